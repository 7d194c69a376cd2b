/** The order of times that are intervals, by their days; an open end reaches as far as it may. */
import { dayOf, type TimeInterval } from '../model/index.ts'

const LAST_DAY = '9999-12-31'
const FIRST_DAY = '0000-01-01'

export const isUndated = ({ earliest, latest }: TimeInterval): boolean => earliest === null && latest === null

export const firstDay = ({ earliest }: TimeInterval): string =>
  earliest === null ? FIRST_DAY : dayOf(earliest)
export const lastDay = ({ latest }: TimeInterval): string => (latest === null ? LAST_DAY : dayOf(latest))

/** `a` was over before `b` began. Neither holds where they overlap: then nobody can say. */
export const certainlyBefore = (a: TimeInterval, b: TimeInterval): boolean => lastDay(a) < firstDay(b)

export const mayBeSameTime = (a: TimeInterval, b: TimeInterval): boolean =>
  !isUndated(a) && !isUndated(b) && !certainlyBefore(a, b) && !certainlyBefore(b, a)

/** For lists: by the last known day, then by the first; the undated are the oldest. */
export const byTime = (a: TimeInterval, b: TimeInterval): number =>
  byText(shownDay(a), shownDay(b)) || byText(firstDay(a), firstDay(b))

const shownDay = ({ earliest, latest }: TimeInterval): string => dayOf(latest ?? earliest ?? '')

/** By code units: the same on every machine, unlike a language's order. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
