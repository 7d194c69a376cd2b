/**
 * Choices: a codebook in; out what an outcome has to decide, what rules what out, and which choices hang together.
 *
 * An issue of which one option can be gives one choice among its ordered options, since an agreement answers it by
 * exactly one of them; every other option is a choice by itself, with it or without. Two choices hang together where an
 * option of one `excludes` one of the other: they are one question, and no conflict reaches beyond a question.
 */
import type { Choice, Codebook, CodebookOption, Issue } from '../model/index.ts'

export type Value = Choice['values'][number]
/** Two options that no outcome holds together. */
export type Exclusion = readonly [string, string]

const FEWEST_ON_SPECTRUM = 2

/** In the codebook's order; the values of a spectrum in its order, ties in the codebook's. */
export const choicesOf = ({ issues }: Pick<Codebook, 'issues'>): Choice[] =>
  issues.flatMap((issue) => {
    const ordered = orderedOptions(issue)
    const rest = issue.options.filter((option) => !ordered.includes(option))
    const spectrum: Choice[] =
      ordered.length === 0
        ? []
        : [{ id: issue.id, issue: issue.id, kind: 'spectrum', values: ordered.map(({ id }) => id) }]
    return [
      ...spectrum,
      ...rest.map(
        ({ id }): Choice => ({
          id: `${issue.id}/${id}`,
          issue: issue.id,
          kind: 'whether',
          values: [null, id],
        }),
      ),
    ]
  })

/** The options of an issue's spectrum; none where several options may stand side by side, or there is but one. */
export function orderedOptions({ choose, options }: Issue): CodebookOption[] {
  const ordered = options.filter(({ order }) => order !== undefined)
  return choose === 'one' && ordered.length >= FEWEST_ON_SPECTRUM
    ? ordered.sort((a, b) => a.order! - b.order!)
    : []
}

export const exclusionsOf = ({ issues }: Pick<Codebook, 'issues'>): Exclusion[] =>
  issues.flatMap(({ options }) =>
    options.flatMap(({ id, excludes }) => excludes.map((other): Exclusion => [id, other])),
  )

/** The choices in groups that hang together, each and all in the order given. */
export function questionsOf(choices: readonly Choice[], exclusions: readonly Exclusion[]): Choice[][] {
  const groups: Choice[][] = []
  const left = new Set(choices)
  for (const first of choices) {
    if (!left.delete(first)) continue
    const group = new Set([first])
    for (const member of group)
      for (const other of left)
        if (exclusions.some((pair) => touches(pair, member) && touches(pair, other))) {
          left.delete(other)
          group.add(other)
        }
    groups.push(choices.filter((choice) => group.has(choice)))
  }
  return groups
}

const touches = (pair: Exclusion, { values }: Choice): boolean =>
  pair.some((option) => values.includes(option))

/** How many steps lie between a value and the nearest that is accepted; 0 where nothing is. */
export function stepsTo({ values }: Choice, value: Value, accepts: readonly Value[]): number {
  const at = values.indexOf(value)
  const steps = accepts.map((accepted) => Math.abs(values.indexOf(accepted) - at))
  return steps.length === 0 ? 0 : Math.min(...steps)
}

/** Whether the accepted values are one unbroken stretch of the choice's values. */
export function isInterval({ values }: Choice, accepts: readonly Value[]): boolean {
  const places = values.flatMap((value, i) => (accepts.includes(value) ? [i] : []))
  return places.length === 0 || places.at(-1)! - places[0]! === places.length - 1
}
