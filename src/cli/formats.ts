/**
 * The four ways to print a list: text for a terminal, JSON for programs, CSV (RFC 4180) for spreadsheets, Markdown for a
 * briefing. Each says so where the dossier is a sample.
 */
import { mayColour, renderTable, type Table, terminalWidth } from './table.ts'

export interface Listing {
  /** What the records are: "positions". */
  readonly name: string
  readonly dossier: string
  readonly sample: boolean
  /** Whole, for JSON. */
  readonly records: readonly unknown[]
  readonly table: Table
  /** For a terminal, instead of the table. */
  readonly text?: string | undefined
}

export type Format = 'text' | 'json' | 'csv' | 'md'

export const SAMPLE_NOTE =
  'This is a sample: its articles were written to show Parley. Do not cite them as news.'

export const FORMATS: Readonly<Record<Format, (listing: Listing) => string>> = { text, json, csv, md }

function text({ name, sample, table, text: written }: Listing): string {
  const body =
    table.rows.length === 0
      ? `No ${name} found.`
      : (written ?? renderTable(table, terminalWidth(), mayColour()))
  return [...(sample ? [SAMPLE_NOTE, ''] : []), body].join('\n')
}

function json({ name, dossier, sample, records }: Listing): string {
  const note = sample ? { note: SAMPLE_NOTE } : {}
  return JSON.stringify({ dossier, sample, ...note, [name]: records }, null, 2)
}

function csv({ sample, table: { columns, rows } }: Listing): string {
  const quote = (cell: string) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const line = (cells: readonly string[]) => cells.map(quote).join(',')
  const marked = (cells: readonly string[], mark: string) => (sample ? [...cells, mark] : cells)
  const head = columns.map(({ title }) => title)
  return [line(marked(head, 'sample')), ...rows.map((row) => line(marked(row, 'yes')))].join('\r\n')
}

function md({ name, sample, table: { columns, rows } }: Listing): string {
  const plain = (cell: string) => cell.replace(/\s+/gu, ' ').replace(/[\\|*_`<[\]]/gu, '\\$&')
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`
  const rule = `|${columns.map(({ align }) => (align === 'right' ? ' ---: ' : ' --- ')).join('|')}|`
  const body =
    rows.length === 0
      ? `No ${name} found.`
      : [line(columns.map(({ title }) => title)), rule, ...rows.map(line)].join('\n')
  return [...(sample ? [`> ${SAMPLE_NOTE}`, ''] : []), body].join('\n')
}
