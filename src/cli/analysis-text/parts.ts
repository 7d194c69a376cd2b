/** What the texts of all analyses share: headings, indents, the red lines with their sentences, the remarks. */
import { lineLabel, listed, partyName } from '../../analyse/index.ts'
import type { Codebook, DecisionRule, Edit, Firmness, RedLine, Remark } from '../../model/index.ts'
import { terminalWidth } from '../table.ts'
import { timeInWords } from '../times.ts'

export const blocks = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n\n')

/** Lines of prose, cut at the terminal's width and hung by two spaces. */
export const item = (text: string, indent = 2): string => {
  const width = Math.max(40, terminalWidth() - indent)
  const lines: string[] = []
  for (const word of text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(lines.length === 0 ? word : `  ${word}`)
  }
  return lines.map((line) => ' '.repeat(indent) + line).join('\n')
}

export const items = (title: string, texts: readonly string[]): string | null =>
  texts.length === 0 ? null : [title, ...texts.map((text) => item(text))].join('\n')

export const count = (n: number, one: string, other: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : other}`

export const remarksInWords = (remarks: readonly Remark[]): string | null =>
  items(
    'To be said beside it',
    remarks.map(({ message }) => message),
  )

const STRENGTHS: Readonly<Record<RedLine['strength'], string>> = {
  refusal: 'ruled out',
  exclusive: 'the only way',
  demand: 'a demand',
  assumed: 'drawn by hand',
  none: 'left unsaid',
}

/** Every line with its strength, its date, its accounts, its words and the id of its position. */
export function linesInWords(lines: readonly RedLine[], codebook: Codebook): string | null {
  const drawn = lines.filter(({ rule }) => rule !== 'unsaid')
  const texts = codebook.issues.flatMap(({ id }) =>
    drawn
      .filter(({ issue }) => issue === id)
      .map((line) => [
        item(`${lineLabel(codebook, line)} (${lineFacts(line)})  [${line.id}]`),
        ...(line.sentence === null ? [] : [item(`“${line.sentence.words}”  ${line.sentence.record}`, 6)]),
      ]),
  )
  return texts.length === 0 ? null : ['Lines, and the words that they rest on', ...texts.flat()].join('\n')
}

const lineFacts = ({ strength, because, said, accounts, state, atOdds, edit }: RedLine): string =>
  [
    because === null ? STRENGTHS[strength] : `${STRENGTHS[strength]}: “${because}”`,
    ...(edit === 'added' ? [] : [timeInWords(said), count(accounts, 'account', 'accounts')]),
    ...(state === null ? [] : [state]),
    ...(atOdds ? ['accounts differ'] : []),
    ...(edit === 'bent' ? ['bent'] : []),
  ].join(', ')

/** “As of 2025-04-01, everybody who spoke, demands counted”. */
export function askedInWords(
  at: string | null,
  { rule, firmness, edits }: { rule: DecisionRule; firmness: Firmness; edits: readonly Edit[] },
  codebook: Codebook,
): string {
  const who =
    rule.kind === 'unanimity'
      ? 'everybody who spoke must agree'
      : `only ${listed(rule.parties.map((id) => partyName(codebook, id)))} must agree`
  const what = firmness === 'firm' ? 'demands left out' : 'demands counted'
  const changed = edits.length === 0 ? [] : [`as edited: ${edits.map(editInWords).join(', ')}`]
  return [at === null ? 'Everything known' : `As of ${at}`, who, what, ...changed].join('; ')
}

const editInWords = (edit: Edit): string =>
  edit.kind === 'lift'
    ? `without ${edit.line}`
    : edit.kind === 'add'
      ? `with ${edit.party}:${edit.rule}:${edit.option}`
      : `${edit.line} bent to ${edit.to}`
