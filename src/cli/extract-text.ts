/**
 * An extraction as text for people: headline, statements, positions, what was set aside and what was odd.
 *
 *     Talks on the strait to resume next week
 *     Harbour Mirror · published 2025-03-18 (stated) · en
 *
 *     Ada Marsh (norland) said
 *       “The talks go on.”
 *
 * Words of an article are printed without control characters: a text must not be able to command the terminal.
 */
import {
  type Codebook,
  type Extraction,
  issueOfOption,
  type Refusal,
  type Span,
  type TimeInterval,
} from '../model/index.ts'
import type { Format } from './extract-formats.ts'

type Statement = Extraction['attributions'][number]
type Position = Extraction['positions'][number]

/** C0 and C1 controls, and the marks that turn the direction of what follows. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const calm = (text: string): string => text.replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim()

export const textFormat = (codebook: Codebook | null, columns: number): Format => ({
  before: '',
  between: `\n\n${'─'.repeat(Math.min(columns, 40))}\n\n`,
  after: '\n',
  print: (result) =>
    'error' in result ? printRefusal(result) : printExtraction(result, codebook, Math.min(columns, 110)),
})

const printRefusal = ({ path, error }: Refusal): string => `${calm(path)}\nnot read: ${calm(error.message)}`

function printExtraction(extraction: Extraction, codebook: Codebook | null, width: number): string {
  const { attributions, positions, language, passages = [] } = extraction
  const isRead = [language, ...passages.map((passage) => passage.language)].includes('en')
  const said = isRead
    ? attributions.map((one) => printStatement(extraction, one, width)).join('\n') || 'No statements found.'
    : `The text is not in English (${language}): nothing is claimed about it.`
  const parts = [
    printHead(extraction, width),
    said,
    positions.length === 0 ? '' : printPositions(extraction, codebook, width),
    printFurniture(extraction),
    printFindings(extraction, width),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function printHead(
  { title, outlet, path, language, passages = [], published }: Extraction,
  width: number,
): string {
  const languages = [...new Set([language, ...passages.map((passage) => passage.language)])].join(', ')
  const facts = [outlet, `published ${printTime(published)}`, languages, path].flatMap((fact) => fact ?? [])
  return wrap(calm(title ?? path), width, '') + wrap(`\n${facts.map(calm).join(' · ')}`, width, '')
}

function printTime({ earliest, latest, certainty }: TimeInterval): string {
  if (earliest === null && latest === null) return 'at an unknown time'
  const days = earliest === latest ? earliest : `${earliest ?? '…'} to ${latest ?? '…'}`
  return certainty === 'stated' ? `${days}` : `${days} (${certainty})`
}

function printStatement({ text }: Extraction, one: Statement, width: number): string {
  const words = (spans: readonly Span[]) =>
    calm(spans.map(([start, end]) => text.slice(start, end)).join(' … '))
  const { speaker, via, realis } = one
  const name = speaker ? calm(speaker.name) : words(one.source) || 'Somebody'
  const notes = [
    speaker?.party,
    ...via.map((outlet) => `via ${calm(outlet)}`),
    realis === 'actual' ? null : realis,
  ].flatMap((note) => note ?? [])
  const head = `${name}${notes.length > 0 ? ` (${notes.join(', ')})` : ''} — ${words(one.cue) || 'in quotation marks'}`
  return `${wrap(head, width, '')}\n${wrap(words(one.content), width, '  ')}`
}

function printPositions({ text, positions }: Extraction, codebook: Codebook | null, width: number): string {
  const rows = positions.map((position) => [position.party, position.stance, optionLabel(codebook, position)])
  const columns = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i]!.length)))
  const lines = positions.flatMap((position, i) => {
    const row = rows[i]!.map((cell, column) => cell.padEnd(columns[column]!)).join('  ')
    const percent = `${Math.round(100 * position.confidence)} %`
    const realis = position.realis === 'actual' ? '' : `  ${position.realis}`
    const condition =
      position.condition === null ? [] : [wrap(`if: ${calm(position.condition)}`, width, '    ')]
    const [start, end] = position.evidence
    return [`  ${row}  ${percent}${realis}`, ...condition, wrap(calm(text.slice(start, end)), width, '    ')]
  })
  return ['Positions (suggestions, each with the confidence of the machine)', ...lines].join('\n')
}

function optionLabel(codebook: Codebook | null, { option }: Position): string {
  const issue = codebook === null ? undefined : issueOfOption(codebook, option)
  return issue?.options.find(({ id }) => id === option)?.label ?? option
}

function printFurniture({ furniture }: Extraction): string {
  if (furniture.length === 0) return ''
  const counts = new Map<string, number>()
  for (const { rule } of furniture) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const rules = [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ')
  return `Set aside as not the article: ${furniture.length} (${rules})`
}

function printFindings({ text, findings }: Extraction, width: number): string {
  if (findings.length === 0) return ''
  const lines = findings.map(({ rule, span, message }) => {
    const words = calm(text.slice(span[0], span[1]))
    const quoted =
      words === '' ? '' : ` — “${words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words}”`
    return wrap(`${rule}: ${calm(message)}${quoted}`, width, '  ')
  })
  return ['Worth a look', ...lines].join('\n')
}

/** Lines of at most `width`, each after `indent`; a word longer than that stands alone. */
function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line].join('\n')
}
