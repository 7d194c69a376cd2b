/**
 * Capability and salience: the codebook and what was given by hand in; out each party's numbers with their ranges.
 *
 * By hand goes before the codebook. Where neither says anything every party weighs the same, and since nobody knows that
 * either, from half to one and a half of it.
 */
import type { Codebook, Estimate, Weight } from '../model/index.ts'

/** By party's id, or `ISSUE/PARTY` for a salience on one issue. */
export interface GivenWeights {
  readonly capability: Readonly<Record<string, Weight>>
  readonly salience: Readonly<Record<string, Weight>>
}

const DEFAULT: Weight = { value: 1, low: 0.5, high: 1.5 }

export function capabilityOf(
  { parties }: Pick<Codebook, 'parties'>,
  party: string,
  given: GivenWeights,
): Estimate {
  return estimate(given.capability[party], parties.find(({ id }) => id === party)?.capability)
}

export function salienceOf(
  { issues }: Pick<Codebook, 'issues'>,
  issue: string,
  party: string,
  given: GivenWeights,
): Estimate {
  const coded = issues.find(({ id }) => id === issue)?.salience?.[party]
  return estimate(given.salience[`${issue}/${party}`] ?? given.salience[party], coded)
}

const estimate = (given: Weight | undefined, coded: Weight | undefined): Estimate => ({
  ...ranged(given ?? coded ?? DEFAULT),
  from: given !== undefined ? 'given' : coded !== undefined ? 'codebook' : 'default',
})

/** A bare number is exact. */
const ranged = (weight: Weight) =>
  typeof weight === 'number' ? { value: weight, low: weight, high: weight } : weight
