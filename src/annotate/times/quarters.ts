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
    `(?:(?:(?:the|this\\syear's|last\\syear's|next\\syear's)\\s)?(?:fiscal\\s)?(?:${YEAR}\\s)?(?<ordinal>${FOUR})\\squarter(?:\\sof\\s(?<year>${YEAR}))?|(?:fiscal\\s)?(?<joined>${FOUR})-(?:quarter|period))`,
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

/** "the 1988 quarter", "the 1988 period": the quarter that the text reports on, of that year. */
export const quarterOfYear: TimeForm = {
  name: 'quarter of a year',
  pattern: pattern(`the\\s(?<year>${YEAR})\\s(?<what>quarter|period)`),
  read({ year, what }, { quarter, longer }) {
    if (quarter && !longer) return date(`${year}${quarter.slice(4)}`)
    return date(what === 'quarter' ? `${year}-QX` : year!)
  },
}

/** "the first half of 2019", "the first two quarters of 2019", "the second half". */
export const half: TimeForm = {
  name: 'half of a year',
  pattern: pattern(
    `(?:the\\s)?(?<which>first|second|last|latter)\\s(?:half|two\\squarters)\\sof\\s(?:(?<year>${YEAR})|(?<named>the|this|last|next)\\syear)`,
  ),
  read({ which, year, named }, { published }) {
    const part = which!.toLowerCase() === 'first' ? 'H1' : 'H2'
    if (year) return date(`${year}-${part}`)
    if (!published) return date(`XXXX-${part}`)
    const shift = /last/iu.test(named!) ? -1 : /next/iu.test(named!) ? 1 : 0
    return date(`${Number(published.slice(0, 4)) + shift}-${part}`)
  },
}

export const sameQuarter: TimeForm = {
  name: 'the quarter',
  pattern: pattern(
    '(?:the\\s)?(?:(?:latest|recent)\\s(?:quarter|period)|(?<back>year-ago|year-earlier)(?:\\s(?:third\\s|fourth\\s|first\\s|second\\s)?(?:quarter|period))?)|the\\squarter',
  ),
  read({ back }, { quarter, longer, published }) {
    if (back && longer && published) return date(String(Number(published.slice(0, 4)) - 1))
    const value = quarter ?? (published ? `${published.slice(0, 4)}-QX` : 'XXXX-QX')
    if (!back) return date(value)
    const year = Number(value.slice(0, 4))
    return date(Number.isNaN(year) ? 'PAST_REF' : `${year - 1}${quarter ? value.slice(4) : ''}`)
  },
}
