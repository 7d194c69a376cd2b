/**
 * The timeline's geometry.
 *
 * In: the statements and events of the record. Out: entries with a time in milliseconds of UTC days, and lanes in which
 * entries that would cover each other stand in rows. An unknown time has no place on the axis and gets none.
 */
import type { EventView, StatementView } from '../../../src/model/views.ts'
import { dayNumber } from './dates.ts'

export type Entry = {
  readonly id: string
  /** The lane: "events", a party's id, or "others" for speakers of no known party. */
  readonly lane: string
  readonly record: StatementView | EventView
  /** First and last day, in milliseconds; an open end is infinite; null: unknown. */
  readonly time: readonly [from: number, to: number] | null
}

/** Which end of an entry is not known, or lies outside of what the axis shows. */
export type Open = 'before' | 'after' | null

export interface Placed {
  readonly entry: Entry
  /** Left end in pixels. */
  readonly x: number
  /** 0 for a single day. */
  readonly width: number
  readonly open: Open
  readonly row: number
}

export interface Lane {
  readonly id: string
  readonly placed: readonly Placed[]
  readonly rows: number
  /** How many found no room. */
  readonly left: number
}

const timeOf = (record: StatementView | EventView): Entry['time'] => {
  const { earliest, latest } = record.kind === 'event' ? record.time : record.said
  if (earliest === null && latest === null) return null
  return [earliest ? dayNumber(earliest) : -Infinity, latest ? dayNumber(latest) : Infinity]
}

export const entriesOf = (records: readonly (StatementView | EventView)[]): Entry[] =>
  records
    .map((record) => ({
      id: record.id,
      lane: record.kind === 'event' ? 'events' : (record.speaker?.party ?? 'others'),
      record,
      time: timeOf(record),
    }))
    .sort((a, b) => sortKey(a) - sortKey(b) || a.id.localeCompare(b.id))

/** The known end where the other is open; unknown times come last. */
function sortKey({ time }: Entry): number {
  if (!time) return Number.MAX_VALUE
  return Number.isFinite(time[0]) ? time[0] : time[1]
}

const DAY_MS = 86_400_000

/**
 * The days that the axis shows, with a margin so that no mark stands on the edge; null where no time is known.
 *
 * One misread year must not flatten all the rest: what lies outside of Tukey's outer fences (three times the distance
 * of the quartiles beyond them; at least a month) is left to the edge.
 */
export function domainOf(entries: readonly Entry[]): [number, number] | null {
  const days = entries
    .flatMap(({ time }) => time ?? [])
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  if (days.length === 0) return null
  const [low, high] = [0.25, 0.75].map((share) => days[Math.round(share * (days.length - 1))]!) as [
    number,
    number,
  ]
  const reach = Math.max(3 * (high - low), 30 * DAY_MS)
  const inside = days.filter((day) => day >= low - reach && day <= high + reach)
  const [first, last] = [inside[0]!, inside.at(-1)!]
  const margin = Math.max((last - first) * 0.02, 2 * DAY_MS)
  return [first - margin, last + margin]
}

/** How far an open end is drawn, in pixels. */
const TAIL = 16
const GAP = 2

/** An entry's place on the axis; `limits` are the axis's ends in pixels. */
function placeOf(
  [from, to]: readonly [number, number],
  scale: (ms: number) => number,
  limits: readonly [number, number],
): Omit<Placed, 'entry' | 'row'> {
  const clamp = (x: number): number => Math.min(limits[1], Math.max(limits[0], x))
  if (!Number.isFinite(from)) {
    const x = clamp(scale(to))
    return { x: x - TAIL, width: TAIL, open: 'before' }
  }
  if (!Number.isFinite(to)) return { x: clamp(scale(from)), width: TAIL, open: 'after' }
  const [start, end] = [scale(from), scale(to)]
  const open = start < limits[0] ? 'before' : end > limits[1] ? 'after' : null
  return { x: clamp(start), width: clamp(end) - clamp(start), open }
}

/** Puts entries into rows, first fit; what would need a row past `maxRows` is counted in `left`. */
export function layLane(
  id: string,
  entries: readonly Entry[],
  scale: (ms: number) => number,
  limits: readonly [number, number],
  dot: number,
  maxRows: number,
): Lane {
  const ends: number[] = []
  const placed: Placed[] = []
  let left = 0
  const timed = entries.flatMap((entry) =>
    entry.time ? [{ entry, ...placeOf(entry.time, scale, limits) }] : [],
  )
  for (const place of timed.sort((a, b) => a.x - b.x)) {
    const free = ends.findIndex((taken) => taken + GAP <= place.x - dot / 2)
    const row = free === -1 ? ends.length : free
    if (row >= maxRows) {
      left++
      continue
    }
    ends[row] = place.x + place.width + dot / 2
    placed.push({ ...place, row })
  }
  return { id, placed, rows: Math.max(1, ends.length), left }
}
