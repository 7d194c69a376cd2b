/**
 * The stretches of time that the timeline counts in: days, weeks (from Monday), months, quarters or years.
 *
 * In: the first and last day, and how many stretches there is room for. Out: the finest unit that fits, and its
 * stretches in order, without a gap. Milliseconds of UTC midnights; an end is the last day's midnight.
 */
const DAY = 86_400_000

export const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Unit = (typeof UNITS)[number]

export interface Bin {
  readonly from: number
  readonly to: number
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** The first day of the unit that `day` lies in. */
function startOf(day: number, unit: Unit): number {
  if (unit === 'day') return day
  if (unit === 'week') return day - ((new Date(day).getUTCDay() + 6) % 7) * DAY
  const date = new Date(day)
  const month = Math.floor(date.getUTCMonth() / MONTHS[unit]) * MONTHS[unit]
  return Date.UTC(date.getUTCFullYear(), month, 1)
}

function nextStart(start: number, unit: Unit): number {
  if (unit === 'day') return start + DAY
  if (unit === 'week') return start + 7 * DAY
  const date = new Date(start)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + MONTHS[unit], 1)
}

function binsOf(first: number, last: number, unit: Unit): Bin[] {
  const bins: Bin[] = []
  for (let from = startOf(first, unit); from <= last; from = nextStart(from, unit))
    bins.push({ from, to: nextStart(from, unit) - DAY })
  return bins
}

const SHORTEST: Record<Unit, number> = { day: 1, week: 7, month: 28, quarter: 90, year: 365 }

/** @param room how many stretches may stand beside each other; the coarsest unit is taken where none fits */
export function divide(first: number, last: number, room: number): { unit: Unit; bins: readonly Bin[] } {
  const days = (last - first) / DAY + 1
  for (const unit of UNITS) {
    if (unit !== 'year' && days / SHORTEST[unit] > 2 * room + 2) continue
    const bins = binsOf(first, last, unit)
    if (bins.length <= room || unit === 'year') return { unit, bins }
  }
  return { unit: 'year', bins: [] }
}

/** The place of the stretch that `day` lies in; those before the first and after the last count with them. */
export function binAt(bins: readonly Bin[], day: number): number {
  let low = 0
  let high = bins.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (day <= bins[middle]!.to) high = middle
    else low = middle + 1
  }
  return low
}
