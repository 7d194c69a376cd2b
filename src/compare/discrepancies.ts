/**
 * Discrepancies: events in, out what independent accounts of one event give differently: a number, or whether it took
 * place at all.
 *
 * Which are of one event, `same-events.ts` says. Nothing is called wrong: every value stands with the accounts that give
 * it, and "at least 32" beside "34" is marked as compatible.
 */
import {
  type AccountValue,
  type Discrepancy,
  type EventView,
  type TimeInterval,
  UNKNOWN_TIME,
} from '../model/index.ts'
import { accountsOf } from './ledger.ts'
import { sameEvents } from './same-events.ts'
import { byText, byTime } from './times.ts'

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
  return sameEvents(events.filter(({ state }) => state !== 'rejected'))
    .filter((group) => accountsOf(group) > 1)
    .flatMap((group) => [
      ...statusDiscrepancy(group),
      ...unitsOf(group).flatMap((unit) => amounts(group, unit)),
    ])
    .sort((a, b) => byTime(b.time, a.time) || byText(a.values[0]!.events[0]!, b.values[0]!.events[0]!))
}

function statusDiscrepancy(group: readonly ComparedEvent[]): Discrepancy[] {
  const told = group.filter(({ status }) => status !== 'planned')
  const values = valuesOf(told, ({ status }) => [status])
  return values.length > 1 && accountsOf(told) > 1 ? [found(told, 'status', null, values, false)] : []
}

const unitsOf = (group: readonly ComparedEvent[]): string[] =>
  [...new Set(group.flatMap(({ quantities }) => quantities.map(({ unit }) => unit)))].sort(byText)

function amounts(group: readonly ComparedEvent[], unit: string): Discrepancy[] {
  const inUnit = ({ quantities }: ComparedEvent) => quantities.filter((quantity) => quantity.unit === unit)
  const counted = group.filter((event) => inUnit(event).length > 0)
  const pairs = counted.flatMap((a, i) => counted.slice(i + 1).map((b) => [a, b] as const))
  const differing = pairs.filter(([a, b]) => a.account !== b.account && !share(inUnit(a), inUnit(b), isSame))
  if (differing.length === 0) return []
  const compatible = differing.every(([a, b]) => share(inUnit(a), inUnit(b), canBeOne))
  const values = valuesOf(counted, (event) => inUnit(event).map(shown))
  return [found(counted, 'quantity', unit, values, compatible)]
}

/** Each account may count several things in one unit: it is enough that one number of the one is one of the other. */
const share = (
  a: readonly Quantity[],
  b: readonly Quantity[],
  match: (a: Quantity, b: Quantity) => boolean,
): boolean => a.some((one) => b.some((other) => match(one, other)))

const isSame = (a: Quantity, b: Quantity): boolean => a.value === b.value && a.modifier === b.modifier

/** "At least 32" and "34", "about 100" and "95": both can be right of one number. */
export function canBeOne(a: Quantity, b: Quantity): boolean {
  const [low, high] = a.value <= b.value ? [a, b] : [b, a]
  const modifiers = [a.modifier, b.modifier]
  if (low.value === high.value) return !(modifiers.includes('more than') && modifiers.includes(null))
  if (low.modifier === 'at least' || low.modifier === 'more than') return true
  const rough = low.modifier === 'about' || high.modifier === 'about'
  return rough && high.value - low.value <= ROUGHLY * Math.abs(high.value)
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
  compatible: boolean,
): Discrepancy {
  const participants = [...new Set(group.flatMap((event) => event.participants))].sort(byText)
  return {
    type: group[0]!.type,
    field,
    unit,
    participants,
    time: around(group.map(({ time }) => time)),
    values,
    compatible,
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
