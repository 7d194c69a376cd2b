/**
 * Quarters and halves: "the third quarter", "fourth-quarter", "the first half of 1998", "the quarter", "the year-ago quarter".
 *
 * "the quarter" is the one that the text spoke of last.
 */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import { quarterOf } from './arithmetic.ts'
import { date, pattern, type TimeForm } from './form.ts'
import { oneOf, ordinalOf, YEAR } from './words.ts'

const FOUR = oneOf(Object.keys(lexicon.ordinals).slice(0, 4))

export const quarter: TimeForm = {
  name: 'quarter',
  pattern: pattern(
    `(?:(?:(?:the|this\\syear's|last\\syear's|next\\syear's)\\s)?(?:fiscal\\s)?(?:${YEAR}\\s)?(?<ordinal>${FOUR})\\squarter(?:\\sof\\s(?<year>${YEAR}))?|(?:fiscal\\s)?(?<joined>${FOUR})-quarter)`,
  ),
  read({ ordinal, joined, year }, { published, words }) {
    const number = ordinalOf(ordinal ?? joined!)
    const named = year ?? /(?:19|20)\d\d/u.exec(words)?.[0]
    if (named || !published) return date(`${named ?? 'XXXX'}-Q${number}`)
    const now = Number(published.slice(0, 4))
    const shift = /last year/iu.test(words)
      ? -1
      : /next year/iu.test(words)
        ? 1
        : number > quarterOf(published) + 1
          ? -1
          : 0
    return date(`${now + shift}-Q${number}`)
  },
}

export const sameQuarter: TimeForm = {
  name: 'the quarter',
  pattern: pattern(
    '(?:the\\s)?(?:(?:latest|recent)\\s(?:quarter|period)|(?<back>year-ago|year-earlier)(?:\\s(?:third\\s|fourth\\s|first\\s|second\\s)?(?:quarter|period))?)|the\\squarter',
  ),
  read({ back }, { quarter, published }) {
    const value = quarter ?? (published ? `${published.slice(0, 4)}-QX` : 'XXXX-QX')
    if (!back) return date(value)
    const year = Number(value.slice(0, 4))
    return date(Number.isNaN(year) ? 'PAST_REF' : `${year - 1}${quarter ? value.slice(4) : ''}`)
  },
}
