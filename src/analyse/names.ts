/** Names for sentences: the codebook in, what its parties, issues and options are called out. */
import type { Choice, Codebook, RedLine, Remark } from '../model/index.ts'

export type Described = Pick<Codebook, 'parties' | 'issues'>

export const remark = (code: string, message: string): Remark => ({ code, message })

export const partyName = ({ parties }: Described, id: string): string =>
  parties.find((party) => party.id === id)?.name ?? id

export const issueLabel = ({ issues }: Described, id: string): string => {
  const issue = issues.find((each) => each.id === id)
  return issue?.label ?? issue?.question ?? id
}

export function optionLabel({ issues }: Described, id: string): string {
  const option = issues.flatMap(({ options }) => options).find((each) => each.id === id)
  return option?.label ?? option?.proposition ?? id
}

/** “Free passage”, or no “Free passage” for an outcome without the option. */
export const valueLabel = (codebook: Described, choice: Choice, value: string | null): string =>
  value === null
    ? `no “${optionLabel(codebook, choice.values.at(-1)!)}”`
    : `“${optionLabel(codebook, value)}”`

/** An issue's label, or that of the one option. */
export const choiceLabel = (codebook: Described, choice: Choice): string =>
  choice.kind === 'spectrum'
    ? issueLabel(codebook, choice.issue)
    : optionLabel(codebook, choice.values.at(-1)!)

/** Lines that say the same, of several parties: Ostland and Norvia: never “Passage toll”. */
export function sideLabel(codebook: Described, lines: readonly RedLine[]): string {
  const { rule, option, accepts } = lines[0]!
  const parties = listed(lines.map(({ party }) => partyName(codebook, party)))
  if (option !== null) return `${parties}: ${rule} “${optionLabel(codebook, option)}”`
  const known = accepts.map((value) =>
    value === null ? 'doing without' : `“${optionLabel(codebook, value)}”`,
  )
  return `${parties}: known to accept ${known.length === 0 ? 'nothing here' : `only ${listed(known)}`}`
}

/** A line in half a sentence: Ostland: never “Passage toll”. */
export const lineLabel = (codebook: Described, line: RedLine): string => sideLabel(codebook, [line])

/** “a, b and c”. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
