/**
 * How far a centre hangs on its inputs: places with their ranges in; out how often each option is the median when all
 * inputs vary inside their ranges together, and how far one input alone moves it (the picture's name is tornado).
 *
 * Every value of a range is drawn alike, for want of knowledge; the counts are a statement about the ranges given, and
 * no probability of anything.
 */
import type { Estimate, IssueCentre, Place, Swing } from '../model/index.ts'
import { middleOf, type Weighted } from './middle.ts'

export const weighted = ({ order, capability, salience }: Place): Weighted => ({
  at: order,
  weight: capability.value * salience.value,
})

interface OnSpectrum {
  readonly id: string
  readonly order: number
}

/** @param options of the issue's spectrum, in its order @returns a count per option; one of two medians counts half */
export function variations(
  places: readonly Place[],
  options: readonly OnSpectrum[],
  draws: number,
  random: () => number,
): IssueCentre['variations'] {
  const counts = new Map<number, number>()
  const add = (order: number) => counts.set(order, (counts.get(order) ?? 0) + 0.5)
  for (let draw = 0; draw < draws; draw++) {
    const middle = middleOf(places.map((place) => drawn(place, options, random)))
    if (middle === null) continue
    add(middle.low)
    add(middle.high)
  }
  return options.map(({ id, order }) => ({ option: id, order, count: counts.get(order) ?? 0 }))
}

function drawn(place: Place, options: readonly OnSpectrum[], random: () => number): Weighted {
  const weight = within(place.capability, random) * within(place.salience, random)
  const held = options.filter(({ order }) => order >= place.range[0] && order <= place.range[1])
  return { at: held[Math.floor(random() * held.length)]!.order, weight }
}

const within = ({ low, high }: Estimate, random: () => number): number => low + random() * (high - low)

/** Each input with a range, moved to both its ends; the widest swing of the mean first. */
export function tornado(places: readonly Place[]): Swing[] {
  const swings = places.flatMap((place) =>
    inputsOf(place).flatMap(({ input, from, to, at }): Swing[] => {
      const ends = [from, to].map((value) =>
        middleOf(places.map((other) => (other === place ? at(value) : weighted(other)))),
      )
      return from < to && ends[0] && ends[1]
        ? [{ party: place.party, input, from, to, atFrom: ends[0], atTo: ends[1] }]
        : []
    }),
  )
  return swings.sort((a, b) => widthOf(b) - widthOf(a))
}

const widthOf = ({ atFrom, atTo }: Swing): number => Math.abs(atTo.mean - atFrom.mean)

const inputsOf = ({ order, range, capability, salience }: Place) => [
  {
    input: 'capability' as const,
    from: capability.low,
    to: capability.high,
    at: (value: number) => ({ at: order, weight: value * salience.value }),
  },
  {
    input: 'salience' as const,
    from: salience.low,
    to: salience.high,
    at: (value: number) => ({ at: order, weight: capability.value * value }),
  },
  {
    input: 'place' as const,
    from: range[0],
    to: range[1],
    at: (value: number) => ({ at: value, weight: capability.value * salience.value }),
  },
]
