/** In which order parties stand in the matrix. No side comes first but by a rule the reader chose. */
import type { MatrixView, PartyView } from '../../../src/model/views.ts'
import { strings } from '../strings.ts'

export const ORDERS = ['codebook', 'name', 'positions', 'own'] as const
export type Order = (typeof ORDERS)[number]

export const orderOf = (value: string | undefined): Order =>
  ORDERS.find((order) => order === value) ?? 'codebook'

const byName = (a: PartyView, b: PartyView): number => a.name.localeCompare(b.name, strings.locale)

/** `own`: ids in the reader's own order; parties that it does not name come after, as in the codebook. */
export function orderParties(
  { parties, cells }: Pick<MatrixView, 'parties' | 'cells'>,
  order: Order,
  own: readonly string[],
): PartyView[] {
  const entries = (id: string): number =>
    cells.reduce((sum, cell) => sum + (cell.party === id ? cell.entries.length : 0), 0)
  const place = (id: string): number => (own.includes(id) ? own.indexOf(id) : own.length)
  const compare: Record<Order, (a: PartyView, b: PartyView) => number> = {
    codebook: (a, b) => a.index - b.index,
    name: byName,
    positions: (a, b) => entries(b.id) - entries(a.id) || a.index - b.index,
    own: (a, b) => place(a.id) - place(b.id) || a.index - b.index,
  }
  return [...parties].sort(compare[order])
}

/** The ids with the one at `index` moved by one place. */
export function moved(ids: readonly string[], index: number, by: -1 | 1): string[] {
  const next = [...ids]
  const [id] = next.splice(index, 1)
  if (id !== undefined) next.splice(index + by, 0, id)
  return next
}
