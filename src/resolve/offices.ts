/**
 * Who held which office at a date.
 *
 * In: a person's offices (codebook facts) and an interval in which somebody spoke. Out: the office then held, and
 * whether every possible date gives it. An interval open at an end is open: an unknown date may be any date, so a
 * person keeps the party if some possible date gives the office (design, "What always holds", 7).
 */
import { dayOf, type Office, type TimeInterval } from '../model/index.ts'

const START = '0000'
const END = '9999'

/** "2024-05" as the last day it can mean, so that days compare as strings. */
const lastDay = (day: string): string =>
  day.length === 10 ? day : day.length === 7 ? `${day}-31` : `${day}-12-31`

const firstOf = (at: TimeInterval): string => (at.earliest === null ? START : dayOf(at.earliest))
const lastOf = (at: TimeInterval): string => (at.latest === null ? END : dayOf(at.latest))

/** Held on some day of the interval. */
export const heldDuring = (office: Office, at: TimeInterval): boolean =>
  office.from <= lastOf(at) && (office.to === null || lastDay(office.to) >= firstOf(at))

/** Held on every day of the interval. */
export const heldThroughout = (office: Office, at: TimeInterval): boolean =>
  at.earliest !== null &&
  office.from <= firstOf(at) &&
  (office.to === null || (at.latest !== null && lastDay(office.to) >= lastOf(at)))

/** The offices that `at` allows, the one taken up last first. */
export const officesDuring = (offices: readonly Office[], at: TimeInterval): Office[] =>
  offices
    .filter((office) => heldDuring(office, at))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))

/** The office somebody speaks by at that time: of several the one taken up last, of one title's (`fits`) before others. */
export function officeDuring(
  offices: readonly Office[],
  at: TimeInterval,
  fits: (office: Office) => boolean = () => false,
): Office | null {
  const held = officesDuring(offices, at)
  return held.find(fits) ?? held[0] ?? null
}
