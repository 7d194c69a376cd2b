/**
 * Features of a word for the tagger (stage A): the word and its neighbours, the sentence and the quotation around it.
 *
 * In: the columns of a text, a passage's bounds, a token. Out: hashes, written into `into`; the number written. A token's
 * values come first, then the templates say which of them make a feature together.
 */
import { join } from './hash.ts'
import { hashFeatures, type Template, templateTable } from './templates.ts'
import { at, lemmaAt, step, type Words } from './words.ts'

/** Where each value stands; WORD, TAG, LEMMA, PAIR and QUOTE are the token's own, neighbours stand beside it. */
const WORD = 4 // 1 to 7
const TAG = 11 // 8 to 14
const LEMMA = 17 // 15 to 19
/** A word and the next one. */
const PAIR = 22 // 20 to 23
const QUOTE = 25 // 24 to 26
const SHAPE = 28 // 27 to 29
const SUFFIX = 30
const FROM_START = 31
const TO_END = 32
const FIRST_WORD = 33
const FIRST_QUOTE = 34
const LAST_QUOTE = 35
const SENTENCE_LENGTH = 36
const VERB_BEFORE = 37
const VERB_AFTER = 38
const TO_VERB_BEFORE = 39
const TO_VERB_AFTER = 40
const AFTER_VERB_BEFORE = 41
const NOUN_BEFORE = 42
const NOUN_TAG = 43
const TO_NOUN = 44
const STARTS_PASSAGE = 45
const TAGS_BEFORE = 46
const TAGS_AFTER = 47
const VALUES = 48

const around = (reach: number): number[] => Array.from({ length: 2 * reach + 1 }, (_, k) => k - reach)

const TEMPLATES = templateTable([
  [0],
  ...around(3).flatMap((d): Template[] => [
    [11 + d, WORD + d],
    [19 + d, TAG + d],
  ]),
  ...around(2).map((d): Template => [26 + d, LEMMA + d]),
  ...[-2, -1, 0, 1].flatMap((d): Template[] => [
    [34 + d, PAIR + d],
    [42 + d, TAG + d, TAG + d + 1],
    [50 + d, LEMMA + d, TAG + d + 1],
    [58 + d, TAG + d, LEMMA + d + 1],
  ]),
  ...[-1, 0, 1].flatMap((d): Template[] => [
    [65 + d, WORD + d - 1, WORD + d, WORD + d + 1],
    [73 + d, TAG + d - 1, TAG + d, TAG + d + 1],
  ]),
  [80, TAGS_BEFORE, TAG, TAGS_AFTER],
  [88, LEMMA, TAG - 1, TAG + 1],
  [96, LEMMA, WORD + 1],
  [104, LEMMA - 1, LEMMA, LEMMA + 1],
  [112, SUFFIX],
  [120, SHAPE, FROM_START],
  [128, SHAPE, SHAPE - 1, SHAPE + 1],
  [136, QUOTE],
  [144, QUOTE, TAG],
  [152, QUOTE, QUOTE - 1, QUOTE + 1],
  [160, QUOTE, LEMMA],
  [168, FROM_START, TAG],
  [176, TO_END, TAG],
  [184, FIRST_WORD, FROM_START],
  [192, FIRST_QUOTE, LAST_QUOTE, QUOTE],
  [200, SENTENCE_LENGTH, FROM_START, TO_END],
  [208, VERB_BEFORE, TAG],
  [209, VERB_AFTER, TAG],
  [216, VERB_BEFORE, TO_VERB_BEFORE, QUOTE],
  [217, VERB_AFTER, TO_VERB_AFTER, QUOTE],
  [224, VERB_BEFORE, VERB_AFTER],
  [232, NOUN_BEFORE, LEMMA],
  [240, NOUN_TAG, LEMMA, TO_NOUN],
  [248, LEMMA, VERB_BEFORE],
  [249, LEMMA, VERB_AFTER],
  [256, STARTS_PASSAGE, QUOTE, TAG],
  [264, VERB_BEFORE, WORD],
  [272, AFTER_VERB_BEFORE, VERB_BEFORE, TAG],
])

/** More than any token gets. */
export const MOST_TAG_FEATURES = 96

const values = new Int32Array(VALUES)

export function tagFeatures(words: Words, from: number, to: number, i: number, into: Int32Array): number {
  fillNeighbours(words, from, to, i)
  fillSentence(words, from, to, i)
  return hashFeatures(TEMPLATES, values, into, 0)
}

function fillNeighbours(
  { lower, lemma, tag, quote, shape, suffix }: Words,
  from: number,
  to: number,
  i: number,
): void {
  for (let d = -3; d <= 3; d++) {
    values[WORD + d] = at(lower, i + d, from, to)
    values[TAG + d] = at(tag, i + d, from, to)
  }
  for (let d = -2; d <= 2; d++) values[LEMMA + d] = at(lemma, i + d, from, to)
  for (let d = -2; d <= 1; d++) values[PAIR + d] = join(values[WORD + d]!, values[WORD + d + 1]!)
  for (let d = -1; d <= 1; d++) {
    values[QUOTE + d] = at(quote, i + d, from, to)
    values[SHAPE + d] = at(shape, i + d, from, to)
  }
  values[SUFFIX] = suffix[i]!
  values[TAGS_BEFORE] = join(values[TAG - 2]!, values[TAG - 1]!)
  values[TAGS_AFTER] = join(values[TAG + 1]!, values[TAG + 2]!)
}

function fillSentence(words: Words, from: number, to: number, i: number): void {
  const first = words.sentenceStart[i]!
  const last = words.sentenceEnd[i]! - 1
  const before = words.verbBefore[i]!
  const after = words.verbAfter[i]!
  const noun = words.nounBefore[i]!
  values[FROM_START] = Math.min(4, i - first)
  values[TO_END] = Math.min(4, last - i)
  values[FIRST_WORD] = words.lower[first]!
  values[FIRST_QUOTE] = words.quote[first]!
  values[LAST_QUOTE] = words.quote[last]!
  values[SENTENCE_LENGTH] = step(last - first)
  values[VERB_BEFORE] = lemmaAt(words, before)
  values[VERB_AFTER] = lemmaAt(words, after)
  values[TO_VERB_BEFORE] = step(before < 0 ? 0 : i - before)
  values[TO_VERB_AFTER] = step(after < 0 ? 0 : after - i)
  values[AFTER_VERB_BEFORE] = before < 0 ? 0 : at(words.lower, before + 1, from, to)
  values[NOUN_BEFORE] = lemmaAt(words, noun)
  values[NOUN_TAG] = noun < 0 ? 0 : words.tag[noun]!
  values[TO_NOUN] = step(noun < 0 ? 0 : i - noun)
  values[STARTS_PASSAGE] = i === from ? 1 : 0
}
