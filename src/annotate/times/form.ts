/**
 * A form of time expression: "last week", "10 a.m. ET", "the third quarter". One file each, listed in ../times.ts.
 *
 * In: the words that its pattern matched, with what is known around them. Out: TIMEX3 type and value, or null where
 * the words are no time here.
 */
import type { TimexType } from '../../model/index.ts'
import type { Spoken } from './spoken.ts'

export interface Surroundings extends Spoken {
  /** The day the document says it was published, or null: then nothing is resolved against any day. */
  readonly published: string | null
  /** Up to a hundred characters before and after, in the same paragraph. */
  readonly before: string
  readonly after: string
  /** The words themselves, as they stand. */
  readonly words: string
}

export interface Reading {
  readonly type: TimexType
  readonly value: string
}

export interface TimeForm {
  readonly name: string
  /** Global, for text in lower case; every repetition bounded. */
  readonly pattern: RegExp
  /** @param groups in lower case; `around.words` has the words as they stand */
  read(groups: Readonly<Record<string, string | undefined>>, around: Surroundings): Reading | null
}

/** Letters and digits as ranges: `\\p{L}` takes five times as long to compile and to look behind. */
const WORD = 'a-z\\d\\u00c0-\\u024f\\u0370-\\u04ff'

/** `source` in lower case: the flag `i` beside `u` makes a pattern several times as slow to compile, and slower to match. */
export const pattern = (source: string): RegExp =>
  new RegExp(`(?<![${WORD}$€£]|\\d[.,])(?:${source})(?![${WORD}])`, 'gu')

export const date = (value: string): Reading => ({ type: 'DATE', value })

/** What stands for a time that cannot be placed without the day of writing. */
export const reference = (direction: -1 | 0 | 1): string =>
  direction < 0 ? 'PAST_REF' : direction > 0 ? 'FUTURE_REF' : 'PRESENT_REF'
