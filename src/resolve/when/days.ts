/**
 * Sets of days: what one reason leaves possible, and what several leave together.
 *
 * In: ISO 8601 dates, which may stop at the month or the year. Out: sorted spans of day numbers (days since 1970-01-01),
 * end exclusive, open ends infinite; and back to dates.
 */
export type Days = readonly (readonly [from: number, to: number])[]

const DAY = 86_400_000

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

export const overlap = (a: Days, b: Days): boolean =>
  a.some(([from, to]) => b.some(([start, end]) => from < end && start < to))

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
  const steps = new Map<number, number>([[-Infinity, 0]])
  const step = (day: number, weight: number) => steps.set(day, (steps.get(day) ?? 0) + weight)
  for (const { days, weight } of sets)
    for (const [from, to] of days) {
      step(from, weight)
      step(to, -weight)
    }
  const edges = [...steps.keys()].filter((day) => day < Infinity).sort((a, b) => a - b)
  let weight = 0
  const pieces = edges.map((from, i) => {
    weight += steps.get(from)!
    return { from, to: edges[i + 1] ?? Infinity, weight }
  })
  const best = Math.max(...pieces.map((piece) => piece.weight))
  return union(pieces.filter((piece) => piece.weight === best).map(({ from, to }) => [from, to] as const))
}
