/** Packages in words: how many are left, how many each party accepts, and a few of them. */
import { choiceLabel, listed, partyName, valueLabel } from '../../analyse/index.ts'
import type { Codebook, Packages } from '../../model/index.ts'
import { renderTable } from '../table.ts'
import { askedInWords, blocks, count, item, items, linesInWords, remarksInWords } from './parts.ts'

const MOST_SHOWN = 3

export function packagesInWords(answer: Packages, codebook: Codebook): string {
  const {
    at,
    rule,
    choices,
    total,
    unanimous,
    allButOne,
    accepted,
    examples,
    lines,
    flips,
    method,
    remarks,
  } = answer
  const n = (number: number) => number.toLocaleString('en')
  const vetoes =
    rule.kind === 'vetoes' ? `, ${listed(rule.parties.map((id) => partyName(codebook, id)))} among them` : ''
  const table = {
    columns: [{ title: 'party' }, { title: 'accepts', align: 'right' as const }],
    rows: accepted.map((one) => [partyName(codebook, one.party), n(one.count)]),
  }
  return blocks(
    `${askedInWords(at, { ...answer, rule: { kind: 'unanimity' } }, codebook)}.`,
    item(
      `Of ${count(total, 'package', 'packages')} (${listed(choices.map((choice) => choiceLabel(codebook, choice)))}), ${n(unanimous)} break no line; ${n(allButOne)} are accepted by all but one at most${vetoes}.`,
      0,
    ),
    accepted.length === 0 ? null : renderTable(table, Number.POSITIVE_INFINITY, false),
    items(
      'For example',
      examples
        .slice(0, MOST_SHOWN)
        .map((values) => values.map((value, i) => valueLabel(codebook, choices[i]!, value)).join(' · ')),
    ),
    items(
      'Would turn it',
      flips.map(({ message }) => message),
    ),
    linesInWords(lines, codebook),
    remarksInWords(remarks),
    item(method, 0),
  )
}
