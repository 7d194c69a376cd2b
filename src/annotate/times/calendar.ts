/**
 * Calendar dates: "Oct. 23", "Friday, 23 October 1998", "1998-10-23", "10/23/98", "June 1998", "early December", "in May".
 */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import { tenseOf } from './ahead.ts'
import { isoWeek, pad } from './arithmetic.ts'
import { date, pattern, type Surroundings, type TimeForm } from './form.ts'
import { MONTH, monthOf, oneOf, WEEKDAY, YEAR } from './words.ts'
import { SPELT_YEAR, speltYear } from './years.ts'

const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?'
const PHASE = '(?:(?:the\\s)?(?:early|late|mid|(?:beginning|start|middle|end)\\sof)[\\s-])?'

const NAMED = `(?:(?<month>${MONTH})\\s(?<day>${DAY})\\b(?!:\\d)|(?<dayFirst>${DAY})\\s(?:of\\s)?(?<monthLast>${MONTH}))(?:,?\\s(?<year>${YEAR}))?`
const NUMERIC =
  '(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)|(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<short>\\d{4}|\\d\\d)'

export const fullDate: TimeForm = {
  name: 'full date',
  pattern: pattern(`(?:(?:this\\scoming\\s)?${WEEKDAY},?\\s)?(?:${NAMED}|${NUMERIC})`),
  read(groups, around) {
    const { iso, first } = groups
    const value = iso ?? (first === undefined ? namedDay(groups, around) : slashedDay(Number(first), groups))
    return isDay(value) ? date(value) : null
  },
}

type Groups = Parameters<TimeForm['read']>[0]

function namedDay({ month, day, dayFirst, monthLast, year }: Groups, around: Surroundings): string {
  const [named, number] = [monthOf((month ?? monthLast)!), Number.parseInt((day ?? dayFirst)!, 10)]
  return year === undefined ? dayInYear(named, number, around) : `${year}-${pad(named)}-${pad(number)}`
}

/** The month first, unless there is no such month. */
function slashedDay(first: number, { second, short }: Groups): string {
  const other = Number(second)
  const [month, day] = first > 12 && other <= 12 ? [other, first] : [first, other]
  return `${short!.length === 4 ? short : fullYear(Number(short))}-${pad(month)}-${pad(day)}`
}

/** "98" is 1998, "24" is 2024. */
const fullYear = (short: number): number => short + (short > 50 ? 1900 : 2000)

/** Whether the month has such a day; of an unknown year, in a leap year. */
function isDay(value: string): boolean {
  const iso = value.replace('XXXX', '2000')
  const day = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso)
}

/** The second day of "March 5-7": TIMEX3 marks it on its own. */
export const rangeEnd: TimeForm = {
  name: 'second day of a range',
  pattern:
    /(?<=(?<month>[a-z]{3,9})\.?\s\d{1,2}\s?(?:[-–]|and|to)\s?)(?<day>[12]\d|3[01]|[1-9])(?![\d,.%:]\d|\d|\p{L}|\s(?:percent|million|billion))/gu,
  read({ month, day }, around) {
    if (!(month! in lexicon.months)) return null
    const number = monthOf(month!)
    return date(dayInYear(number, Number(day), around))
  },
}

export const monthAndYear: TimeForm = {
  name: 'month and year',
  pattern: pattern(
    `${PHASE}(?<month>${MONTH}),?\\s(?:of\\s)?(?:(?<year>${YEAR})|(?<which>last|this|next)\\syear|(?<spelt>${SPELT_YEAR}))`,
  ),
  read({ month, year: digits, which, spelt }, { published }) {
    const number = pad(monthOf(month!))
    const year = digits ?? (spelt && speltYear(spelt))
    if (spelt && !year) return null
    if (year) return date(`${year}-${number}`)
    const shift = which === 'last' ? -1 : which === 'next' ? 1 : 0
    return date(published ? `${Number(published.slice(0, 4)) + shift}-${number}` : `XXXX-${number}`)
  },
}

const AFTER_LEAD = new RegExp(`(?:^|[^\\p{L}])${oneOf(lexicon.leads)}[\\s-]+$`, 'iu')

export const monthAlone: TimeForm = {
  name: 'month',
  pattern: pattern(
    `(?<which>(?:last|this|next|this\\spast|this\\scoming)\\s)?(?<phase>${PHASE})(?<month>${MONTH})(?!\\.?\\s\\d{1,2}\\b)`,
  ),
  read({ which, phase, month }, around) {
    if (!/^\p{Lu}/u.test(around.words.slice(-month!.length))) return null
    const folded = month!.replace('.', '')
    const doubtful = lexicon.ambiguousMonths.includes(folded)
    if (doubtful && !which && !phase && !AFTER_LEAD.test(around.before)) return null
    const number = monthOf(month!)
    return date(`${monthYear(number, which, around)}-${pad(number)}`)
  },
}

/** The last such month before the day of writing, or the next after it. */
function monthYear(month: number, which: string | undefined, around: Surroundings): string {
  if (!around.published) return 'XXXX'
  const year = Number(around.published.slice(0, 4))
  const now = Number(around.published.slice(5, 7))
  // of the month just over one says "last month"
  if (/last|past/iu.test(which ?? '')) return String(month < now - 1 ? year : year - 1)
  if (/next|coming/iu.test(which ?? '')) return String(month > now ? year : year + 1)
  return nearestYear(month, around)
}

/** That day of the year that is nearest. */
export const dayInYear = (month: number, day: number, around: Surroundings): string =>
  `${nearestYear(month, around)}-${pad(month)}-${pad(day)}`

/** "the week of May 6": the ISO week around that day. */
export const weekOf: TimeForm = {
  name: 'week of a day',
  pattern: pattern(`the\\sweek\\sof\\s(?<month>${MONTH})\\s(?<day>[12]\\d|3[01]|[1-9])`),
  read({ month, day }, around) {
    const value = dayInYear(monthOf(month!), Number(day), around)
    return value.startsWith('XXXX') ? null : date(isoWeek(value))
  },
}

/** By how many months a month of this year may lie ahead before the last one is meant, and behind before the next one is. */
const REACH = { past: { back: 0, on: 12 }, ahead: { back: 9, on: 3 }, untold: { back: 4, on: 9 } }

/** The year that brings the month nearest to the day of writing; half a year away, past or future as the words look. */
export function nearestYear(month: number, around: Surroundings): string {
  if (!around.published) return 'XXXX'
  const year = Number(around.published.slice(0, 4))
  const away = month - Number(around.published.slice(5, 7))
  const { back, on } = REACH[tenseOf(around) ?? 'untold']
  if (away > back) return String(year - 1)
  if (away < -on) return String(year + 1)
  return String(year)
}
