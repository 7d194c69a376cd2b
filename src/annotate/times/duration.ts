/**
 * Lengths of time: "two hours", "30-day", "more than four decades", "the past two months", "several years", "a while".
 *
 * "the last week" is a date (relative.ts); with a count it is a length.
 */
import { duration } from './arithmetic.ts'
import { pattern, type TimeForm } from './form.ts'
import { APPROXIMATE, COUNT, countOf, UNIT, unitOf, VAGUE_COUNT } from './words.ts'

const WHICH = '(?:the\\s)?(?:past|last|next|first|coming|previous|following|final)'
const BETWEEN = '(?:more|full|consecutive|straight|additional|trading|working|calendar)'
/** "a year-earlier loss", "52 years old" are other things than a year and 52 years. */
const OTHER = '(?!-(?:ago|earlier|end|old)|\\sold\\b|\\sof\\b(?<=quarters?\\sof))'

export const hyphenated: TimeForm = {
  name: 'hyphenated units',
  pattern: pattern(
    `(?:an?\\s(?=[^\\s-]{1,12}-[a-z]{3,8}\\speriod))?(?<count>${COUNT}|several|multi)-(?<unit>${UNIT})(?:-long)?(?:\\speriod)?${OTHER}`,
  ),
  read: ({ count, unit }) => ({ type: 'DURATION', value: duration(countOf(count), unitOf(unit!)) }),
}

export const counted: TimeForm = {
  name: 'counted units',
  pattern: pattern(
    `(?:${APPROXIMATE}\\s(?!the\\b|${WHICH}))?(?:(?:${WHICH}|the)\\s)?(?<count>${COUNT}|${VAGUE_COUNT})(?:\\s(?:to|or)\\s${COUNT})?\\s(?:${BETWEEN}\\s)?(?<unit>${UNIT})(?:\\sor\\sso)?${OTHER}`,
  ),
  read({ count, unit }, { words, before }) {
    const kind = unitOf(unit!)
    // "a second", "a quarter" are as often an ordinal and a share
    if (/^an?\s(?:second|quarter)$/iu.test(words) || kind === 'WE') return null
    if (/^an?\s/iu.test(words) && RATE.test(before)) return null
    return { type: 'DURATION', value: duration(countOf(count), kind) }
  },
}

/** "two flights a week", "$500 million a year": how often or how much, not how long. */
const RATE = /(?:\d|\p{L}{2}s|million|billion|twice|once|percent|%)\s$/iu

export const uncounted: TimeForm = {
  name: 'uncounted units',
  pattern: pattern(
    '(?<which>(?:recent|coming|past|next|last|future)\\s)?(?<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)(?:-long)?',
  ),
  read({ which, unit }, { before }) {
    if (!which && /\d\s*$|(?:of|these|those|his|her|their|its)\s+$/iu.test(before)) return null
    return { type: 'DURATION', value: duration('X', unitOf(unit!)) }
  },
}

export const unspecified: TimeForm = {
  name: 'unspecified length',
  pattern: pattern('a\\swhile|some\\stime(?=[.,;])|a\\slong\\stime'),
  read: () => ({ type: 'DURATION', value: 'PXX' }),
}
