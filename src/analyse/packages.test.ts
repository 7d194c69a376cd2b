import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPackages, eachPackage, type Player } from './packages.ts'
import games from './testing/scorable-games.json' with { type: 'json' }

const named = Object.entries(games.games)

describe('packages of the scorable games', () => {
  it.each(named)(
    'counts those of %s as exhaustive enumeration elsewhere did',
    (_, { parties, veto, expected }) => {
      const { accepted, ...counts } = countPackages(parties, veto)
      expect(counts).toEqual({
        packages: expected.packages,
        unanimous: expected.unanimous,
        allButOneWithVetoes: expected.allButOneWithVetoes,
      })
      expect(Object.fromEntries(parties.map(({ id }, i) => [id, accepted[i]]))).toEqual(expected.accepted)
    },
  )

  it('has the figures of the first two games', () => {
    const { base, base_7players: seven } = games.games
    expect(countPackages(base.parties, base.veto)).toMatchObject({
      unanimous: 12,
      allButOneWithVetoes: 55,
      packages: 720,
    })
    expect(countPackages(seven.parties, seven.veto)).toMatchObject({
      unanimous: 52,
      allButOneWithVetoes: 204,
      packages: 2880,
    })
  })
})

const players: fc.Arbitrary<Player[]> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) =>
    fc.array(
      fc.record({
        scores: fc.tuple(
          ...sizes.map((size) =>
            fc.array(fc.integer({ min: -5, max: 20 }), { minLength: size, maxLength: size }),
          ),
        ),
        threshold: fc.integer({ min: -5, max: 40 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map((list) => list.map((player, i) => ({ id: `p${i}`, ...player })))

describe('every package', () => {
  it('is visited once, with the sums that its options give', () => {
    fc.assert(
      fc.property(players, (all) => {
        const seen = new Set<string>()
        eachPackage(all, (sums, options) => {
          seen.add(options.join())
          expect([...sums]).toEqual(
            all.map(({ scores }) => scores.reduce((sum, row, issue) => sum + row[options[issue]!]!, 0)),
          )
        })
        expect(seen.size).toBe(all[0]!.scores.reduce((product, row) => product * row.length, 1))
      }),
      { numRuns: 50 },
    )
  })

  it('is refused where players disagree about the issues', () => {
    expect(() =>
      countPackages([
        { id: 'a', scores: [[1, 2]], threshold: 0 },
        { id: 'b', scores: [[1]], threshold: 0 },
      ]),
    ).toThrow(RangeError)
  })

  it('is refused where there are too many to look at', () => {
    const scores = Array.from({ length: 12 }, () => [0, 0, 0, 0, 0])
    expect(() => countPackages([{ id: 'a', scores, threshold: 0 }])).toThrow(/more than/u)
  })

  it('is none without a player', () => {
    expect(countPackages([])).toEqual({ packages: 0, unanimous: 0, allButOneWithVetoes: 0, accepted: [] })
  })
})
