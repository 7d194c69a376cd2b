/**
 * Sets of days: what one reason leaves possible, and what several leave together.
 *
 * In: ISO 8601 dates, which may stop at the month or the year. Out: sorted spans of day numbers (days since 1970-01-01),
 * end exclusive, open ends infinite; and back to dates.
 */
export type Days = readonly (readonly [from: number, to: number])[]

const DAY = 86_400_000

export const ALWAYS: Days = [[-Infinity, Infinity]]

/** The first day that "2024", "2024-05" or "2024-05-08" can mean. */
export const firstDay = (date: string): number =>
  Date.parse(
    `${date.slice(0, 10)}${'-01-01'.slice(0, Math.max(0, 10 - date.slice(0, 10).length))}T00:00:00Z`,
  ) / DAY

/** The day after the last that it can mean. */
export function dayAfter(date: string): number {
  if (date.length >= 10) return firstDay(date) + 1
  const [year, month] = [Number(date.slice(0, 4)), date.length === 7 ? Number(date.slice(5, 7)) : 12]
  return Date.UTC(year, month, 1) / DAY
}

/** Null for an open end. */
export const toIso = (day: number): string | null =>
  Number.isFinite(day) ? new Date(day * DAY).toISOString().slice(0, 10) : null

export const contains = (days: Days, day: number): boolean =>
  days.some(([from, to]) => from <= day && day < to)

export const hullOf = (days: Days): readonly [from: number, to: number] | null =>
  days.length === 0 ? null : [days[0]![0], days.at(-1)![1]]

/** Sorted, with those that touch made one. */
export function union(days: Days): Days {
  const merged: [number, number][] = []
  for (const [from, to] of [...days].filter(([a, b]) => a < b).sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

export interface Weighted {
  readonly days: Days
  readonly weight: number
}

/** The days on which the most weight agrees; all days where there is none. */
export function mostAgreed(sets: readonly Weighted[]): Days {
  const edges = [...new Set([-Infinity, ...sets.flatMap(({ days }) => days.flat())])].sort((a, b) => a - b)
  const pieces = edges.map((from, i) => {
    const to = edges[i + 1] ?? Infinity
    const inside = from === -Infinity ? to - 1 : from
    const weight = sets.reduce((sum, set) => sum + (contains(set.days, inside) ? set.weight : 0), 0)
    return { from, to, weight }
  })
  const possible = pieces.filter(({ from, to }) => from < to)
  const best = Math.max(...possible.map(({ weight }) => weight))
  return union(possible.filter(({ weight }) => weight === best).map(({ from, to }) => [from, to] as const))
}
