/** Outcomes: the choices of one question in; out every way to make them all that no exclusion forbids. */
import type { Choice, RedLine } from '../model/index.ts'
import type { Exclusion, Value } from './choices.ts'

/** What a line asks of an outcome. */
export type Constraint = Pick<RedLine, 'choice' | 'accepts'>

/** A value for each choice, in the order of the choices. */
export type Outcome = readonly Value[]

/** @returns null where there are more than `most` */
export function outcomesOf(
  choices: readonly Choice[],
  exclusions: readonly Exclusion[],
  most: number,
): Outcome[] | null {
  let outcomes: Outcome[] = [[]]
  for (const { values } of choices) {
    outcomes = outcomes.flatMap((made) =>
      values.filter((value) => !isExcluded(value, made, exclusions)).map((value) => [...made, value]),
    )
    if (outcomes.length > most) return null
  }
  return outcomes
}

const isExcluded = (value: Value, made: Outcome, exclusions: readonly Exclusion[]): boolean =>
  value !== null &&
  exclusions.some(([a, b]) => (a === value && made.includes(b)) || (b === value && made.includes(a)))

/** The numbers of the lines that the outcome breaks. */
export const brokenBy = (
  outcome: Outcome,
  choices: readonly Choice[],
  lines: readonly Constraint[],
): number[] => {
  const values = new Map(choices.map(({ id }, i) => [id, outcome[i]!]))
  return lines.flatMap(({ choice, accepts }, i) => (accepts.includes(values.get(choice) ?? null) ? [] : [i]))
}
