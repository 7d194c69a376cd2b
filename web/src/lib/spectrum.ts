/**
 * An issue drawn: its options along an axis by their order, the parties that are for (or on a condition) above, those
 * against below. In: the options and the matrix's cells of the issue. Out: places in pixels; nothing is drawn here.
 *
 *      ▪ Ostland            ▪ Westmark
 *     ──●──────────────────────●────────
 *      toll                 free passage
 *      ▪ Westmark
 */
import type { CellEntry, IssueView, MatrixView, OptionView } from '../../../src/model/views.ts'

export interface Stand {
  readonly party: string
  readonly entry: CellEntry
}

export interface OptionStands {
  readonly option: OptionView
  readonly stands: readonly Stand[]
}

export interface Placed extends OptionStands {
  readonly x: number
  /** Stacked from the axis outward. */
  readonly above: readonly Stand[]
  readonly below: readonly Stand[]
}

/** Every option with whoever takes a stand on it, in the order of the codebook's parties. */
export function standsOn(issue: IssueView, { cells, parties }: MatrixView): OptionStands[] {
  return issue.options.map((option) => ({
    option,
    stands: parties.flatMap(({ id }) =>
      cells
        .filter((cell) => cell.party === id && cell.issue === issue.id)
        .flatMap(({ entries }) => entries.filter((entry) => entry.option === option.id))
        .map((entry) => ({ party: id, entry })),
    ),
  }))
}

export const isOrdered = (issue: IssueView): boolean =>
  issue.options.filter(({ order }) => order !== null).length > 1

/** Pixels between two neighbouring options at least: a name has to fit. */
export const COLUMN = 176
/** Where there is room, they stand further apart, up to this. */
const WIDEST = 300
const ROOM = 1100

/** Ordered options only, from left to right; near ones are moved apart so that names do not run into each other. */
export function placeOptions(options: readonly OptionStands[]): { placed: Placed[]; width: number } {
  const many = options.filter(({ option }) => option.order !== null).length
  const column = Math.max(COLUMN, Math.min(WIDEST, ROOM / Math.max(1, many)))
  const ordered = options
    .filter(({ option }) => option.order !== null)
    .sort((a, b) => a.option.order! - b.option.order!)
  const natural = column * Math.max(1, ordered.length - 1)
  const placed: Placed[] = []
  for (const one of ordered) {
    const wanted = COLUMN / 2 + one.option.order! * natural
    const x = Math.max(wanted, (placed.at(-1)?.x ?? -COLUMN / 2) + COLUMN)
    placed.push({
      ...one,
      x,
      above: one.stands.filter(({ entry }) => entry.stance !== 'against'),
      below: one.stands.filter(({ entry }) => entry.stance === 'against'),
    })
  }
  return { placed, width: (placed.at(-1)?.x ?? 0) + COLUMN / 2 }
}
