/**
 * The date an input gives for itself: ISO 8601 or RFC 2822 in, ISO 8601 out, with the zone it was given in.
 *
 * A time without a zone could be any of two days' hours: its day is kept, the hour is not. What is neither of the two
 * forms, or no date of the calendar, is null; nothing is guessed.
 */
import { type TimeInterval, UNKNOWN_TIME } from '../model/index.ts'
import type { Told } from './page.ts'

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/iu
const RFC =
  /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{2}:\d{2}(?::\d{2})?)\s*([+-]\d{4}|[a-z]{1,4})?$/iu
const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ')
const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3))
/** RFC 2822, 4.3: the zone names that still mean something; every other name is `-0000`, zone unknown. */
const ZONES: Readonly<Record<string, string>> = {
  UT: 'Z',
  GMT: 'Z',
  Z: 'Z',
  UTC: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
}

const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})\b/iu
const MONTH_FIRST = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/iu
const IN_ADDRESS = /[/-]((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/-]|$)/u

/** "Published 18 March 2025", "Mar. 18, 2025 at noon" → the day; null where there is none, or more than one. */
export function dayInWords(words: string): string | null {
  if (words.length > 120) return null
  const day = DAY_FIRST.exec(words)
  const found = day ? [day[3]!, day[2]!, day[1]!] : orderOf(MONTH_FIRST.exec(words))
  if (found === null) return isoTime(/\b\d{4}-\d{2}-\d{2}\b/u.exec(words)?.[0] ?? '')
  const month = monthOf(found[1]!)
  return month === 0 ? null : assemble([found[0]!, two(month), two(Number(found[2]))])
}

const orderOf = (match: RegExpExecArray | null) => match && [match[3]!, match[1]!, match[2]!]

/** "Sept" and "September" alike; 0: no month. */
function monthOf(word: string): number {
  const name = word.toLowerCase()
  const at = MONTHS.indexOf(name.slice(0, 3))
  return at !== -1 && MONTH_NAMES[at]!.startsWith(name.replace(/^sept$/u, 'sep')) ? at + 1 : 0
}

/** `/2025/03/18/talks` → the day. */
export function dayInAddress(address: string): string | null {
  const match = IN_ADDRESS.exec(address.replace(/[?#].*$/u, ''))
  return match && assemble([match[1]!, match[2]!, match[3]!])
}

/** `2025-03-18`, or `2025-03-18T14:00:00+01:00`; null where `given` is neither form. */
export function isoTime(given: string): string | null {
  const iso = ISO.exec(given.trim())
  if (iso) return assemble([iso[1]!, iso[2]!, iso[3]!], iso[4], iso[5])
  const rfc = RFC.exec(given.trim())
  const month = rfc ? MONTHS.indexOf(rfc[2]!.toLowerCase()) + 1 : 0
  return rfc && month > 0 ? assemble([rfc[3]!, two(month), two(Number(rfc[1]))], rfc[4], rfc[5]) : null
}

const two = (n: number): string => String(n).padStart(2, '0')

function assemble(date: readonly [string, string, string], clock?: string, zone?: string): string | null {
  const day = date.join('-')
  if (!isCalendarDay(day)) return null
  const offset = zoneOffset(zone)
  if (!clock || !offset) return day
  const time = clock.length === 5 ? `${clock}:00` : clock
  const whole = `${day}T${time}${offset}`
  return Number.isNaN(Date.parse(whole)) ? null : whole
}

/** 30 February is no day: it comes back as another. */
function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function zoneOffset(zone: string | undefined): string | null {
  if (!zone || zone === '-0000') return null
  if (/^[+-]/u.test(zone)) return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
  return ZONES[zone.toUpperCase()] ?? null
}

/**
 * The interval that a time makes, with its certainty and where it was given; unknown where there is none. A time that
 * is inferred counts as the whole of its day: a page's visible clock may be that of its last change.
 */
export function timeTold(told: Told | null): TimeInterval {
  if (told === null) return UNKNOWN_TIME
  const { certainty, from } = told
  const value = certainty === 'stated' ? told.value : told.value.slice(0, 10)
  return { earliest: value, latest: value, certainty, because: [{ span: null, note: from }] }
}
