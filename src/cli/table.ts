/**
 * Tables as text: columns and rows in, aligned lines out, no wider than the terminal (100 columns where there is none).
 *
 * One column may be marked to give way: its cells are cut with an ellipsis, every other one is printed whole.
 */
import { styleText } from 'node:util'
import { oneLine } from './in-words.ts'

export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** Takes what the others leave, and is cut there. */
  readonly gives?: boolean
  /** Left out on a terminal; files have room for it. */
  readonly wide?: boolean
}

export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

const GAP = '  '
/** A column that gives way keeps this much, should the others take everything. */
const NARROWEST = 16

/** @param width in columns of the terminal; @param colour whether the head may be styled */
export function renderTable(table: Table, width: number, colour: boolean): string {
  const { columns, rows } = withoutBare(table)
  const cells = rows.map((row) => row.map(oneLine))
  const widths = widthsOf(columns, cells, width)
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => pad(cut(cell, widths[i]!), widths[i]!, columns[i]!.align))
      .join(GAP)
      .trimEnd()
  const head = line(columns.map(({ title }) => title))
  return [colour ? styleText('bold', head) : head, ...cells.map(line)].join('\n')
}

/** Whether standard output may be coloured: a terminal, and nobody said no (https://no-color.org). */
export const mayColour = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR

export const terminalWidth = (): number => process.stdout.columns ?? 100

/** The table less its wide columns and those in which nothing stands. */
function withoutBare({ columns, rows }: Table): Table {
  const shown = columns.map(({ wide }, i) => !wide && rows.some((row) => row[i] !== ''))
  return {
    columns: columns.filter((_, i) => shown[i]),
    rows: rows.map((row) => row.filter((_, i) => shown[i])),
  }
}

function widthsOf(columns: readonly Column[], cells: readonly string[][], width: number): number[] {
  const widths = columns.map(({ title }, i) =>
    Math.max(...[title, ...cells.map((row) => row[i]!)].map(widthOf)),
  )
  const giving = columns.findIndex(({ gives }) => gives)
  const total = widths.reduce((sum, of) => sum + of, GAP.length * (columns.length - 1))
  if (giving >= 0 && total > width)
    widths[giving] = Math.min(widths[giving]!, Math.max(NARROWEST, widths[giving]! - (total - width)))
  return widths
}

/** Code points: near enough to a terminal's columns for the scripts that are read today. */
const widthOf = (text: string): number => [...text].length

const cut = (text: string, width: number): string =>
  widthOf(text) <= width ? text : `${[...text].slice(0, width - 1).join('')}…`

const pad = (text: string, width: number, align: Column['align']): string => {
  const space = ' '.repeat(width - widthOf(text))
  return align === 'right' ? space + text : text + space
}
