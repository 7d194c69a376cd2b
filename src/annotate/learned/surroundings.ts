/**
 * Whose cue is it? What a word's surroundings say of other cues that could claim it.
 *
 * In: a text's columns and its finished tagging. Out: columns, one entry for each token:
 *
 *     “We are ready,” she said. “Nobody else is.” The minister added: “…”
 *                               └ no cue in its sentences: likely hers  └ a cue of its own
 */
import type { Passage } from './passages.ts'
import { TAG, TAGS, type Tagging } from './tagger.ts'
import type { Words } from './words.ts'

export interface Surroundings {
  /** For a token in a quotation, what cues stand around it in its sentences: 1 none, 2 perhaps, 3 surely; 0 outside. */
  readonly quoteCues: Uint8Array
  /** The nearest likely cue at or before, and at or after a token in its passage; -1 where none. */
  readonly cueBefore: Int32Array
  readonly cueAfter: Int32Array
}

/** All that is known of a text before roles are looked for. */
export interface Scene {
  readonly words: Words
  readonly tagging: Tagging
  readonly around: Surroundings
}

/** A token that begins a cue with at least this probability is a likely cue. */
const LIKELY = 0.3

export function surroundingsOf(
  words: Words,
  { marginal }: Tagging,
  passages: readonly Passage[],
): Surroundings {
  const around: Surroundings = {
    quoteCues: new Uint8Array(words.length),
    cueBefore: new Int32Array(words.length),
    cueAfter: new Int32Array(words.length),
  }
  const beginsCue = (i: number): number => marginal[i * TAGS + TAG.beginCue]!
  for (const { from, to } of passages) {
    let near = -1
    for (let i = from; i < to; i++) {
      if (beginsCue(i) >= LIKELY) near = i
      around.cueBefore[i] = near
    }
    near = -1
    for (let i = to - 1; i >= from; i--) {
      if (beginsCue(i) >= LIKELY) near = i
      around.cueAfter[i] = near
    }
  }
  for (let i = 0; i < words.length; ) i = fillQuotation(words, beginsCue, i, around.quoteCues)
  return around
}

/** Fills the quotation that begins at `start`, if one does; returns where to go on. */
function fillQuotation(
  words: Words,
  beginsCue: (i: number) => number,
  start: number,
  into: Uint8Array,
): number {
  const number = words.quotation[start]!
  let end = start + 1
  if (number < 0) return end
  while (end < words.length && words.quotation[end] === number) end++
  let mass = 0
  for (let i = words.sentenceStart[start]!; i < start; i++) mass += beginsCue(i)
  for (let i = end; i < words.sentenceEnd[end - 1]!; i++) mass += beginsCue(i)
  into.fill(mass < 0.1 ? 1 : mass < 0.5 ? 2 : 3, start, end)
  return end
}
