/**
 * Lengths of time: "two hours", "30-day", "more than four decades", "the past two months", "several years", "a while".
 *
 * "the last week" is a date (relative.ts); with a count it is a length.
 */
import { duration } from './arithmetic.ts'
import { pattern, type TimeForm } from './form.ts'
import { APPROXIMATE, COUNT, countOf, UNIT, unitOf, VAGUE_COUNT } from './words.ts'

const WHICH = '(?:the\\s)?(?:past|last|next|first|coming|previous|following|final|recent)'
const BETWEEN = '(?:more|full|consecutive|straight|additional|trading|working|calendar)'

export const counted: TimeForm = {
  name: 'counted units',
  pattern: pattern(
    `(?:${APPROXIMATE}\\s)?(?:(?:${WHICH}|the)\\s)?(?<count>${COUNT}|${VAGUE_COUNT})(?:\\s(?:to|or)\\s${COUNT})?[\\s-](?:${BETWEEN}\\s)?(?<unit>${UNIT})(?:-(?:old|long))?(?:\\sor\\sso)?`,
  ),
  read({ count, unit }, { words }) {
    const kind = unitOf(unit!)
    // "a second", "a quarter" are as often an ordinal and a share
    if (/^an?\s(?:second|quarter)$/iu.test(words) || kind === 'WE') return null
    return { type: 'DURATION', value: duration(countOf(count), kind) }
  },
}

export const uncounted: TimeForm = {
  name: 'uncounted units',
  pattern: pattern(
    '(?<which>(?:the\\s)?(?:recent|coming|past|next|last|future)\\s)?(?<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)(?:-long)?',
  ),
  read({ which, unit }, { before }) {
    if (!which && /\d\s*$|(?:of|the|these|those|his|her|their|its)\s+$/iu.test(before)) return null
    return { type: 'DURATION', value: duration('X', unitOf(unit!)) }
  },
}
