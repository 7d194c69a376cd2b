/**
 * How a question is worked out: by trying every outcome and every subset of lines, or by a solver. Both answer the same
 * (`method.test.ts` holds them to it); either says so where there is too much to tell.
 */
import type { Choice } from '../model/index.ts'
import type { Exclusion, Value } from './choices.ts'
import { MOST_ENUMERATED, minimalConflicts } from './minimal-conflicts.ts'
import { minimalRelaxations } from './minimal-relaxations.ts'
import { brokenBy, type Constraint, type Outcome, outcomesOf } from './outcomes.ts'

export interface Problem {
  readonly choices: readonly Choice[]
  readonly exclusions: readonly Exclusion[]
}

/** Sets of lines by their numbers in the list given, smaller sets first; null where there are too many to tell. */
export type LineSets = number[][] | null

export interface Method {
  readonly name: 'enumeration' | 'highs'
  /** What of `soft` would have to be lifted so that the rest holds together with all of `hard` (MCS). */
  relaxations(hard: readonly Constraint[], soft: readonly Constraint[]): LineSets
  /** What of `lines` cannot hold together (MUS). */
  conflicts(lines: readonly Constraint[]): LineSets
  /** The outcomes of least cost, at most `most` of them. */
  cheapest(cost: Cost, most: number): readonly Outcome[]
}

/** What a value of a choice costs, in steps. */
export type Cost = (choice: Choice, value: Value) => number

/** Outcomes of one question: as many as thirteen options that stand side by side. */
const MOST_OUTCOMES = 2 ** 13

/** @returns null where there are more than `MOST_ENUMERATED` lines, or too many outcomes, to try them all */
export function enumeration({ choices, exclusions }: Problem, lines: number): Method | null {
  const outcomes = lines > MOST_ENUMERATED ? null : outcomesOf(choices, exclusions, MOST_OUTCOMES)
  if (outcomes === null) return null
  const brokenOf = (some: readonly Outcome[], of: readonly Constraint[]) =>
    some.map((outcome) => brokenBy(outcome, choices, of))
  return {
    name: 'enumeration',
    relaxations(hard, soft) {
      const allowed = outcomes.filter((outcome) => brokenBy(outcome, choices, hard).length === 0)
      return minimalRelaxations(brokenOf(allowed, soft))
    },
    conflicts: (of) => minimalConflicts(brokenOf(outcomes, of), of.length),
    cheapest(cost, most) {
      const costs = outcomes.map((outcome) => costOf(outcome, choices, cost))
      const least = Math.min(...costs)
      return outcomes.filter((_, i) => costs[i] === least).slice(0, most)
    },
  }
}

const costOf = (outcome: Outcome, choices: readonly Choice[], cost: Cost): number =>
  choices.reduce((sum, choice, i) => sum + cost(choice, outcome[i]!), 0)

/** Whether some outcome breaks none of the lines. */
export const canHold = (method: Method, lines: readonly Constraint[]): boolean =>
  method.relaxations(lines, [])?.length === 1
