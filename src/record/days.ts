/** Time intervals as the two days that queries compare. */
import { dayOf, type TimeInterval } from '../model/index.ts'

/** An open end stays null: nothing falls back to the other end. */
export const daysOf = ({
  earliest,
  latest,
}: TimeInterval): { earliest: string | null; latest: string | null } => ({
  earliest: earliest === null ? null : dayOf(earliest),
  latest: latest === null ? null : dayOf(latest),
})

/** How many records are of a day. */
export interface CountedDay {
  readonly day: string
  readonly count: number
}

const DAY_MS = 24 * 60 * 60 * 1000
/** Tukey's outer fences: so many times the distance of the quartiles beyond them; and at least so many days. */
const REACH = 3
const LEAST_REACH = 30

/**
 * First and last of `days`, which come in order. A year that was misread, or a treaty of two centuries ago, lies far
 * outside of all others and must not stretch every axis: what lies beyond Tukey's outer fences does not count.
 */
export function spanOf(days: readonly CountedDay[]): { earliest: string | null; latest: string | null } {
  const total = days.reduce((sum, { count }) => sum + count, 0)
  const [low, high] = [dayAt(days, total / 4), dayAt(days, (3 * total) / 4)]
  const reach = Math.max(REACH * (high - low), LEAST_REACH * DAY_MS)
  const inside = days.filter(({ day }) => {
    const ms = Date.parse(day)
    return ms >= low - reach && ms <= high + reach
  })
  return { earliest: inside[0]?.day ?? null, latest: inside.at(-1)?.day ?? null }
}

/** The day of the record at `place` in their order, in milliseconds. */
function dayAt(days: readonly CountedDay[], place: number): number {
  let before = 0
  const found = days.find(({ count }) => {
    before += count
    return before >= place
  })
  return found ? Date.parse(found.day) : Number.NaN
}
