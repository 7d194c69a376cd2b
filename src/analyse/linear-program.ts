/**
 * A question as a linear program with whole numbers, for a solver: the same answers as `enumeration`, where there are too
 * many lines or outcomes to try them all.
 *
 * Per choice and value a variable `x` (it is the outcome's), per line a variable `y` (it is lifted):
 *
 *     Σ x of a choice = 1      x + x of an exclusion ≤ 1      Σ x that the line accepts + y ≥ 1
 *
 * Minimising Σ y gives a smallest relaxation; each one found is forbidden, and with it all that contain it, until none is
 * left (Liffiton & Malik, 2013). The conflicts are their minimal hitting sets.
 */
import type { Choice } from '../model/index.ts'
import { minimalHittingSets } from './hitting-sets.ts'
import type { Cost, Method, Problem } from './method.ts'
import type { Constraint, Outcome } from './outcomes.ts'

/** Takes a program in CPLEX's LP format. @returns the variables that are 1; null where it has no solution */
export type Solve = (program: string) => ReadonlySet<string> | null

/** Nobody reads more, and each costs a run of the solver. */
const MOST_RELAXATIONS = 200
const MOST_CONFLICTS = 1000

export function linearProgram(problem: Problem, solve: Solve): Method {
  const { choices } = problem
  const relaxations: Method['relaxations'] = (hard, soft) => {
    const rules = [
      ...rulesOf(problem),
      ...hard.map((line) => `${accepted(line, choices)} >= 1`),
      ...soft.map((line, i) => `${accepted(line, choices)} + y${i} >= 1`),
    ]
    const names = soft.map((_, i) => `y${i}`)
    const found: number[][] = []
    for (;;) {
      const blocked = found.map((set) => `${set.map((i) => `y${i}`).join(' + ')} <= ${set.length - 1}`)
      const lifted = solve(program(names.join(' + '), [...rules, ...blocked], choices, names))
      if (lifted === null) return found
      if (found.length === MOST_RELAXATIONS) return null
      found.push(soft.flatMap((_, i) => (lifted.has(`y${i}`) ? [i] : [])))
      if (found.at(-1)!.length === 0) return found
    }
  }
  return {
    name: 'highs',
    relaxations,
    conflicts(lines) {
      const sets = relaxations([], lines)
      return sets === null ? null : minimalHittingSets(sets, MOST_CONFLICTS)
    },
    cheapest: (cost, most) => cheapestBy(problem, solve, cost, most),
  }
}

/** Outcomes one after another, each forbidden once found, while none costs more than the first. */
function cheapestBy(problem: Problem, solve: Solve, cost: Cost, most: number): Outcome[] {
  const { choices } = problem
  const terms = choices.flatMap((choice, c) =>
    choice.values.map((value, v) => `${cost(choice, value)} x${c}_${v}`),
  )
  const found: Outcome[] = []
  const blocked: string[] = []
  while (found.length < most) {
    const limit = found[0] === undefined ? [] : [`${terms.join(' + ')} <= ${total(found[0], choices, cost)}`]
    const chosen = solve(program(terms.join(' + '), [...rulesOf(problem), ...limit, ...blocked], choices, []))
    if (chosen === null) return found
    const places = choices.map(({ values }, c) => values.findIndex((_, v) => chosen.has(`x${c}_${v}`)))
    found.push(choices.map(({ values }, c) => values[places[c]!]!))
    blocked.push(`${places.map((v, c) => `x${c}_${v}`).join(' + ')} <= ${choices.length - 1}`)
  }
  return found
}

const total = (outcome: Outcome, choices: readonly Choice[], cost: Cost): number =>
  choices.reduce((sum, choice, c) => sum + cost(choice, outcome[c]!), 0)

function rulesOf({ choices, exclusions }: Problem): string[] {
  const variable = (option: string): string | undefined =>
    choices.flatMap(({ values }, c) =>
      values.flatMap((value, v) => (value === option ? [`x${c}_${v}`] : [])),
    )[0]
  return [
    ...choices.map(({ values }, c) => `${values.map((_, v) => `x${c}_${v}`).join(' + ')} = 1`),
    ...exclusions.flatMap(([a, b]) => {
      const [one, other] = [variable(a), variable(b)]
      return one && other ? [`${one} + ${other} <= 1`] : []
    }),
  ]
}

/** `0 x0_0` where the line accepts nothing: a row needs a variable. */
function accepted(line: Constraint, choices: readonly Choice[]): string {
  const c = choices.findIndex(({ id }) => id === line.choice)
  const terms = choices[c]!.values.flatMap((value, v) => (line.accepts.includes(value) ? [`x${c}_${v}`] : []))
  return terms.length > 0 ? terms.join(' + ') : `0 x${c}_0`
}

function program(
  objective: string,
  rules: readonly string[],
  choices: readonly Choice[],
  more: readonly string[],
): string {
  const binary = [...choices.flatMap(({ values }, c) => values.map((_, v) => `x${c}_${v}`)), ...more]
  return [
    'Minimize',
    ` obj: ${objective === '' ? '0 x0_0' : objective}`,
    'Subject To',
    ...rules.map((rule, i) => ` r${i}: ${rule}`),
    'Binary',
    ...binary.map((name) => ` ${name}`),
    'End',
    '',
  ].join('\n')
}
