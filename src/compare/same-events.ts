/**
 * Accounts of one event: events in, out groups of those that may be one.
 *
 * Two are taken for one where their type is the same, their times are known to a few days and overlap, and their
 * participants do (two of them, where each names two). In a group every two may be one: a chain from one day's to the
 * next day's is no event.
 */
import { dayOf, type EventView } from '../model/index.ts'
import { byText, timeKey } from './times.ts'

export type DatedEvent = Readonly<Pick<EventView, 'id' | 'type' | 'participants' | 'time'>>

/** A time known to within this many days tells one event from the next; a wider one could be any of several. */
const CLOSELY = 2
const DAY_MS = 24 * 60 * 60 * 1000

/** What is asked of an event again and again. Days are counted from 1970; of a time that is not known closely there are none. */
interface Known<Event extends DatedEvent> {
  readonly event: Event
  readonly first: number
  readonly last: number
}

function known<Event extends DatedEvent>(event: Event): Known<Event> {
  const { earliest, latest } = event.time
  const [first, last] = [dayNumber(earliest), dayNumber(latest)]
  return last - first <= CLOSELY ? { event, first, last } : { event, first: Number.NaN, last: Number.NaN }
}

const dayNumber = (time: string | null): number =>
  time === null ? Number.NaN : Date.parse(dayOf(time)) / DAY_MS

function fits<Event extends DatedEvent>(a: Known<Event>, b: Known<Event>): boolean {
  if (a.event.type !== b.event.type || !(a.first <= b.last && b.first <= a.last)) return false
  const [here, there] = [a.event.participants, b.event.participants]
  const needed = Math.min(2, here.length, there.length)
  return needed > 0 && here.filter((name) => there.includes(name)).length >= needed
}

/** @returns groups in the order of their first event's time; an event that is like no other is a group of its own */
export function sameEvents<Event extends DatedEvent>(events: readonly Event[]): Event[][] {
  const groups: Known<Event>[][] = []
  const near = new Map<string, Known<Event>[][]>()
  for (const event of inOrder(events).map(known)) {
    const group = candidates(near, event).find((members) => members.every((other) => fits(event, other)))
    if (group) group.push(event)
    else {
      const started = [event]
      groups.push(started)
      const key = keyOf(event, event.first)
      const beside = near.get(key)
      if (beside) beside.push(started)
      else near.set(key, [started])
    }
  }
  return groups.map((members) => members.map(({ event }) => event))
}

const inOrder = <Event extends DatedEvent>(events: readonly Event[]): Event[] =>
  events
    .map((event) => ({ event, key: timeKey(event.time) }))
    .sort((a, b) => byText(a.key, b.key) || byText(a.event.id, b.event.id))
    .map(({ event }) => event)

const keyOf = ({ event }: Known<DatedEvent>, day: number): string => `${day} ${event.type}`

/** Groups that began so near that their times may overlap: no need to ask all the others of years. */
const candidates = <Event extends DatedEvent>(
  near: ReadonlyMap<string, Known<Event>[][]>,
  event: Known<Event>,
): Known<Event>[][] =>
  Number.isNaN(event.first)
    ? []
    : [...Array(2 * CLOSELY + 1).keys()].flatMap(
        (step) => near.get(keyOf(event, event.first + step - CLOSELY)) ?? [],
      )
