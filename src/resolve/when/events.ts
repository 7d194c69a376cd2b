/**
 * Events whose day is known, as dates for a text that tells of them.
 *
 *     the two presidents spoke by phone on Monday      those two had a call on a Monday, 2031-03-17: within a week after it
 *     three days after the call of …                   the call was on 2031-03-17: from 2031-03-20 on, and not long after
 *     a call on February 12 of …                       one was on 2031-02-12: that year, within half a year after it
 *
 * In: the text, its times, its events with participants, and the events known: the codebook's, or those of a dossier's
 * other documents. Out: soft constraints, for the list need not be whole; where several known events fit, any of them.
 */
import lexicon from '../../../lexicon/dating.json' with { type: 'json' }
import { addDays, weekdayOf } from '../../annotate/times/arithmetic.ts'
import {
  type Event,
  type KnownEvent,
  type Mention,
  type Span,
  type Timex,
  wordsOf,
} from '../../model/index.ts'
import { nameId } from '../names.ts'
import { touching } from '../within.ts'
import type { Constraint } from './constraint.ts'
import { type Days, dayAfter, firstDay, toIso, union } from './days.ts'

export interface TellsOfEvents {
  readonly text: string
  readonly times: readonly Timex[]
  readonly events: readonly Event[]
  readonly mentions: readonly Mention[]
}

/** One way in which a text dates itself by an event. */
interface Clue {
  readonly span: Span
  readonly fits: (known: KnownEvent) => boolean
  readonly days: (known: KnownEvent) => readonly [from: number, to: number]
  readonly follows: string
}

export function eventConstraints(tells: TellsOfEvents, known: readonly KnownEvent[]): Constraint[] {
  const kinds = new Set(known.map(({ type }) => type))
  const events = tells.events.filter(({ type }) => kinds.has(type)).slice(0, ENOUGH)
  return events.flatMap((event) => {
    const clues = [dayNamed(event, tells), ...daysSince(event, tells)].flatMap((clue) => clue ?? [])
    if (clues.length === 0) return []
    const told = toldFully(event, events)
    const ofIt = known.filter((one) => one.type === event.type && isOf(one, told, tells.mentions))
    return clues.flatMap((clue) => {
      const fitting = ofIt.filter(clue.fits)
      return fitting.length === 0 ? [] : [constraintOf(tells.text, clue, fitting)]
    })
  })
}

/** A text that tells of more calls than these is dated by the first of them; each is held against all. */
const ENOUGH = 60

/** "the call" is the one that the text tells of fully, if it tells of calls of no others. */
function toldFully(event: Event, events: readonly Event[]): readonly Event[] {
  if (event.participants.length > 1) return [event]
  const named = events.filter(({ type, participants }) => type === event.type && participants.length > 1)
  const sets = new Set(named.map(({ participants }) => [...participants].sort().join(' ')))
  const isOne = sets.size === 1 && event.participants.every((name) => named[0]!.participants.includes(name))
  return isOne ? named : [event]
}

function isOf(
  { participants, persons = [] }: KnownEvent,
  told: readonly Event[],
  mentions: readonly Mention[],
): boolean {
  const parties = new Set(told.flatMap((event) => event.participants))
  if (participants.filter((party) => parties.has(party)).length < Math.min(2, participants.length))
    return false
  const named = new Set(
    told.flatMap(({ evidence }) =>
      touching(mentions, evidence, ({ start, end }) => [start, end]).map(({ entity }) => entity),
    ),
  )
  return persons.every((person) => named.has(nameId(person)))
}

