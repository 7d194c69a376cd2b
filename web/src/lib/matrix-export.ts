/**
 * The matrix as files: CSV (RFC 4180) a stand a line, Markdown a table, SVG a drawing (PNG is made of it).
 *
 * In: the matrix as it is shown, and what it is of. Out: text. A sample says so in every one of them.
 */
import type { CellEntry, MatrixView } from '../../../src/model/views.ts'
import { strings } from '../strings.ts'
import { formatInterval } from './dates.ts'
import { type Cell, gridOf } from './matrix.ts'

export interface Exported {
  readonly matrix: MatrixView
  readonly title: string
  readonly sample: boolean
}

const asOf = ({ at }: MatrixView): string =>
  `${strings.matrix.asOf} ${at === null ? strings.matrix.asOfAll : at}`

function cellsOf(matrix: MatrixView): Cell[][] {
  const grid = gridOf(matrix)
  return matrix.parties.map((party) => grid.issues.map((issue) => grid.cell(party, issue)))
}

export function matrixCsv({ matrix, sample }: Exported): string {
  const quote = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const head = [
    'as of',
    'party',
    'issue',
    'option',
    'stance',
    'condition',
    'since',
    'said',
    'by',
    'accounts',
    'confidence',
    'state',
  ]
  const rows = cellsOf(matrix)
    .flat()
    .flatMap(({ party, issue, entries }) =>
      entries.map(({ entry, option }) => [
        matrix.at ?? '',
        party.name,
        issue.label,
        option.label,
        entry.stance,
        entry.condition ?? '',
        formatInterval(entry.since),
        formatInterval(entry.said),
        entry.holder,
        String(entry.accounts),
        String(entry.confidence),
        entry.state,
      ]),
    )
  const marked = (row: readonly string[], mark: string): readonly string[] => (sample ? [...row, mark] : row)
  return [marked(head, 'sample'), ...rows.map((row) => marked(row, 'yes'))]
    .map((row) => row.map(quote).join(','))
    .join('\r\n')
}

const SIGNS: Record<CellEntry['stance'], string> = { for: '✓', against: '✗', conditional: '◐' }

const inWords = ({ entries }: Cell): string[] =>
  entries.map(
    ({ entry, option }) =>
      `${SIGNS[entry.stance]} ${strings.stance[entry.stance]}: ${option.label} (${formatInterval(entry.said)}, ×${entry.accounts})`,
  )

export function matrixMarkdown({ matrix, title, sample }: Exported): string {
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\|*_`<[\]]/gu, '\\$&')
  const { issues } = gridOf(matrix)
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rows = cellsOf(matrix).map((row, i) =>
    line([
      plain(matrix.parties[i]!.name),
      ...row.map((cell) => inWords(cell).map(plain).join('<br>') || '—'),
    ]),
  )
  return [
    `# ${plain(title)}`,
    '',
    ...(sample ? [`> ${strings.sample}`, ''] : []),
    `${asOf(matrix)}. ${strings.matrix.exportNote}`,
    '',
    line([strings.matrix.party, ...issues.map(({ label }) => plain(label))]),
    `|${' --- |'.repeat(issues.length + 1)}`,
    ...rows,
    '',
  ].join('\n')
}

const HEAD = 132
const COLUMN = 190
const LINE = 16
const LETTERS = 27
const TOP = 84
const COLOURS: Record<CellEntry['stance'], string> = {
  for: '#0a6b62',
  against: '#a33a14',
  conditional: '#69459c',
}

const inXml = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** Lines of at most so many letters, cut at words. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/u)) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (longer.length > letters && lines.at(-1) !== '') lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

interface Row {
  readonly name: string[]
  readonly cells: readonly { readonly stance: CellEntry['stance']; readonly lines: string[] }[][]
  readonly height: number
}

function rowOf(name: string, cells: readonly Cell[]): Row {
  const wrapped = cells.map(({ entries }) =>
    entries.map(({ entry, option }) => ({
      stance: entry.stance,
      lines: [
        ...wrap(`${strings.stance[entry.stance]}: ${option.label}`, LETTERS),
        `${formatInterval(entry.said)} ×${entry.accounts}`,
      ],
    })),
  )
  const lines = wrapped.map((cell) => cell.reduce((sum, entry) => sum + entry.lines.length + 0.4, 0))
  const names = wrap(name, 17)
  return { name: names, cells: wrapped, height: Math.max(names.length, ...lines, 1) * LINE + 14 }
}

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more}>${inXml(words)}</text>`

export function matrixSvg({ matrix, title, sample }: Exported): string {
  const { issues } = gridOf(matrix)
  const rows = cellsOf(matrix).map((cells, i) => rowOf(matrix.parties[i]!.name, cells))
  const width = HEAD + COLUMN * issues.length + 24
  const height = TOP + 26 + rows.reduce((sum, row) => sum + row.height, 0) + 24
  const parts = [
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(16, 30, title, ' font-size="20" font-weight="600"'),
    text(16, 50, `${asOf(matrix)}. ${strings.matrix.exportNote}`, ' fill="#55524b"'),
    ...(sample ? [text(16, 70, strings.sample, ' fill="#8a4b00"')] : []),
    ...issues.map(({ label }, i) => text(HEAD + i * COLUMN + 8, TOP + 14, label, ' font-weight="600"')),
  ]
  let y = TOP + 26
  for (const row of rows) {
    parts.push(`<path d="M0 ${y}H${width}" stroke="#e2ddd2"/>`)
    for (const [i, line] of row.name.entries())
      parts.push(text(16, y + 18 + i * LINE, line, ' font-weight="600"'))
    for (const [i, cell] of row.cells.entries()) {
      let at = y + 18
      for (const { stance, lines } of cell) {
        const x = HEAD + i * COLUMN + 8
        parts.push(text(x, at, SIGNS[stance], ` fill="${COLOURS[stance]}" font-weight="700"`))
        for (const [n, line] of lines.entries()) {
          const last = n === lines.length - 1
          parts.push(text(x + 16, at, line, last ? ' fill="#6b675e" font-size="11"' : ''))
          at += LINE
        }
        at += LINE * 0.4
      }
    }
    y += row.height
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1d1c1a">${parts.join('')}</svg>`
}
