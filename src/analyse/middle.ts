/**
 * The middle of weighted places: the weighted median, and the weighted mean beside it.
 *
 * The median asks only for the order of the options, which is all that a spectrum says (Black, 1948: on one ordered issue
 * no option beats it); the mean takes the distances between them at face value.
 */
import type { Middle } from '../model/index.ts'

export interface Weighted {
  readonly at: number
  /** Not negative. */
  readonly weight: number
}

/** Sums of weights that differ by less are rounding errors. */
const NEARLY = 1e-12

/** @returns null where nothing has any weight */
export function middleOf(places: readonly Weighted[]): Middle | null {
  const total = places.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return null
  const sorted = [...places].sort((a, b) => a.at - b.at)
  const half = total / 2
  let sum = 0
  let low: number | null = null
  for (const { at, weight } of sorted) {
    sum += weight
    if (low === null && sum >= half - total * NEARLY) low = at
    if (sum > half + total * NEARLY) return { low: low!, high: at, mean: meanOf(places, total) }
  }
  const last = sorted.at(-1)!.at
  return { low: low ?? last, high: last, mean: meanOf(places, total) }
}

const meanOf = (places: readonly Weighted[], total: number): number =>
  places.reduce((sum, { at, weight }) => sum + at * weight, 0) / total
