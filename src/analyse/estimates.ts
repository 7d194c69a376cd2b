/**
 * Capability and salience: the codebook and what was given by hand in; out each party's numbers with their ranges.
 *
 * By hand goes before the codebook. Where neither says anything every party weighs the same, and since nobody knows that
 * either, from half to one and a half of it.
 */
import { type Codebook, type Estimate, ParleyError, type Weight } from '../model/index.ts'

/** By party's id, or `ISSUE/PARTY` for a salience on one issue. */
export interface GivenWeights {
  readonly capability: Readonly<Record<string, Weight>>
  readonly salience: Readonly<Record<string, Weight>>
}

const DEFAULT: Weight = { value: 1, low: 0.5, high: 1.5 }

/** @throws ParleyError `bad-request` for a weight of whom or on what the codebook does not have */
export function assertKnownWeights(
  { capability, salience }: GivenWeights,
  { parties, issues }: Pick<Codebook, 'parties' | 'issues'>,
): void {
  const ids = parties.map(({ id }) => id)
  const onIssues = issues.flatMap((issue) => ids.map((id) => `${issue.id}/${id}`))
  const unknown = [
    ...Object.keys(capability).filter((key) => !ids.includes(key)),
    ...Object.keys(salience).filter((key) => !ids.includes(key) && !onIssues.includes(key)),
  ][0]
  if (unknown === undefined) return
  throw new ParleyError('bad-request', `the codebook has nothing called “${unknown}” to weigh`, {
    remedy: `a weight is of one of: ${ids.join(', ')}; a salience also of ISSUE/PARTY`,
  })
}

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
