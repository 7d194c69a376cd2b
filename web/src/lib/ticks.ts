/** Words over the timeline's stretches: days, months or years, as many as there is room for. */

import { strings } from '../strings.ts'
import type { Bin, Unit } from './bins.ts'

export interface Tick {
  /** The stretch that it stands over. */
  readonly at: number
  readonly words: string
}

const monthName = new Intl.DateTimeFormat(strings.locale, { month: 'short', timeZone: 'UTC' })
/** Pixels that a letter takes at most, and that stand free between words. */
const LETTER = 7.5
const GAP = 12

function tickOf({ from, to }: Bin, before: Bin | undefined, unit: Unit): string | null {
  const [day, end] = [new Date(from), new Date(to)]
  const last = before && new Date(before.to)
  const newYear = end.getUTCFullYear() !== last?.getUTCFullYear()
  if (unit === 'year' || unit === 'quarter') return newYear ? String(end.getUTCFullYear()) : null
  const month = newYear ? `${monthName.format(end)} ${end.getUTCFullYear()}` : monthName.format(end)
  const newMonth = newYear || end.getUTCMonth() !== last?.getUTCMonth()
  if (unit === 'day') return newMonth ? `${day.getUTCDate()} ${month}` : String(day.getUTCDate())
  return newMonth ? month : null
}

/** @param size a stretch's width in pixels */
export function ticksOf(bins: readonly Bin[], unit: Unit, size: number): Tick[] {
  let free = 0
  return bins.flatMap((bin, at) => {
    const words = tickOf(bin, bins[at - 1], unit)
    if (words === null || at * size < free) return []
    free = at * size + words.length * LETTER + GAP
    return [{ at, words }]
  })
}
