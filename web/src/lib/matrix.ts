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

/** Px a letter and beside the word: of a column's head (bold, 15 px), and of an option's label (13 px, a sign before it). */
const HEAD = { letter: 9.6, around: 20 }
const LABEL = { letter: 7, around: 42 }
const NARROWEST = 134
/** A word longer than this is broken rather than given the room. */
const LONGEST_WORD = 20

interface Worded {
  readonly label: string
  readonly options: readonly { readonly label: string }[]
}

/**
 * How wide an issue's column must be (px) for no word of its label or of its options' labels to be broken: browsers
 * that know no hyphenation for a language would break it at any letter. All options count, shown or not, so that the
 * columns stay where they are when the day changes.
 */
export function columnWidth({ label, options }: Worded): number {
  const longest = (words: string): number =>
    Math.min(LONGEST_WORD, Math.max(...words.split(/[\s-]+/u).map((word) => [...word].length)))
  const needed = ({ letter, around }: typeof HEAD, words: string): number =>
    Math.ceil(longest(words) * letter + around)
  return Math.max(NARROWEST, needed(HEAD, label), ...options.map((option) => needed(LABEL, option.label)))
}

/** What tells one stand from another, to see which are new when the day changes. */
export const standKeys = ({ cells }: MatrixView): Set<string> =>
  new Set(cells.flatMap(({ party, entries }) => entries.map((entry) => standKey(party, entry))))

export const standKey = (party: string, { option, stance }: CellEntry): string =>
  `${party}/${option}/${stance}`
