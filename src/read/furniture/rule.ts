/** What a furniture rule gets and gives: lines of a page in, the spans of those that are not the article out. */
import type { Span } from '../../model/index.ts'
import type { Line } from '../lines.ts'

export interface Layout {
  readonly text: string
  readonly lines: readonly Line[]
  /** Pieces of the lines that end in a stop, less those within a quotation. */
  readonly sentences: readonly Line[]
  /** Whether an earlier rule, or the page's reader, has marked the line. */
  marked(line: Line): boolean
}

export interface FurnitureRule {
  readonly name: string
  find(layout: Layout): readonly Span[]
}

export const spanOf = ({ start, end }: Line): Span => [start, end]

/** A paragraph of prose, by its length: longer than any headline, menu entry or caption usually is. */
export const isParagraph = (line: Line): boolean => line.text.length >= 140

/** The lines before the first paragraph: headline, byline, reading time, caption. */
export function headOf(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(isParagraph)
  return first === -1 ? [] : lines.slice(0, first)
}

/** The last lines of a page, where closing words and links stand. */
export const tailOf = (lines: readonly Line[]): readonly Line[] => lines.slice(-8)
