/**
 * The centre of gravity: the ledger's cells, weights and a seed in; out, for every ordered issue, where the weight lies,
 * how far that hangs on the weights, and what single change would move it.
 *
 * The weighted median by default, since spectra are ordinal; the mean beside it for whoever takes them for a scale. It
 * says where the weight lies and not what will be agreed.
 */
import type { Centre, Issue, IssueCentre } from '../model/index.ts'
import { centreFlips } from './centre-flips.ts'
import { centreRemarks, remarksOnAll } from './centre-remarks.ts'
import { orderedOptions } from './choices.ts'
import { assertKnownWeights, type GivenWeights } from './estimates.ts'
import type { Ground } from './ground.ts'
import { middleOf } from './middle.ts'
import { remark } from './names.ts'
import { placesOn } from './places.ts'
import { randomFrom } from './random.ts'
import { tornado, variations, weighted } from './robustness.ts'

export interface CentreAsk {
  /** YYYY-MM-DD; null: everything known. Only said again in the answer: the cells are as of it. */
  readonly at: string | null
  readonly seed: number
  readonly given: GivenWeights
  /** How many variations of all inputs together. */
  readonly draws?: number
}

export const NO_WEIGHTS: GivenWeights = { capability: {}, salience: {} }
const DRAWS = 2000

const METHOD =
  'Weighted median of the parties’ places on each spectrum, a party’s weight being its capability times its salience. Variations draw every input evenly from its range: their counts are about the ranges, and no probability of an outcome.'

/** @throws ParleyError `bad-request` for a weight of whom or on what the codebook does not have */
export function centre(ground: Ground, { at, seed, given, draws = DRAWS }: CentreAsk): Centre {
  assertKnownWeights(given, ground.codebook)
  const random = randomFrom(seed)
  const ordered = ground.codebook.issues.filter((issue) => orderedOptions(issue).length > 0)
  const issues = ordered.map((issue) => centreOf(issue, ground, given, draws, random))
  return {
    at,
    seed,
    draws,
    issues,
    method: METHOD,
    remarks:
      ground.cells.length === 0
        ? [remark('no-positions', 'No position is on record: there is no centre.')]
        : remarksOnAll(issues.flatMap(({ places }) => places)),
  }
}

function centreOf(
  issue: Issue,
  ground: Ground,
  given: GivenWeights,
  draws: number,
  random: () => number,
): IssueCentre {
  const { places, leftOut } = placesOn(issue, ground, given)
  const options = orderedOptions(issue).map(({ id, order }) => ({ id, order: order! }))
  const middle = middleOf(places.map(weighted))
  return {
    issue: issue.id,
    places,
    leftOut,
    middle,
    variations: middle === null ? [] : variations(places, options, draws, random),
    tornado: tornado(places),
    flips: middle === null ? [] : centreFlips(places, middle, ground.codebook),
    remarks: centreRemarks(issue, places, middle, ground.codebook),
  }
}
