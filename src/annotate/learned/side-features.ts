/**
 * Features of a word for the role finder (stage B) that depend on the word and on which side of the cue it stands: looked up
 * once for all cues of a passage. Those of the words between it and one cue are in `relation-features.ts`.
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
  TAGS_ON: 21,
  EDGES: 22,
  VERB_BEFORE: 23,
  VERB_AFTER: 24,
  SOURCE: 25,
  CONTENT: 26,
  BEGINS_CONTENT: 27,
  BEGINS_SOURCE: 28,
  CUE: 29,
  SIDE_BEST: 30,
  BEST_SIDE: 31,
  QUOTE_CUES: 32,
  MARKS_BEST: 33,
} as const

const TEMPLATES = templateTable(
  (({ WORD, TAG, BEST, MARKS, SIDE, ...v }): Template[] => [
    [296, SIDE],
    ...[-1, 0, 1].flatMap((d): Template[] => [
      [305 + d, WORD + d],
      [313 + d, WORD + d, SIDE],
      [321 + d, TAG + d, SIDE],
    ]),
    [328, v.PAIR_BEFORE],
    [329, v.PAIR_AFTER],
    [336, v.PAIR_BEFORE, SIDE],
    [344, TAG - 1, TAG, SIDE],
    [345, TAG, TAG + 1, SIDE],
    [352, v.TAGS_TO, TAG + 1, SIDE],
    [353, v.TAGS_BEFORE, TAG, SIDE],
    [354, v.TAGS_ON, TAG + 2, SIDE],
    [360, v.LEMMA, SIDE],
    [368, v.EDGES, SIDE, MARKS],
    [376, v.EDGES, TAG, SIDE],
    [384, MARKS - 1, MARKS, MARKS + 1],
    [392, MARKS - 1, MARKS, v.SIDE_BEST],
    [400, v.VERB_BEFORE, TAG, SIDE],
    [401, v.VERB_AFTER, TAG, SIDE],
    [408, BEST, SIDE],
    [416, BEST - 1, BEST, SIDE],
    [417, BEST, BEST + 1, SIDE],
    [424, BEST - 1, BEST, v.BEST_SIDE],
    [432, v.SOURCE, v.CONTENT, SIDE],
    [440, v.BEGINS_CONTENT, v.BEGINS_SOURCE, SIDE],
    [448, BEST, TAG, SIDE],
    [456, BEST, WORD, SIDE],
    [464, v.CUE, SIDE],
    [472, BEST, BEST + 1, v.TAGS_ON],
    [480, BEST - 1, BEST, v.TAGS_TO],
    [488, v.QUOTE_CUES, MARKS, SIDE],
    [496, v.QUOTE_CUES, v.MARKS_BEST, SIDE],
  ])(place),
)
const values = new Int32Array(34)

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
