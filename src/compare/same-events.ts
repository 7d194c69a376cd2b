/**
 * Accounts of one event: events in, out groups of those that may be one.
 *
 * Two are taken for one where their type is the same, their times are known to a few days and overlap, and their
 * participants do (two of them, where each names two). In a group every two may be one: a chain from one day's to the
 * next day's is no event.
 */
import type { EventView } from '../model/index.ts'
import { byText, byTime, firstDay, mayBeSameTime } from './times.ts'

export type DatedEvent = Readonly<Pick<EventView, 'id' | 'type' | 'participants' | 'time'>>

/** A time known to within this many days tells one event from the next; a wider one could be any of several. */
const CLOSELY = 2
const DAY_MS = 24 * 60 * 60 * 1000

export function mayBeSame(a: DatedEvent, b: DatedEvent): boolean {
  const shared = a.participants.filter((name) => b.participants.includes(name)).length
  const needed = Math.min(2, a.participants.length, b.participants.length)
  return a.type === b.type && needed > 0 && shared >= needed && mayBeSameTime(a.time, b.time, CLOSELY)
}

/** @returns groups in the order of their first event's time; an event that is like no other is a group of its own */
export function sameEvents<Event extends DatedEvent>(events: readonly Event[]): Event[][] {
  const groups: Event[][] = []
  const near = new Map<string, Event[][]>()
  for (const event of [...events].sort((a, b) => byTime(a.time, b.time) || byText(a.id, b.id))) {
    const group = candidates(near, event).find((members) => members.every((other) => mayBeSame(event, other)))
    if (group) group.push(event)
    else {
      const started = [event]
      groups.push(started)
      const key = keyOf(event.type, firstDay(event.time))
      near.set(key, [...(near.get(key) ?? []), started])
    }
  }
  return groups
}

const keyOf = (type: string, day: string): string => `${day} ${type}`

/** Groups that began so near that their times may overlap: no need to ask all the others of years. */
function candidates<Event extends DatedEvent>(
  near: ReadonlyMap<string, Event[][]>,
  { type, time }: Event,
): Event[][] {
  const day = Date.parse(firstDay(time))
  return [...Array(2 * CLOSELY + 1).keys()].flatMap((step) => {
    const around = new Date(day + (step - CLOSELY) * DAY_MS)
    const iso = Number.isNaN(around.getTime()) ? '' : around.toISOString().slice(0, 10)
    return near.get(keyOf(type, iso)) ?? []
  })
}
