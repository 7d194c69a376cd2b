/**
 * The timeline in numbers: how many statements of a party lie in each stretch of time, and events with their labels.
 *
 * In: the API's outline. Out: what the axis covers; rows of counts; labels placed so that none covers another. An
 * unknown time has no place on the axis: it is counted apart. What is known only by its end ("by 11 March at the
 * latest") is counted there, and apart from what is known to lie in the stretch (`sure`).
 */
import type { StatementDay, TimelineOutline, ToldEvent } from '../../../src/model/views.ts'
import { type Bin, binAt } from './bins.ts'
import { dayNumber } from './dates.ts'

export interface Count {
  readonly all: number
  /** Those known to lie in the stretch. */
  readonly sure: number
}

export interface Row {
  /** A party's id; null: speakers of no party of the codebook. */
  readonly party: string | null
  readonly bins: readonly Count[]
  readonly undated: number
  readonly total: number
}

type Ends = Pick<StatementDay, 'earliest' | 'latest'>

const DAY_MS = 86_400_000

/** The day that a time is shown at: its end, by which it is on record; null where unknown. */
export const shownDay = ({ earliest, latest }: Ends): number | null => {
  const day = latest ?? earliest
  return day === null ? null : dayNumber(day)
}

/**
 * First and last day of the axis; null where no time is known.
 *
 * One misread year must not flatten all the rest: what lies outside of Tukey's outer fences (three times the distance
 * of the quartiles beyond them; at least a month) is counted with the first or last stretch.
 */
export function domainOf({ days, events }: TimelineOutline): [number, number] | null {
  const known = [
    ...days.flatMap((day) => Array<number | null>(Math.min(day.statements, 50)).fill(shownDay(day))),
    ...events.map(({ time }) => shownDay(time)),
  ]
    .filter((day) => day !== null)
    .sort((a, b) => a - b)
  if (known.length === 0) return null
  const [low, high] = [0.25, 0.75].map((share) => known[Math.round(share * (known.length - 1))]!) as [
    number,
    number,
  ]
  const reach = Math.max(3 * (high - low), 30 * DAY_MS)
  const inside = known.filter((day) => day >= low - reach && day <= high + reach)
  return [inside[0]!, inside.at(-1)!]
}

const liesIn = ({ earliest, latest }: Ends, { from, to }: Bin): boolean =>
  earliest !== null && latest !== null && dayNumber(earliest) >= from && dayNumber(latest) <= to

/** Counts what has a time into the bins, and the rest apart. */
function tally(entries: readonly (Ends & { readonly count: number })[], bins: readonly Bin[]) {
  const counts = bins.map(() => ({ all: 0, sure: 0 }))
  let undated = 0
  for (const entry of entries) {
    const day = shownDay(entry)
    if (day === null) {
      undated += entry.count
      continue
    }
    const place = binAt(bins, day)
    const bin = counts[place]
    if (!bin) continue
    bin.all += entry.count
    if (liesIn(entry, bins[place]!)) bin.sure += entry.count
  }
  const total = undated + counts.reduce((sum, { all }) => sum + all, 0)
  return { bins: counts, undated, total }
}

/** A row for each party that spoke, most statements first; speakers of no party come last. */
export function rowsOf(days: readonly StatementDay[], bins: readonly Bin[]): Row[] {
  const parties = new Set(days.map(({ party }) => party))
  return [...parties]
    .map((party) => ({
      party,
      ...tally(
        days.filter((day) => day.party === party).map((day) => ({ ...day, count: day.statements })),
        bins,
      ),
    }))
    .sort((a, b) => Number(a.party === null) - Number(b.party === null) || b.total - a.total)
}

export const eventCounts = (events: readonly ToldEvent[], bins: readonly Bin[]): Omit<Row, 'party'> =>
  tally(
    events.map(({ time }) => ({ ...time, count: 1 })),
    bins,
  )

export interface Label {
  readonly event: ToldEvent
  /** Left end and length of its time in pixels; a day has no length. */
  readonly x: number
  readonly length: number
  readonly width: number
  readonly row: number
}

const GAP = 8

/**
 * Labels of the events that most accounts tell of, in rows, first fit; the others are only counted. Those whose time
 * is not known from both ends get none: they would stand at a day that nobody said.
 */
export function placeLabels(
  events: readonly ToldEvent[],
  {
    scale,
    right,
    rows,
    widthOf,
  }: {
    readonly scale: (day: number) => number
    readonly right: number
    readonly rows: number
    readonly widthOf: (event: ToldEvent) => number
  },
): Label[] {
  const taken: [number, number][][] = Array.from({ length: rows }, () => [])
  const labels: Label[] = []
  const dated = events.filter(({ time }) => time.earliest !== null && time.latest !== null)
  for (const event of [...dated].sort((a, b) => b.accounts - a.accounts)) {
    const x = scale(dayNumber(event.time.earliest!))
    const length = scale(dayNumber(event.time.latest!)) - x
    const width = Math.max(widthOf(event), length)
    const left = Math.max(0, Math.min(x, right - width))
    const row = taken.findIndex((spans) =>
      spans.every(([from, to]) => left + width + GAP <= from || to + GAP <= left),
    )
    if (row === -1 || x < 0 || x > right) continue
    taken[row]!.push([left, left + width])
    labels.push({ event, x: left, length, width, row })
  }
  return labels.sort((a, b) => a.x - b.x || a.row - b.row)
}
