/**
 * The words of time expressions as pieces of regular expressions, and what they stand for.
 *
 * In: lexicon/times.json and the number words. Out: sources of bounded expressions: every repetition has a limit, so
 * that matching stays linear in the text whatever it holds.
 */

import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import units from '../../../lexicon/units.json' with { type: 'json' }
import { spelledValue } from '../numbers.ts'
import type { Unit } from './arithmetic.ts'

/** One of `words`, the longest first; a space stands for any white space. */
export const oneOf = (words: Iterable<string>): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s{1,3}'))
    .join('|')})`

const keys = (table: object): string[] => Object.keys(table)
const SMALL = oneOf(keys(units.words))
const SCALE = oneOf(keys(units.scales))

const isFull = (month: string): boolean => month.length > 4 || ['may', 'june', 'july'].includes(month)
/** A dot belongs to an abbreviation only; "in April." ends its sentence. */
export const MONTH = `(?:${oneOf(keys(lexicon.months).filter(isFull))}\\b|${oneOf(keys(lexicon.months).filter((month) => !isFull(month)))}\\b\\.?)`
export const WEEKDAY = oneOf(keys(lexicon.weekdays))
export const SEASON = oneOf(keys(lexicon.seasons))
export const DAY_PART = oneOf(keys(lexicon.dayParts))
export const UNIT = oneOf(
  keys(lexicon.units).flatMap((unit) => (unit === 'century' ? [unit, 'centuries'] : [unit, `${unit}s`])),
)
export const ORDINAL = oneOf(keys(lexicon.ordinals))
export const YEAR = '(?:1[6-9]|20)\\d\\d(?![\\d,.]\\d|\\d|%)'
export const SPELLED = `(?:${SMALL}|an?\\s${SCALE}|${SCALE})(?:[\\s-]{1,2}(?:and\\s)?(?:${SMALL}|${SCALE})){0,4}`
export const COUNT = `(?:\\d{1,4}(?:\\.\\d{1,2})?|${SPELLED}(?:\\sand\\sa\\shalf)?|half\\san|an?)`
export const VAGUE_COUNT = oneOf(lexicon.vagueCounts)
export const APPROXIMATE = oneOf(lexicon.approximate)

const fold = (words: string): string => words.toLowerCase().replace(/\s+/gu, ' ').trim()

export const monthOf = (word: string): number => lookUp(lexicon.months, fold(word).replace('.', ''))
export const weekdayNumber = (word: string): number => lookUp(lexicon.weekdays, fold(word))
export const seasonOf = (word: string): string => lookUp(lexicon.seasons, fold(word))
export const dayPartOf = (word: string): string => lookUp(lexicon.dayParts, fold(word))
export const ordinalOf = (word: string): number => lookUp(lexicon.ordinals, fold(word))
export const unitOf = (word: string): Unit =>
  lookUp(
    lexicon.units,
    fold(word)
      .replace(/^centuries$/u, 'century')
      .replace(/s$/u, ''),
  ) as Unit

/** "3", "3.5", "three", "two and a half", "half an", "a" → a number; "several", "" → 'X'. */
export function countOf(words: string | undefined): number | 'X' {
  const folded = fold(words ?? '')
  if (/^\d/u.test(folded)) return Number(folded)
  if (folded === 'a' || folded === 'an') return 1
  if (folded === 'half an') return 0.5
  if (/^a couple of$/u.test(folded)) return 2
  const value = /^[a-z]/u.test(folded) ? spelledValue(folded) : null
  return value ?? 'X'
}

/** In which direction a word like "last" points; 0 for "this". */
export function directionOf(word: string): -1 | 0 | 1 {
  const folded = fold(word).replace(/^the /u, '')
  return lexicon.past.includes(folded) ? -1 : lexicon.future.includes(folded) ? 1 : 0
}

function lookUp<Value>(table: Record<string, Value>, word: string): Value {
  const found = table[word]
  if (found === undefined)
    throw new RangeError(`"${word}" is not in the lexicon that its pattern was made from`)
  return found
}
