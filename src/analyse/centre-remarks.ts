/** What has to be said beside a centre, above all where the input leaves little to say. */
import type { Issue, Middle, Place, Remark } from '../model/index.ts'
import { type Described, issueLabel, listed, optionLabel, partyName, remark } from './names.ts'
import { weighted } from './robustness.ts'
import { unjudged } from './unjudged.ts'

export function centreRemarks(
  issue: Issue,
  places: readonly Place[],
  middle: Middle | null,
  codebook: Described,
): Remark[] {
  const on = `“${issueLabel(codebook, issue.id)}”`
  if (places.length === 0) return [remark('no-places', `No party has taken a place on ${on}.`)]
  if (middle === null)
    return [remark('no-weight', `Nobody who has a place on ${on} has any weight there: there is no centre.`)]
  return [
    ...onNumbers(places, codebook),
    ...onBalance(places, middle, codebook),
    ...onWeights(places, codebook),
  ]
}

function onNumbers(places: readonly Place[], codebook: Described): Remark[] {
  const [first] = places
  const party = partyName(codebook, first!.party)
  if (places.length === 1)
    return [remark('one-party', `Only ${party} has a place here: the centre is its own.`)]
  return places.every(({ order }) => order === first!.order)
    ? [remark('one-place', 'All stand on the same option, whatever they weigh.')]
    : []
}

function onBalance(places: readonly Place[], { low, high }: Middle, codebook: Described): Remark[] {
  const label = (at: number) => `“${optionLabel(codebook, places.find(({ order }) => order === at)!.option)}”`
  return low === high
    ? []
    : [remark('balanced', `The weights balance exactly between ${label(low)} and ${label(high)}.`)]
}

function onWeights(places: readonly Place[], codebook: Described): Remark[] {
  const weights = places.map((place) => weighted(place).weight)
  const weightless = places.filter((_, i) => weights[i] === 0).map(({ party }) => partyName(codebook, party))
  return [
    ...(places.length > 1 && weights.every((weight) => weight === weights[0])
      ? [remark('equal-weights', 'All weights are equal: every party counts once.')]
      : []),
    ...(weightless.length > 0
      ? [remark('weightless', `Without any weight here, and so not counted: ${listed(weightless)}.`)]
      : []),
  ]
}

/** What has to be said once, beside all issues. */
export function remarksOnAll(places: readonly Place[]): Remark[] {
  const guessed = places.some(({ capability, salience }) =>
    [capability, salience].some(({ from }) => from === 'default'),
  )
  const weights = guessed
    ? [
        remark(
          'default-weights',
          'Weights that nobody gave are taken to be 1, and to lie between 0.5 and 1.5: give your own.',
        ),
      ]
    : []
  return [...unjudged(places, 'place'), ...weights]
}
