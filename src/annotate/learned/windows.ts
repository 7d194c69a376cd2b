/**
 * Windows: the tokens that are read for a cue.
 *
 * A source stands in the cue's sentence in 99 of 100, contents begin there in 97; what goes on further goes on in the next one
 * or in a quotation. So a window holds the cue's sentence and one to each side, and whole quotations, within the passage.
 * It was learned from whole passages, which are two sentences long there; a text may be one passage of a hundred.
 */
import type { Candidate } from './tagger.ts'
import type { Words } from './words.ts'

export type Window = readonly [from: number, to: number]

/** Most tokens to each side of a cue. */
export const REACH = 110

/** All of a passage that is within reach of a cue: what is learned from. */
export const reachOf = ({ passage, from, to }: Candidate): Window => [
  Math.max(passage[0], from - REACH),
  Math.min(passage[1], to + REACH),
]

export function windowOf({ sentenceStart, sentenceEnd, quotation }: Words, candidate: Candidate): Window {
  const [first, last] = reachOf(candidate)
  const isCut = (at: number): boolean => quotation[at]! >= 0 && quotation[at] === quotation[at - 1]
  let from = sentenceStart[candidate.from]!
  if (from > first) from = sentenceStart[from - 1]!
  while (from > first && isCut(from)) from--
  let to = sentenceEnd[candidate.to - 1]!
  if (to < last) to = sentenceEnd[to]!
  while (to < last && isCut(to)) to++
  return [Math.max(first, from), Math.min(last, to)]
}
