/** Units counted from the writer's: "last week", "this summer", "next year's", "two years ago", "a month earlier". */
import { addDays, shift, type Unit } from './arithmetic.ts'
import { date, pattern, reference, type TimeForm } from './form.ts'
import {
  APPROXIMATE,
  COUNT,
  countOf,
  DAY_PART,
  dayPartOf,
  directionOf,
  SEASON,
  seasonOf,
  UNIT,
  unitOf,
  VAGUE_COUNT,
} from './words.ts'
import { SPELT_YEAR, speltYear } from './years.ts'

const PHASE =
  '(?:(?:the\\s)?(?:early|earlier|late|later|sometime|beginning\\sof|end\\sof|middle\\sof|start\\sof)\\s)?'
const WHICH =
  '(?:last|this|next|this\\spast|the\\sprevious|the\\sfollowing|the\\scurrent|the\\scoming|the\\spast|the\\slast|the\\snext|current|previous|coming)'
const SINGULAR = '(?:week|weekend|month|quarter|year|decade|century)'

export const neighbouring: TimeForm = {
  name: 'last, this, next unit',
  pattern: pattern(`${PHASE}(?<which>${WHICH})\\s(?:(?:fiscal|calendar|financial)\\s)?(?<unit>${SINGULAR})`),
  read({ which, unit }, { published }) {
    const direction = directionOf(which!.replace(/^this\s/iu, ''))
    return date(published ? shift(published, unitOf(unit!), direction) : reference(direction))
  },
}

/** "the next day", "the following morning", "the previous night": counted from the day that the text spoke of last. */
export const neighbouringDay: TimeForm = {
  name: 'the day before or after',
  pattern: pattern(`the\\s(?<which>next|following|previous|preceding)\\s(?:day|(?<part>${DAY_PART}))`),
  read({ which, part }, { day, published }) {
    const direction = /next|following/iu.test(which!) ? 1 : -1
    const from = day ?? published
    if (!from) return date(reference(direction))
    const value = addDays(from, direction)
    return part ? { type: 'TIME', value: `${value}T${dayPartOf(part)}` } : date(value)
  },
}

export const season: TimeForm = {
  name: 'season',
  pattern: pattern(
    `${PHASE}(?:(?<which>last|this|next|this\\spast|this\\scoming|the)\\s)?(?:(?:early|late|mid)[\\s-])?(?<season>${SEASON})(?:\\s(?:of\\s)?(?:(?<digits>(?:19|20)\\d\\d)|(?<spelt>${SPELT_YEAR})))?`,
  ),
  read({ which, season, digits, spelt }, { published, before }) {
    const year = digits ?? (spelt && speltYear(spelt))
    const verb = /fall|spring/iu.test(season!) && !which && !year
    if (verb || (!which && !year && !/\b(?:in|of|since|by|until|during)\s+$/iu.test(before))) return null
    const code = seasonOf(season!)
    if (year) return date(`${year}-${code}`)
    if (!published) return date(`XXXX-${code}`)
    return date(
      `${Number(published.slice(0, 4)) + seasonShift(code, which ?? '', Number(published.slice(5, 7)))}-${code}`,
    )
  },
}

/** "last fall" in October is this year's only when it is over; a winter is of the year in which it began. */
function seasonShift(code: string, which: string, month: number): number {
  const last = /last|past/iu.test(which)
  const next = /next|coming/iu.test(which)
  if (code === 'WI') return (month <= 2 ? -1 : 0) + (last ? -1 : next && (month <= 2 || month === 12) ? 1 : 0)
  const over = month > { SP: 5, SU: 8, FA: 11 }[code]!
  return last && !over ? -1 : next && over ? 1 : 0
}

const AGO = '(?:ago|earlier|before|previously)'
const LATER = '(?:from\\snow|later|hence)'

export const ago: TimeForm = {
  name: 'units ago or later',
  pattern: pattern(
    `(?:${APPROXIMATE}\\s)?(?:(?<count>${COUNT}|${VAGUE_COUNT})[\\s-])?(?<unit>${UNIT})(?:\\sor\\sso)?[\\s](?:(?<ago>${AGO})|(?<later>${LATER}))`,
  ),
  read({ count, unit, ago, later }, around) {
    if (/before/iu.test(ago ?? '') && !count) return null
    const number = countOf(count)
    const direction = later ? 1 : -1
    const anchor = /ago|now/iu.test(ago ?? later!) ? around.published : (around.day ?? around.published)
    if (!anchor || number === 'X') return date(reference(direction))
    const kind = unitOf(unit!)
    if (kind === 'H' || kind === 'MIN' || kind === 'S') return { type: 'TIME', value: reference(direction) }
    // "a year earlier" after talk of a quarter is that quarter of the year before
    if (kind === 'Y' && around.quarter && !around.longer)
      return date(sameQuarterOf(around.quarter, number * direction))
    return date(yearsBack(anchor, kind, number * direction))
  },
}

const sameQuarterOf = (quarter: string, years: number): string =>
  `${Number(quarter.slice(0, 4)) + years}${quarter.slice(4)}`

function yearsBack(day: string, unit: Unit, count: number): string {
  if (unit === 'DE') return String(Number(day.slice(0, 4)) + count * 10)
  return unit === 'D' ? addDays(day, count) : shift(day, unit, count)
}

/** "the weekend", "the week", "the year ended", "the end of the month": the one at hand. */
export const atHand: TimeForm = {
  name: 'the unit at hand',
  pattern: pattern(
    'the\\send\\sof\\sthe\\s(?<end>week|month|year|decade)|(?<weekend>the\\sweekend)|(?<ended>the\\syear)(?=\\send(?:ed|ing)\\b)|the\\s(?:full\\s|fiscal\\s|whole\\s)?(?<unit>year)(?=[.,;])|the\\s(?<week>week)(?=[.,;])|the\\sfiscal\\s(?<fiscal>year)|(?<yearEnd>year[-\\s]end)|(?:(?:earlier|later)\\s)?that\\s(?:same\\s)?(?<that>day|month|year)',
  ),
  read({ end, weekend, unit, week, fiscal, yearEnd, that, ended }, { published, day, named, before }) {
    if (ended) return { type: 'DURATION', value: 'P1Y' }
    if (that) return date(thatOne(that.toLowerCase(), day, named) ?? 'PAST_REF')
    const word = end ?? unit ?? week ?? fiscal ?? (yearEnd ? 'year' : null)
    if (!published) return date(weekend ? 'XXXX-WXX-WE' : 'PRESENT_REF')
    if (yearEnd) return date(`${Number(published.slice(0, 4)) - (/\bsince\s$/iu.test(before) ? 1 : 0)}-12-31`)
    // on a Monday "the weekend" is the one just over
    if (weekend || !word) return date(shift(addDays(published, -3), 'WE', 0))
    return date(shift(published, unitOf(word), 0))
  },
}

/** "later that year": the year, month or day named last, as far as it was named so exactly. */
function thatOne(unit: string, day: string | null, named: string | null): string | null {
  if (unit === 'day') return day
  const value = named?.slice(0, unit === 'year' ? 4 : 7)
  return value && /^\d{4}(?:-\d\d)?$/u.test(value) && value.length === (unit === 'year' ? 4 : 7)
    ? value
    : null
}
