/** What single change would move an issue's median: places in; out the smallest change of a weight, and who is pivotal. */
import type { Middle, Place, Remark } from '../model/index.ts'
import { middleOf } from './middle.ts'
import { type Described, optionLabel, partyName, remark } from './names.ts'
import { weighted } from './robustness.ts'

export function centreFlips(places: readonly Place[], middle: Middle, codebook: Described): Remark[] {
  const optionAt = (order: number) =>
    `“${optionLabel(codebook, places.find((place) => place.order === order)!.option)}”`
  const medianInWords = ({ low, high }: Middle) =>
    low === high ? optionAt(low) : `between ${optionAt(low)} and ${optionAt(high)}`
  const nearest = middle.low === middle.high ? nearestWeight(places, middle.low) : null
  const missing = places.flatMap((place) => {
    const rest = middleOf(places.filter((other) => other !== place).map(weighted))
    return rest === null || (rest.low === middle.low && rest.high === middle.high)
      ? []
      : [
          remark(
            'without',
            `Without ${partyName(codebook, place.party)} the median would be ${medianInWords(rest)}.`,
          ),
        ]
  })
  return [...(nearest === null ? [] : [inWords(nearest, optionAt, codebook)]), ...missing]
}

interface Change {
  readonly place: Place
  /** What the party's weight is to be multiplied with, and a little more (or less). */
  readonly factor: number
  /** Where the median goes then. */
  readonly to: number
}

function inWords(
  { place, factor, to }: Change,
  optionAt: (order: number) => string,
  codebook: Described,
): Remark {
  const times = `${factor > 1 ? 'more' : 'less'} than ${Number(factor.toPrecision(2))} times as much`
  return remark(
    'weight',
    `If ${partyName(codebook, place.party)} weighed ${times}, the median would move to ${optionAt(to)}.`,
  )
}

/**
 * The change of one party's weight, smallest in proportion, from which on the median leaves `median`: the weight on one
 * side of it then reaches that of all the rest.
 */
function nearestWeight(places: readonly Place[], median: number): Change | null {
  const weigh = (some: readonly Place[]) => some.reduce((sum, place) => sum + weighted(place).weight, 0)
  const below = places.filter(({ order }) => order < median)
  const above = places.filter(({ order }) => order > median)
  const total = weigh(places)
  const sides = [
    { side: below, lacking: total - 2 * weigh(below), to: Math.max(...below.map(({ order }) => order)) },
    { side: above, lacking: total - 2 * weigh(above), to: Math.min(...above.map(({ order }) => order)) },
  ].filter(({ side }) => weigh(side) > 0)
  const changes = sides.flatMap(({ side, lacking, to }) =>
    places.flatMap((place): Change[] => {
      const { weight } = weighted(place)
      const changed = side.includes(place) ? weight + lacking : weight - lacking
      return weight > 0 && changed > 0 ? [{ place, factor: changed / weight, to }] : []
    }),
  )
  return changes.sort((a, b) => Math.abs(Math.log(a.factor)) - Math.abs(Math.log(b.factor)))[0] ?? null
}
