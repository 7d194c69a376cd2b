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

/** For narrow places, one day only: "18 Mar 2025", "by 18 Mar 2025", "~ 12 Mar 2025" where it lies in a longer time. */
export function formatBrief(time: Pick<TimeInterval, 'earliest' | 'latest'>): string {
  const { earliest, latest } = time
  if (earliest === null || latest === null || dayNumber(earliest) === dayNumber(latest))
    return formatInterval(time)
  return strings.date.circa(formatDay(earliest))
}
