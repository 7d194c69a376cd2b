/** The matrix as its table needs it: cells by party and issue, entries in the codebook's order, issues that say nothing apart. */
import type { CellEntry, IssueView, MatrixView, OptionView, PartyView } from '../../../src/model/views.ts'

export interface Cell {
  readonly party: PartyView
  readonly issue: IssueView
  readonly entries: readonly { readonly entry: CellEntry; readonly option: OptionView }[]
}

export interface Grid {
  readonly issues: readonly IssueView[]
  /** Issues on which nobody was found to take a stand. */
  readonly silent: readonly IssueView[]
  readonly cell: (party: PartyView, issue: IssueView) => Cell
}

export const cellKey = (party: string, issue: string): string => `${party}/${issue}`

export function gridOf({ issues, cells }: MatrixView): Grid {
  const byKey = new Map(cells.map((cell) => [cellKey(cell.party, cell.issue), cell.entries]))
  const spoken = new Set(cells.filter(({ entries }) => entries.length > 0).map(({ issue }) => issue))
  return {
    issues: issues.filter(({ id }) => spoken.has(id)),
    silent: issues.filter(({ id }) => !spoken.has(id)),
    cell: (party, issue) => {
      const entries = byKey.get(cellKey(party.id, issue.id)) ?? []
      return {
        party,
        issue,
        entries: issue.options.flatMap((option) =>
          entries.filter((entry) => entry.option === option.id).map((entry) => ({ entry, option })),
        ),
      }
    },
  }
}

/** What tells one stand from another, to see which are new when the day changes. */
export const standKeys = ({ cells }: MatrixView): Set<string> =>
  new Set(cells.flatMap(({ party, entries }) => entries.map((entry) => standKey(party, entry))))

export const standKey = (party: string, { option, stance }: CellEntry): string =>
  `${party}/${option}/${stance}`
