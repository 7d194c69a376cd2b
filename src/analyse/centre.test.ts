import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Centre, ParleyError } from '../model/index.ts'
import { centre, NO_WEIGHTS } from './centre.ts'
import type { GivenWeights } from './estimates.ts'
import { middleOf } from './middle.ts'
import { randomFrom } from './random.ts'
import emissions from './testing/car-emissions.json' with { type: 'json' }
import { groundOf, type Said, said } from './testing/strait.ts'

describe('the middle of the car emissions of 1994', () => {
  const weighted = emissions.actors.map(({ capability, salience, position }) => ({
    at: position,
    weight: capability * salience,
  }))

  it('has the published mean and median', () => {
    expect(middleOf(weighted)).toEqual({
      low: emissions.expected.weightedMedian,
      high: emissions.expected.weightedMedian,
      mean: emissions.expected.weightedMean,
    })
    expect(middleOf(weighted)).toEqual({ low: 7, high: 7, mean: 7.389955686853767 })
  })

  it('has the published mean by capability alone', () => {
    const byCapability = emissions.actors.map(({ capability, position }) => ({
      at: position,
      weight: capability,
    }))
    expect(middleOf(byCapability)?.mean).toBe(emissions.expected.meanByCapability)
  })
})

const weighted = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 10 }), weight: fc.integer({ min: 0, max: 20 }) }),
  { maxLength: 9 },
)

describe('whatever the places and weights', () => {
  it('no more than half of the weight lies on either side of the median', () => {
    fc.assert(
      fc.property(weighted, (places) => {
        const middle = middleOf(places)
        const total = places.reduce((sum, { weight }) => sum + weight, 0)
        if (total === 0) {
          expect(middle).toBeNull()
          return
        }
        const weigh = (some: typeof places) => some.reduce((sum, { weight }) => sum + weight, 0)
        for (const median of [middle!.low, middle!.high]) {
          expect(2 * weigh(places.filter(({ at }) => at < median))).toBeLessThanOrEqual(total)
          expect(2 * weigh(places.filter(({ at }) => at > median))).toBeLessThanOrEqual(total)
        }
      }),
    )
  })

  it('neither the order of the places nor the unit of the weights matters', () => {
    fc.assert(
      fc.property(weighted, (places) => {
        const { low, high } = middleOf(places) ?? { low: null, high: null }
        const turned = [...places].reverse().map(({ at, weight }) => ({ at, weight: weight / 10 }))
        expect(middleOf(turned) ?? { low: null, high: null }).toMatchObject({ low, high })
      }),
    )
  })
})

