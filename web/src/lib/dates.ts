/**
 * Times in words. In: ISO 8601 days and date-times, as the record keeps them. Out: text for a reader.
 *
 * A day is shown as it is written in the record, whatever the zone of the reader's machine: "2025-03-18T23:30-05:00"
 * was said on the 18th. So only the first ten characters count, and they are formatted in UTC.
 */
import type { TimeInterval } from '../../../src/model/time.ts'
import { strings } from '../strings.ts'

const format = new Intl.DateTimeFormat(strings.locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

const DAY = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u

/** Milliseconds of the day's midnight in UTC; a year or month alone counts as its first day. NaN if it is no date. */
export function dayNumber(iso: string): number {
  const match = DAY.exec(iso)
  return match ? Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)) : Number.NaN
}

export const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

export const formatDay = (iso: string): string => format.format(dayNumber(iso))

/** "18 Mar 2025", "12–18 Mar 2025", "by 18 Mar 2025", "date unknown". */
export function formatInterval({ earliest, latest }: Pick<TimeInterval, 'earliest' | 'latest'>): string {
  if (earliest === null && latest === null) return strings.date.unknown
  if (earliest === null) return strings.date.before(formatDay(latest!))
  if (latest === null) return strings.date.after(formatDay(earliest))
  return format.formatRange(dayNumber(earliest), dayNumber(latest))
}

const moment = new Intl.DateTimeFormat(strings.locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** When a person did something in the program, by the reader's clock: "18 Mar 2025, 14:05". */
export const formatMoment = (iso: string): string => moment.format(new Date(iso))

const brief = new Intl.DateTimeFormat(strings.locale, {
  day: 'numeric',
  month: 'short',
  year: '2-digit',
  timeZone: 'UTC',
})
const briefDay = (iso: string): string => brief.format(dayNumber(iso))

/**
 * For narrow places, one day only: "18 Mar 25"; "≤ 18 Mar 25" by that day at the latest, "≥" from it on, "~ 12 Mar 25"
 * where it lies in a longer time that begins then; "undated".
 */
export function formatBrief({ earliest, latest }: Pick<TimeInterval, 'earliest' | 'latest'>): string {
  if (earliest === null && latest === null) return strings.date.undated
  if (earliest === null) return `≤ ${briefDay(latest!)}`
  if (latest === null) return `≥ ${briefDay(earliest)}`
  return dayNumber(earliest) === dayNumber(latest) ? briefDay(earliest) : `~ ${briefDay(earliest)}`
}

/** "mar" → 3, from the names that the reader's language has, short and long. */
const MONTHS = new Map(
  [...Array(12).keys()].flatMap((month) =>
    (['short', 'long'] as const).map((length) => {
      const name = new Intl.DateTimeFormat(strings.locale, { month: length, timeZone: 'UTC' })
      return [name.format(Date.UTC(2001, month, 1)).toLowerCase(), month + 1] as const
    }),
  ),
)

/** A day as a person writes it, "2025-03-18", "18 Mar 2025", "18.3.2025" or "18/3/2025", in ISO 8601; null: none. */
export function parseDay(typed: string): string | null {
  const words = typed.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(words)
  const written = /^(\d{1,2})(?:\.\s*|\s+|\/|-)(\d{1,2}|\p{L}+)\.?(?:\.\s*|\s+|\/|-|,\s*)?(\d{4})$/u.exec(
    words,
  )
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [written?.[3], written?.[2], written?.[1]]
  if (!year || !month || !day) return null
  const number = MONTHS.get(month) ?? Number(month)
  const ms = Date.UTC(Number(year), number - 1, Number(day))
  const valid = new Date(ms).getUTCMonth() === number - 1 && new Date(ms).getUTCDate() === Number(day)
  return valid ? isoDay(ms) : null
}
