/**
 * The order of times that are intervals, by their days.
 *
 * An article says that something was said and, mostly, not when: then it was said by the day of publication, and that is
 * the day from which it is on record. So an open beginning counts as the end, and what is on record later is newer,
 * although it may be older; whoever shows it says "by". An open end (an undated article that names a minister of
 * May) reaches as far as it may: nothing can be called newer than it.
 */
import { dayOf, type TimeInterval } from '../model/index.ts'

const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

export const isUndated = ({ earliest, latest }: TimeInterval): boolean => earliest === null && latest === null

/** The first day that counts: the earliest, or the day it is on record by. */
export const firstDay = ({ earliest, latest }: TimeInterval): string => dayOf(earliest ?? latest ?? FIRST_DAY)
export const lastDay = ({ latest }: TimeInterval): string => dayOf(latest ?? LAST_DAY)

/** `a` was on record before `b` began. Neither holds where they overlap: then nobody can say. */
export const certainlyBefore = (a: TimeInterval, b: TimeInterval): boolean => lastDay(a) < firstDay(b)

const DAY = 24 * 60 * 60 * 1000

/** Days from the end of the one to the beginning of the other, whichever comes first; 0 where they overlap. */
export const daysBetween = (a: TimeInterval, b: TimeInterval): number =>
  Math.max(0, daysFrom(lastDay(a), firstDay(b)), daysFrom(lastDay(b), firstDay(a)))

const daysFrom = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** Days since 1970. */
export const dayNumber = (day: string): number => Date.parse(day) / DAY

/** Whether the time may lie between two days, ends included; an unknown one lies between no two. */
export const mayBeWithin = (
  time: TimeInterval,
  { since, until }: { readonly since?: string | undefined; readonly until?: string | undefined },
): boolean =>
  (since === undefined && until === undefined) ||
  (!isUndated(time) && lastDay(time) >= (since ?? FIRST_DAY) && firstDay(time) <= (until ?? LAST_DAY))

/** For lists: by the last known day, then by the first; the undated are the oldest. */
export const byTime = (a: TimeInterval, b: TimeInterval): number => byText(timeKey(a), timeKey(b))

/** Texts in the order of `byTime`. */
export const timeKey = (time: TimeInterval): string => `${shownDay(time)} ${firstDay(time)}`

const shownDay = ({ earliest, latest }: TimeInterval): string => dayOf(latest ?? earliest ?? '')

/** By code units: the same on every machine, unlike a language's order. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
