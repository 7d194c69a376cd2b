/**
 * Features of a word for the role finder (stage B) that depend on the word and on which side of the cue it stands: looked up
 * once for all cues of a paragraph. Those of the words between it and one cue are in `relation-features.ts`.
 *
 * In: a text's columns and its tagging. Out: hashes.
 */
import { join } from './hash.ts'
import { contentMass, cueMass, level, sourceMass } from './masses.ts'
import type { Scene } from './surroundings.ts'
import { TAG as LABEL, TAGS } from './tagger.ts'
import { hashFeatures, type Template, templateTable } from './templates.ts'
import { at, lemmaAt, type Words } from './words.ts'

/** More than any token gets. */
export const MOST_SIDE_FEATURES = 48

/** Where each value of a side feature stands; WORD, TAG, BEST and MARKS are the token's own, neighbours stand beside them. */
const place = {
  WORD: 2, // 1 to 3
  TAG: 6, // 4 to 8
  BEST: 10, // 9 to 11
  MARKS: 13, // 12 to 14
  SIDE: 15,
  LEMMA: 16,
  PAIR_BEFORE: 17,
  PAIR_AFTER: 18,
  TAGS_BEFORE: 19,
  TAGS_TO: 20,
  TAGS_AFTER: 21,
  TAGS_ON: 22,
  EDGES: 23,
  VERB_BEFORE: 24,
  VERB_AFTER: 25,
  SOURCE: 26,
  CONTENT: 27,
  BEGINS_CONTENT: 28,
  BEGINS_SOURCE: 29,
  CUE: 30,
  SIDE_BEST: 31,
  BEST_SIDE: 32,
  QUOTE_CUES: 33,
  MARKS_BEST: 34,
} as const

const TEMPLATES = templateTable(
  (({ WORD, TAG, BEST, MARKS, SIDE, ...v }): Template[] => [
    [200, SIDE],
    ...[-1, 0, 1].flatMap((d): Template[] => [
      [205 + d, WORD + d],
      [210 + d, WORD + d, SIDE],
      [215 + d, TAG + d, SIDE],
    ]),
    [220, v.PAIR_BEFORE],
    [221, v.PAIR_AFTER],
    [222, v.PAIR_BEFORE, SIDE],
    [223, TAG - 1, TAG, SIDE],
    [224, TAG, TAG + 1, SIDE],
    [225, v.TAGS_TO, TAG + 1, SIDE],
    [226, v.TAGS_BEFORE, TAG, SIDE],
    [227, TAG, v.TAGS_AFTER, SIDE],
    [228, v.LEMMA, SIDE],
    [229, v.EDGES, SIDE, MARKS],
    [230, v.EDGES, TAG, SIDE],
    [231, MARKS - 1, MARKS, MARKS + 1],
    [232, MARKS - 1, MARKS, v.SIDE_BEST],
    [233, v.VERB_BEFORE, TAG, SIDE],
    [234, v.VERB_AFTER, TAG, SIDE],
    [240, BEST, SIDE],
    [241, BEST - 1, BEST, SIDE],
    [242, BEST, BEST + 1, SIDE],
    [243, BEST - 1, BEST, v.BEST_SIDE],
    [244, v.SOURCE, v.CONTENT, SIDE],
    [245, v.BEGINS_CONTENT, v.BEGINS_SOURCE, SIDE],
    [246, BEST, TAG, SIDE],
    [247, BEST, WORD, SIDE],
    [248, v.CUE, SIDE],
    [249, BEST, BEST + 1, v.TAGS_ON],
    [250, BEST - 1, BEST, v.TAGS_TO],
    [251, v.QUOTE_CUES, MARKS, SIDE],
    [252, v.QUOTE_CUES, v.MARKS_BEST, SIDE],
  ])(place),
)
const values = new Int32Array(35)

/** @param side 0 left of the cue, 1 right */
export function sideFeatures(
  scene: Scene,
  [from, to]: readonly [number, number],
  i: number,
  side: number,
  into: Int32Array,
): number {
  values[place.SIDE] = side
  fillSideWords(scene.words, from, to, i)
  fillSideLabels(scene, from, to, i)
  return hashFeatures(TEMPLATES, values, into, 0)
}

function fillSideWords(words: Words, from: number, to: number, i: number): void {
  const { lower, lemma, tag, quote, sentenceStart, sentenceEnd } = words
  const { WORD, TAG, MARKS } = place
  for (let d = -1; d <= 1; d++) {
    values[WORD + d] = at(lower, i + d, from, to)
    values[MARKS + d] = at(quote, i + d, from, to)
  }
  for (let d = -2; d <= 2; d++) values[TAG + d] = at(tag, i + d, from, to)
  values[place.LEMMA] = lemma[i]!
  values[place.PAIR_BEFORE] = join(values[WORD - 1]!, values[WORD]!)
  values[place.PAIR_AFTER] = join(values[WORD]!, values[WORD + 1]!)
  values[place.TAGS_BEFORE] = join(values[TAG - 2]!, values[TAG - 1]!)
  values[place.TAGS_TO] = join(values[TAG - 1]!, values[TAG]!)
  values[place.TAGS_AFTER] = join(values[TAG + 1]!, values[TAG + 2]!)
  values[place.TAGS_ON] = join(values[TAG]!, values[TAG + 1]!)
  values[place.EDGES] = (i === sentenceStart[i] ? 2 : 0) + (i === sentenceEnd[i]! - 1 ? 1 : 0)
  values[place.VERB_BEFORE] = lemmaAt(words, words.verbBefore[i]!)
  values[place.VERB_AFTER] = lemmaAt(words, words.verbAfter[i]!)
}

function fillSideLabels({ tagging, around }: Scene, from: number, to: number, i: number): void {
  const { BEST, MARKS, SIDE } = place
  for (let d = -1; d <= 1; d++) values[BEST + d] = at(tagging.best, i + d, from, to)
  const best = values[BEST]!
  values[place.SOURCE] = level(sourceMass(tagging, i))
  values[place.CONTENT] = level(contentMass(tagging, i))
  values[place.BEGINS_CONTENT] = level(tagging.marginal[i * TAGS + LABEL.beginContent]!)
  values[place.BEGINS_SOURCE] = level(tagging.marginal[i * TAGS + LABEL.beginSource]!)
  values[place.CUE] = level(cueMass(tagging, i))
  values[place.SIDE_BEST] = join(values[SIDE]!, best)
  values[place.BEST_SIDE] = join(values[BEST + 1]!, values[SIDE]!)
  values[place.QUOTE_CUES] = around.quoteCues[i]!
  values[place.MARKS_BEST] = join(values[MARKS]!, best)
}