describe('numbers from a seed', () => {
  it('are the same each time, and others for another seed', () => {
    const ten = (seed: number) => Array.from({ length: 10 }, randomFrom(seed))
    expect(ten(7)).toEqual(ten(7))
    expect(ten(7)).not.toEqual(ten(8))
    expect(ten(7).every((number) => number >= 0 && number < 1)).toBe(true)
  })

  it('are spread evenly', () => {
    const random = randomFrom(1)
    const tenths = new Array<number>(10).fill(0)
    for (let i = 0; i < 10_000; i++) tenths[Math.floor(random() * 10)]!++
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

const ask = (those: readonly Said[], given: GivenWeights = NO_WEIGHTS, seed = 1) =>
  centre(groundOf(those), { at: null, seed, given, draws: 400 })
const passage = (...args: Parameters<typeof ask>) => ask(...args).issues[0]!
const codes = (remarks: readonly { readonly code: string }[]) => remarks.map(({ code }) => code)

const three = said('ostland for passage-closed', 'westmark for passage-free', 'norvia for passage-toll')

describe('the centre of an issue', () => {
  it('is the weighted median, with the mean beside it', () => {
    expect(passage(three).middle).toMatchObject({ low: 0.6, high: 0.6, mean: 1.6 / 3 })
    const heavy = { capability: { westmark: 5 }, salience: {} }
    expect(passage(three, heavy).middle).toMatchObject({ low: 0, high: 0 })
  })

  it('takes a salience on the issue before one on all', () => {
    const given = { capability: {}, salience: { westmark: 9, 'passage/westmark': 0 } }
    expect(passage(three, given).places.find(({ party }) => party === 'westmark')?.salience.value).toBe(0)
  })

  it('counts every variation once, the same for the same seed', () => {
    const { variations } = passage(three)
    expect(variations.reduce((sum, { count }) => sum + count, 0)).toBe(400)
    expect(passage(three)).toEqual(passage(three))
    expect(passage(three, NO_WEIGHTS, 2).variations).not.toEqual(variations)
  })

  it('moves each input alone to both ends of its range, the widest swing first', () => {
    const { tornado } = passage(three)
    const widths = tornado.map(({ atFrom, atTo }) => Math.abs(atTo.mean - atFrom.mean))
    expect(tornado).toHaveLength(6)
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
  })

  it('lets a party’s place vary among the options that it is for', () => {
    const two = said('ostland for passage-closed', 'ostland for passage-toll', 'westmark for passage-free')
    const { places, tornado } = passage(two)
    expect(places[0]?.range).toEqual([0.6, 1])
    expect(tornado.filter(({ input }) => input === 'place')).toHaveLength(1)
  })

  it('takes the newest option that a party is for', () => {
    const moved: Said[] = [
      { party: 'ostland', stance: 'for', option: 'passage-closed', said: '2031-03-01' },
      { party: 'ostland', stance: 'for', option: 'passage-toll', said: '2031-04-01' },
    ]
    expect(passage(moved).places[0]?.option).toBe('passage-toll')
  })

  it('says which single weight would move it, and who is pivotal', () => {
    const given = { capability: { ostland: 2.5, westmark: 2, norvia: 1 }, salience: {} }
    const { flips } = passage(three, given)
    expect(flips[0]?.message).toBe(
      'If Ostland weighed more than 1.2 times as much, the median would move to “No ship may pass”.',
    )
    expect(flips.map(({ message }) => message)).toContain(
      'Without Norvia the median would be “No ship may pass”.',
    )
  })

  it('refuses a weight of whom the codebook does not have', () => {
    expect(() => ask(three, { capability: { nobody: 1 }, salience: {} })).toThrow(ParleyError)
    expect(() => ask(three, { capability: {}, salience: { 'nothing/ostland': 1 } })).toThrow(ParleyError)
  })

  it('answers in its own shape', () => {
    const answer = ask(three)
    expect(Centre.parse(answer)).toEqual(answer)
  })
})

describe('little to go by is said in words', () => {
  it('no positions', () => {
    const { remarks, issues } = ask([])
    expect(codes(remarks)).toEqual(['no-positions'])
    expect(issues[0]).toMatchObject({ middle: null, variations: [], remarks: [{ code: 'no-places' }] })
  })

  it('one party', () => {
    const { middle, remarks } = passage(said('ostland for passage-toll'))
    expect(middle).toEqual({ low: 0.6, high: 0.6, mean: 0.6 })
    expect(codes(remarks)).toContain('one-party')
  })

  it('equal weights', () => {
    expect(codes(passage(three).remarks)).toContain('equal-weights')
  })

  it('weights that balance exactly', () => {
    const { middle, remarks } = passage(said('ostland for passage-closed', 'westmark for passage-free'))
    expect(middle).toMatchObject({ low: 0, high: 1 })
    expect(codes(remarks)).toContain('balanced')
  })

  it('no salience at all', () => {
    const salience = { ostland: 0, westmark: 0, norvia: 0 }
    const { middle, remarks, variations } = passage(three, { capability: {}, salience })
    expect({ middle, variations }).toEqual({ middle: null, variations: [] })
    expect(codes(remarks)).toEqual(['no-weight'])
  })

  it('a party without weight, one that is only against, and one that is only reported', () => {
    const { leftOut, remarks } = passage(
      [...three.slice(0, 2), { party: 'norvia', stance: 'against', option: 'passage-free' }],
      { capability: { ostland: 0 }, salience: {} },
    )
    expect(leftOut).toEqual([{ party: 'norvia', why: 'it said what it is against, not what it is for' }])
    expect(codes(remarks)).toContain('weightless')
  })
})
