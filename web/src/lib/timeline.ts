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

export interface Placed {
  readonly entry: Entry
  readonly x: number
  /** 0 for a single day. */
  readonly width: number
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

/** First and last known day, with a margin so that no mark stands on the edge; null where no time is known. */
export function domainOf(entries: readonly Entry[]): [number, number] | null {
  const days = entries.flatMap(({ time }) => time ?? []).filter(Number.isFinite)
  if (days.length === 0) return null
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const margin = Math.max((last - first) * 0.02, 2 * 86_400_000)
  return [first - margin, last + margin]
}

const GAP = 2

/** Puts entries into rows, first fit; what would need a row past `maxRows` is counted in `left`. */
export function layLane(
  id: string,
  entries: readonly Entry[],
  scale: (ms: number) => number,
  range: readonly [number, number],
  dot: number,
  maxRows: number,
): Lane {
  const ends: number[] = []
  const placed: Placed[] = []
  let left = 0
  for (const entry of entries) {
    if (!entry.time) continue
    const x = Number.isFinite(entry.time[0]) ? scale(entry.time[0]) : range[0]
    const end = Number.isFinite(entry.time[1]) ? scale(entry.time[1]) : range[1]
    const free = ends.findIndex((taken) => taken + GAP <= x - dot / 2)
    const row = free === -1 ? ends.length : free
    if (row >= maxRows) {
      left++
      continue
    }
    ends[row] = Math.max(end, x) + dot / 2
    placed.push({ entry, x, width: end - x, row })
  }
  return { id, placed, rows: Math.max(1, ends.length), left }
}
