/**
 * A time expression as an interval.
 *
 * In: a TIMEX3 value with its words, and when the document was published. Out: the interval of days it can mean, stated
 * where the words give the year themselves, else inferred, with the reason. "on Tuesday" in a text of which only a span
 * of possible dates is known is a Tuesday of that span.
 */

import { addDays, addMonths, weekdayOf } from '../../annotate/times/arithmetic.ts'
import { dayOf, type Span, type TimeInterval, type Timex } from '../../model/index.ts'
import { dayAfter, toIso } from './days.ts'

interface Ends {
  readonly earliest: string | null
  readonly latest: string | null
}

/** First months of quarters and seasons; a winter runs into the next year. */
const THREE_MONTHS: Record<string, string> = {
  Q1: '01',
  Q2: '04',
  Q3: '07',
  Q4: '10',
  SP: '03',
  SU: '06',
  FA: '09',
  WI: '12',
}

export function intervalOf(
  { start, end, value }: Timex,
  words: string,
  published: TimeInterval,
): TimeInterval {
  const span: Span = [start, end]
  const named = endsNamed(value)
  if (named && /(?<!\d)\d{4}(?!\d)/u.test(words))
    return { ...named, certainty: 'stated', because: [{ span, note: `"${words}"` }] }
  if (published.certainty === 'unknown')
    return named
      ? { ...named, certainty: 'inferred', because: [{ span, note: `"${words}"` }] }
      : {
          earliest: null,
          latest: null,
          certainty: 'unknown',
          because: [{ span, note: `"${words}", and nothing says of when` }],
        }
  const ends = named ?? endsRelative(value, published)
  const from =
    published.earliest === published.latest
      ? published.earliest
      : `${published.earliest ?? '…'} to ${published.latest ?? '…'}`
  const certainty = ends.earliest === null && ends.latest === null ? 'unknown' : 'inferred'
  return { ...ends, certainty, because: [{ span, note: `"${words}", counted from publication (${from})` }] }
}

/** What a value with its year covers; null where the year is open. */
function endsNamed(value: string): Ends | null {
  const day = /^\d{4}-\d\d-\d\d/u.exec(value)?.[0]
  if (day) {
    const moment = /^[\d-]{10}T(?<clock>\d\d:\d\d)Z$/u.exec(value)?.groups?.clock
    const at = moment ? `${day}T${moment}:00Z` : day
    return { earliest: at, latest: at }
  }
  const week = /^(?<year>\d{4})-W(?<week>\d\d)(?<weekend>-WE)?$/u.exec(value)?.groups
  if (week) return weekEnds(Number(week.year), Number(week.week), week.weekend !== undefined)
  const part = /^(?<year>\d{4})-(?<part>Q[1-4]|SP|SU|FA|WI)$/u.exec(value)?.groups
  if (part) {
    const month = `${part.year}-${THREE_MONTHS[part.part!]}`
    return { earliest: `${month}-01`, latest: toIso(dayAfter(addMonths(month, 2)) - 1) }
  }
  if (/^\d{4}(?:-\d\d)?$/u.test(value))
    return { earliest: `${value}${value.length === 4 ? '-01' : ''}-01`, latest: toIso(dayAfter(value) - 1) }
  if (/^\d{2,3}$/u.test(value))
    return { earliest: `${value.padEnd(4, '0')}-01-01`, latest: `${value.padEnd(4, '9')}-12-31` }
  return null
}

function weekEnds(year: number, week: number, weekend: boolean): Ends {
  const fourth = `${year}-01-04`
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1))
  return { earliest: addDays(monday, weekend ? 5 : 0), latest: addDays(monday, 6) }
}

/** Values that only the date of publication places: the last such day before it, at either end of what is possible. */
function endsRelative(value: string, published: TimeInterval): Ends {
  const earliest = published.earliest && dayOf(published.earliest)
  const latest = published.latest && dayOf(published.latest)
  if (value === 'PRESENT_REF') return { earliest, latest }
  if (value === 'FUTURE_REF') return { earliest, latest: null }
  const weekday = /^XXXX-WXX-(?<day>[1-7])/u.exec(value)?.groups?.day
  if (weekday) {
    const back = (day: string) => addDays(day, -((weekdayOf(day) - Number(weekday) + 7) % 7))
    return { earliest: earliest && back(earliest), latest: latest && back(latest) }
  }
  const date = /^XXXX-(?<rest>\d\d(?:-\d\d)?)$/u.exec(value)?.groups?.rest
  if (date)
    return {
      earliest: earliest && lastNamed(date, earliest, 'from'),
      latest: latest && lastNamed(date, latest, 'to'),
    }
  return { earliest: null, latest }
}

/** The last day or month of that name which begins by `day`: its first or last day. */
function lastNamed(name: string, day: string, end: 'from' | 'to'): string {
  const year = Number(day.slice(0, 4))
  const of = `${year}-${name}` <= day ? year : year - 1
  const ends = endsNamed(`${of}-${name}`)!
  return (end === 'from' ? ends.earliest : ends.latest)!
}
