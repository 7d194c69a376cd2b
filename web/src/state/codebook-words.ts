/** The codebook's names for parties, issues, options and outcomes, for whichever component needs them. */
import { useMemo } from 'react'
import type { Choice, RedLine } from '../../../src/model/analysis-views.ts'
import { strings } from '../strings.ts'
import { useDossier } from './dossier.ts'

export interface CodebookWords {
  party(id: string): string
  issue(id: string): string
  question(id: string): string
  option(id: string): string
  /** An issue's name, or that of its one option. */
  choice(choice: Choice): string
  value(choice: Choice, value: string | null): string
  /** "only “Free passage”", "never “Passage toll”". */
  rule(line: RedLine): string
}

export function useCodebookWords(): CodebookWords {
  const dossier = useDossier()
  return useMemo(() => {
    const parties = new Map((dossier?.parties ?? []).map(({ id, name }) => [id, name]))
    const issues = new Map((dossier?.issues ?? []).map((issue) => [issue.id, issue]))
    const options = new Map(
      (dossier?.issues ?? []).flatMap((issue) => issue.options.map(({ id, label }) => [id, label] as const)),
    )
    const option = (id: string) => options.get(id) ?? id
    return {
      party: (id) => parties.get(id) ?? id,
      issue: (id) => issues.get(id)?.label ?? id,
      question: (id) => issues.get(id)?.question ?? '',
      option,
      choice: ({ kind, issue, values }) =>
        kind === 'spectrum' ? (issues.get(issue)?.label ?? issue) : option(values.at(-1)!),
      value: ({ values }, value) =>
        value === null ? strings.between.without(option(values.at(-1)!)) : option(value),
      rule: ({ rule, option: id, accepts }) =>
        id === null
          ? strings.between.unsaidRule(accepts.map((value) => (value === null ? null : option(value))))
          : strings.between.rules[rule === 'only' ? 'only' : 'never'](option(id)),
    }
  }, [dossier])
}
