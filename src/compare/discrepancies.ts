/**
 * Discrepancies: events in, out what independent accounts of one event give differently: a number, or whether it took
 * place at all.
 *
 * Two events are taken for one where their type is the same, their times overlap, and their participants do (both or
 * more of them, where each names two). Nothing is called wrong: every value stands with the accounts that give it.
 */
import {
  type AccountValue,
  type Discrepancy,
  type EventView,
  type TimeInterval,
  UNKNOWN_TIME,
} from '../model/index.ts'
import { accountsOf } from './ledger.ts'
import { byText, byTime, mayBeSameTime } from './times.ts'

export interface ComparedEvent
  extends Readonly<Pick<EventView, 'id' | 'type' | 'participants' | 'time' | 'status' | 'quantities'>> {
  /** The copy group or the document that it counts for. */
  readonly account: string
  readonly state: 'suggested' | 'accepted' | 'rejected'
}

type Quantity = ComparedEvent['quantities'][number]

/** Two estimates this far apart, as a share of the larger, are no disagreement. */
const ROUGHLY = 0.1

/** @returns newest first */
export function discrepancies(events: readonly ComparedEvent[]): Discrepancy[] {
  const sorted = events.filter(({ state }) => state !== 'rejected').sort((a, b) => byText(a.id, b.id))
  return sameEvents(sorted)
    .flatMap((group) => [
      ...statusDiscrepancy(group),
      ...unitsOf(group).flatMap((unit) => amounts(group, unit)),
    ])
    .sort((a, b) => byTime(b.time, a.time) || byText(a.values[0]!.events[0]!, b.values[0]!.events[0]!))
}

export function mayBeSame(a: ComparedEvent, b: ComparedEvent): boolean {
  const shared = a.participants.filter((name) => b.participants.includes(name)).length
  const needed = Math.min(2, a.participants.length, b.participants.length)
  return a.type === b.type && needed > 0 && shared >= needed && mayBeSameTime(a.time, b.time)
}

/** Events that may be one, directly or by way of a third; those of one account alone are left out. */
function sameEvents(events: readonly ComparedEvent[]): ComparedEvent[][] {
  const groups: ComparedEvent[][] = []
  for (const event of events) {
    const near = groups.filter((group) => group.some((other) => mayBeSame(event, other)))
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push([...near.flat(), event])
  }
  return groups
    .filter((group) => accountsOf(group) > 1)
    .map((group) => group.sort((a, b) => byText(a.id, b.id)))
}

function statusDiscrepancy(group: readonly ComparedEvent[]): Discrepancy[] {
  const told = group.filter(({ status }) => status !== 'planned')
  const values = valuesOf(told, ({ status }) => [status])
  return values.length > 1 && accountsOf(told) > 1 ? [found(told, 'status', null, values)] : []
}

const unitsOf = (group: readonly ComparedEvent[]): string[] =>
  [...new Set(group.flatMap(({ quantities }) => quantities.map(({ unit }) => unit)))].sort(byText)

function amounts(group: readonly ComparedEvent[], unit: string): Discrepancy[] {
  const counted = group.filter(({ quantities }) => quantities.some((quantity) => quantity.unit === unit))
  const differ = counted.some((a) => counted.some((b) => a.account !== b.account && !agree(a, b, unit)))
  const inUnit = ({ quantities }: ComparedEvent) =>
    quantities.filter((quantity) => quantity.unit === unit).map(shown)
  return differ ? [found(counted, 'quantity', unit, valuesOf(counted, inUnit))] : []
}

/** Two accounts agree where any number of the one can be any of the other: each may count several things in one unit. */
const agree = (a: ComparedEvent, b: ComparedEvent, unit: string): boolean =>
  a.quantities.some(
    (one) => one.unit === unit && b.quantities.some((other) => other.unit === unit && canBeOne(one, other)),
  )

export function canBeOne(a: Quantity, b: Quantity): boolean {
  if (a.modifier === 'about' || b.modifier === 'about') {
    if (Math.abs(a.value - b.value) <= ROUGHLY * Math.max(Math.abs(a.value), Math.abs(b.value))) return true
  }
  const [low, high] = a.value <= b.value ? [a, b] : [b, a]
  if (low.value === high.value) return true
  return low.modifier === 'at least' || low.modifier === 'more than'
}

const shown = ({ value, modifier }: Quantity): string =>
  modifier === null ? `${value}` : `${modifier} ${value}`

/** The values given, those of more accounts first. */
function valuesOf(
  group: readonly ComparedEvent[],
  values: (event: ComparedEvent) => readonly string[],
): AccountValue[] {
  return [...new Set(group.flatMap(values))]
    .map((value) => {
      const events = group.filter((event) => values(event).includes(value))
      return { value, accounts: accountsOf(events), events: events.map(({ id }) => id) }
    })
    .sort((a, b) => b.accounts - a.accounts || byText(a.value, b.value))
}

function found(
  group: readonly ComparedEvent[],
  field: Discrepancy['field'],
  unit: string | null,
  values: AccountValue[],
): Discrepancy {
  const participants = [...new Set(group.flatMap((event) => event.participants))].sort(byText)
  return {
    type: group[0]!.type,
    field,
    unit,
    participants,
    time: around(group.map(({ time }) => time)),
    values,
  }
}

/** From the first known day to the last. */
function around(times: readonly TimeInterval[]): TimeInterval {
  const known = times
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .filter((time) => time !== null)
    .sort(byText)
  if (known.length === 0) return UNKNOWN_TIME
  const certainty = times.every((time) => time.certainty === 'stated') ? 'stated' : 'inferred'
  return { earliest: known[0]!, latest: known.at(-1)!, certainty, because: [] }
}
