/**
 * Calendar arithmetic on days in UTC, and how TIMEX3 writes its results.
 *
 * In: days as `YYYY-MM-DD`. Out: days, ISO weeks (`2025-W11`), months, quarters, years as TIMEX3 values. Pure; never
 * looks at the clock.
 */
const DAY = 86_400_000

export type Unit = 'S' | 'MIN' | 'H' | 'D' | 'W' | 'WE' | 'M' | 'Q' | 'Y' | 'DE' | 'CE'

export const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`)
const fromDate = (date: Date): string => date.toISOString().slice(0, 10)
export const pad = (value: number): string => String(value).padStart(2, '0')

export const addDays = (day: string, count: number): string =>
  fromDate(new Date(toDate(day).getTime() + count * DAY))

export const daysBetween = (a: string, b: string): number =>
  Math.abs(toDate(a).getTime() - toDate(b).getTime()) / DAY

/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
export const weekdayOf = (day: string): number => toDate(day).getUTCDay() || 7

/**
 * The day of `year` that a rule names: "11-4#4" is November's fourth Thursday (ISO weekday 4), "03-7#-1" its last Sunday.
 * A rule that is a plain day ("12-25") is that day.
 */
export function nthWeekday(rule: string, year: number): string {
  const floating = /^(?<month>\d\d)-(?<weekday>\d)#(?<nth>-?\d)$/u.exec(rule)?.groups
  if (!floating) return `${year}-${rule}`
  const first = `${year}-${floating.month}-01`
  const nth = Number(floating.nth)
  if (nth > 0) return addDays(first, ((Number(floating.weekday) - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
  const last = addDays(`${addMonths(first, 1)}-01`, -1)
  return addDays(last, -((weekdayOf(last) - Number(floating.weekday) + 7) % 7))
}

export function isoWeek(day: string): string {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const year = thursday.slice(0, 4)
  const week = 1 + Math.floor((toDate(thursday).getTime() - toDate(`${year}-01-01`).getTime()) / (7 * DAY))
  return `${year}-W${pad(week)}`
}

export const quarterOf = (day: string): number => Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1

export function addMonths(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`
}

export function addQuarters(year: number, quarter: number, count: number): string {
  const quarters = year * 4 + quarter - 1 + count
  return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`
}

/** The day, week, month, quarter, year, decade or century `count` units from `day`, as coarse as its unit. */
export function shift(day: string, unit: Unit, count: number): string {
  const year = Number(day.slice(0, 4))
  switch (unit) {
    case 'W':
      return isoWeek(addDays(day, 7 * count))
    case 'WE':
      return `${isoWeek(addDays(day, 7 * count))}-WE`
    case 'M':
      return addMonths(day, count)
    case 'Q':
      return addQuarters(year, quarterOf(day), count)
    case 'Y':
      return String(year + count)
    case 'DE':
      return String(Math.floor(year / 10) + count)
    case 'CE':
      return String(Math.floor(year / 100) + count)
    default:
      return addDays(day, unit === 'D' ? count : 0)
  }
}

/** A length of time: `count` may be 'X' where the text does not say how many. */
export function duration(count: number | 'X', unit: Unit): string {
  if (unit === 'H' || unit === 'MIN' || unit === 'S') return `PT${count}${unit[0]}`
  const times = (factor: number) => (count === 'X' ? 'X' : Math.round(count * factor * 100) / 100)
  if (unit === 'DE') return `P${times(10)}Y`
  if (unit === 'CE') return `P${times(100)}Y`
  return `P${count}${unit}`
}
