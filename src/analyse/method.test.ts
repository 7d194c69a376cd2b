import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice } from '../model/index.ts'
import type { Exclusion } from './choices.ts'
import { loadHighs } from './highs.ts'
import { minimalHittingSets } from './hitting-sets.ts'
import { linearProgram } from './linear-program.ts'
import { enumeration } from './method.ts'
import type { Constraint } from './outcomes.ts'

const CHOICES: readonly Choice[] = [
  { id: 'passage', issue: 'passage', kind: 'spectrum', values: ['free', 'toll', 'closed'] },
  { id: 'patrols/joint', issue: 'patrols', kind: 'whether', values: [null, 'joint'] },
  { id: 'patrols/none', issue: 'patrols', kind: 'whether', values: [null, 'none'] },
]
const EXCLUSIONS: readonly Exclusion[] = [
  ['none', 'joint'],
  ['closed', 'joint'],
]
const problem = { choices: CHOICES, exclusions: EXCLUSIONS }

const constraint: fc.Arbitrary<Constraint> = fc
  .constantFrom(...CHOICES)
  .chain(({ id, values }) => fc.subarray([...values]).map((accepts) => ({ choice: id, accepts })))
const lines = fc.array(constraint, { maxLength: 8 })

describe('enumeration and the solver', async () => {
  const byHand = enumeration(problem, 8)!
  const bySolver = linearProgram(problem, await loadHighs())

  it('find the same conflicts and relaxations', () => {
    fc.assert(
      fc.property(lines, lines, (hard, soft) => {
        expect(asSets(bySolver.relaxations(hard, soft))).toEqual(asSets(byHand.relaxations(hard, soft)))
        expect(bySolver.conflicts(soft)).toEqual(byHand.conflicts(soft))
      }),
      { numRuns: 25 },
    )
  })

  it('find outcomes that cost the same', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 7, maxLength: 7 }), (prices) => {
        const priceOf = new Map(
          CHOICES.flatMap(({ id, values }) => values.map((value) => `${id} ${value}`)).map((key, i) => [
            key,
            prices[i]!,
          ]),
        )
        const cost = (choice: Choice, value: string | null) => priceOf.get(`${choice.id} ${value}`)!
        const sorted = (outcomes: readonly unknown[]) =>
          outcomes.map((outcome) => JSON.stringify(outcome)).sort()
        expect(sorted(bySolver.cheapest(cost, 100))).toEqual(sorted(byHand.cheapest(cost, 100)))
      }),
      { numRuns: 20 },
    )
  })

  it('hold the relaxations to be the minimal hitting sets of the conflicts', () => {
    fc.assert(
      fc.property(lines, (soft) => {
        expect(minimalHittingSets(byHand.conflicts(soft)!)).toEqual(byHand.relaxations([], soft))
      }),
    )
  })

  it('go on, or give up, where there are more lines than can be enumerated', () => {
    const many = Array.from(
      { length: 30 },
      (_, i): Constraint => ({
        choice: 'passage',
        accepts: i % 2 === 0 ? ['free'] : ['closed'],
      }),
    )
    expect(enumeration(problem, many.length)).toBeNull()
    expect(bySolver.relaxations([], many)).toHaveLength(2)
    expect(bySolver.conflicts(many)).toHaveLength(15 * 15)
  })
})

const asSets = (sets: readonly (readonly number[])[] | null) => sets?.map((set) => set.join()).sort()