/** The weekday, or the day without its year, by which the text dates the event itself. */
function dayNamed(event: Event, { text, times }: TellsOfEvents): Clue | null {
  const named = timeNamed(event, times)
  if (!named || event.status !== 'happened') return null
  const weekday = /^XXXX-WXX-(?<day>[1-7])/u.exec(named.value)?.groups?.day
  const date = /^XXXX-(?<day>\d\d-\d\d)$/u.exec(named.value)?.groups?.day
  if (!weekday && !date) return null
  return {
    span: [named.start, named.end],
    fits: (known) =>
      daysOf(known).some((day) => (date ? day.endsWith(date) : weekdayOf(day) === Number(weekday))),
    days: ({ on, until = on }) => [
      firstDay(on),
      dayAfter(until) + (date ? lexicon.withoutYear : lexicon.bareWeekday),
    ],
    follows: date
      ? 'told of as past, without its year'
      : `"${wordsOf(text, [named.start, named.end])}", without a date`,
  }
}

/** The time by which the event was dated; in a text of which no date at all is known, the only one in its clause. */
function timeNamed({ time, evidence }: Event, times: readonly Timex[]): Timex | undefined {
  const span = time.because[0]?.span
  if (span) return times.find(({ start, end }) => start === span[0] && end === span[1])
  const within = touching(times, evidence, ({ start, end }) => [start, end]).filter(
    ({ type }) => type === 'DATE',
  )
  return within.length === 1 ? within[0] : undefined
}

/** A month is no day. */
function daysOf({ on, until = on }: KnownEvent): string[] {
  if (on.length < 10) return []
  const days = [on]
  while (days.at(-1)! < until && days.length < LONGEST) days.push(addDays(days.at(-1)!, 1))
  return days
}

/** An event of more days has no weekday. */
const LONGEST = 7

const UNIT_DAYS = { D: 1, W: 7, M: 30.4, Y: 365.25 }
/** "after the", "since their": between the length and the event. */
const SINCE = new RegExp(`^\\s(?:${lexicon.since.join('|')})\\s`, 'iu')
/** In UTF-16 units: how far behind "three days after" its event may begin. */
const NEAR = 40

/** "no more than three and a half weeks" */
const LONGEST_LENGTH = 60

function daysSince({ evidence }: Event, { text, times }: TellsOfEvents): Clue[] {
  const near: Span = [Math.max(0, evidence[0] - NEAR - LONGEST_LENGTH), evidence[1]]
  return touching(times, near, ({ start, end }) => [start, end]).flatMap(({ start, end, type, value }) => {
    const length = /^P(?<count>\d+)(?<unit>[DWMY])$/u.exec(value)?.groups
    if (type !== 'DURATION' || !length || !SINCE.test(text.slice(end, end + NEAR))) return []
    if (evidence[1] <= end || evidence[0] > end + NEAR) return []
    const unit = UNIT_DAYS[length.unit as keyof typeof UNIT_DAYS]
    const days = Math.round(Number(length.count) * unit)
    const slack = Math.floor(unit / 2)
    const words = /^\S+\s\S+\s\S+/u.exec(text.slice(end + 1))?.[0] ?? ''
    const to = Math.min(evidence[1], end + 1 + words.length)
    return [
      {
        span: [start, to] as const,
        fits: () => true,
        days: ({ on, until = on }: KnownEvent) =>
          [firstDay(on) + days - slack, dayAfter(until) + days + slack + lexicon.afterEvent] as const,
        follows: `"${text.slice(start, to)}"`,
      },
    ]
  })
}

function constraintOf(
  text: string,
  { span, days: daysOfClue, follows }: Clue,
  known: readonly KnownEvent[],
): Constraint {
  const days: Days = union(known.map(daysOfClue))
  const which = known.map(({ type, participants, persons, on, until, source }) => {
    const when = until === undefined || until === on ? on : `${on} to ${until}`
    return `${type} of ${(persons ?? participants).join(' and ')} on ${when} (${source})`
  })
  return {
    days,
    because: {
      span,
      note: `${follows}: counted from the ${which.join(' or the ')}: ${days.map(([from, to]) => `${toIso(from)} to ${toIso(to - 1)}`).join(' or ')}`,
    },
    weight: 1,
    ruledOut: () => ({
      rule: 'date-contradiction',
      span,
      message: `"${wordsOf(text, span)}" tells of the ${which.join(' or the ')}, which the other dates and offices in the text rule out: it may tell of another, or the text was put together at different times.`,
    }),
  }
}
