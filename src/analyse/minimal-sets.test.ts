import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimalHittingSets } from './hitting-sets.ts'
import { minimalConflicts } from './minimal-conflicts.ts'
import { minimalRelaxations } from './minimal-relaxations.ts'
import { eachPackage } from './packages.ts'
import vectors from './testing/minimal-conflicts.json' with { type: 'json' }
import games from './testing/scorable-games.json' with { type: 'json' }

/** For each package the parties that refuse it, with every threshold raised. */
function refusals(game: keyof typeof games.games, raised: number): number[][] {
  const { parties } = games.games[game]
  const broken: number[][] = []
  eachPackage(parties, (sums) =>
    broken.push(parties.flatMap(({ threshold }, p) => (sums[p]! < threshold + raised ? [p] : []))),
  )
  return broken
}

const cases = Object.entries(vectors.cases).flatMap(([game, levels]) =>
  Object.entries(levels).map(([level, expected]) => ({
    game: game as keyof typeof games.games,
    raised: Number(level.replace('threshold+', '')),
    expected,
  })),
)

const sorted = (sets: readonly (readonly string[])[]) => sets.map((set) => [...set].sort().join(' ')).sort()

describe('minimal conflicts and relaxations of the scorable games', () => {
  it.each(cases)('are those of $game with thresholds raised by $raised', ({ game, raised, expected }) => {
    const names = games.games[game].parties.map(({ id }) => id)
    const named = (sets: readonly (readonly number[])[]) =>
      sorted(sets.map((set) => set.map((i) => names[i]!)))
    const broken = refusals(game, raised)
    expect(named(minimalConflicts(broken, names.length))).toEqual(sorted(expected.MUS))
    expect(named(minimalRelaxations(broken))).toEqual(sorted(expected.MCS))
  })
})

const COUNT = 7
const outcomes = fc.array(fc.uniqueArray(fc.nat(COUNT - 1), { maxLength: COUNT }), { maxLength: 12 })

describe('whatever the outcomes break', () => {
  it('the relaxations are the minimal hitting sets of the conflicts, and the other way round', () => {
    fc.assert(
      fc.property(outcomes, (broken) => {
        const conflicts = minimalConflicts(broken, COUNT)
        const relaxations = minimalRelaxations(broken)
        expect(minimalHittingSets(conflicts)).toEqual(relaxations)
        expect(minimalHittingSets(relaxations)).toEqual(conflicts)
      }),
    )
  })

  it('a conflict cannot hold together, and less than it can', () => {
    const canHold = (set: readonly number[], broken: readonly number[][]) =>
      broken.some((those) => !set.some((member) => those.includes(member)))
    fc.assert(
      fc.property(outcomes, (broken) => {
        for (const conflict of minimalConflicts(broken, COUNT)) {
          expect(canHold(conflict, broken)).toBe(false)
          for (const member of conflict)
            expect(
              canHold(
                conflict.filter((other) => other !== member),
                broken,
              ),
            ).toBe(true)
        }
      }),
    )
  })

  it('the order of the outcomes does not matter', () => {
    fc.assert(
      fc.property(outcomes, (broken) => {
        const turned = [...broken].reverse()
        expect(minimalConflicts(turned, COUNT)).toEqual(minimalConflicts(broken, COUNT))
        expect(minimalRelaxations(turned)).toEqual(minimalRelaxations(broken))
      }),
    )
  })
})

describe('where there is little', () => {
  it('no outcome at all is a conflict of nothing with itself', () => {
    expect(minimalConflicts([], 2)).toEqual([[]])
    expect(minimalRelaxations([])).toEqual([])
  })

  it('an outcome that breaks nothing leaves no conflict', () => {
    expect(minimalConflicts([[0, 1], []], 2)).toEqual([])
    expect(minimalRelaxations([[0, 1], []])).toEqual([[]])
  })

  it('more constraints than can be enumerated are refused', () => {
    expect(() => minimalConflicts([], 21)).toThrow(RangeError)
  })

  it('gives up where more sets hit than anybody reads', () => {
    const pairs = Array.from({ length: 8 }, (_, i) => [2 * i, 2 * i + 1])
    expect(minimalHittingSets(pairs, 100)).toBeNull()
    expect(minimalHittingSets(pairs, 256)).toHaveLength(256)
  })
})
