import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Chain } from './chain.ts'
import { forbidRolesInCue, roleShape, roleStates } from './role-states.ts'
import { tagShape } from './tagger.ts'

/** All allowed paths with their scores: slow and plain. */
function everyPath(
  shape: typeof tagShape,
  length: number,
  emissions: Float32Array,
  transitions: Float32Array,
  zone: Uint8Array,
): { path: number[]; score: number }[] {
  const count = shape.from.length
  let paths = [...shape.starts.keys()]
    .filter((s) => shape.starts[s] === 1)
    .map((s) => ({ path: [s], score: emissions[shape.label[s]!]! }))
  for (let t = 1; t < length; t++)
    paths = paths.flatMap(({ path, score }) =>
      [...shape.from.keys()]
        .filter((k) => shape.from[k] === path.at(-1))
        .map((k) => ({
          path: [...path, shape.to[k]!],
          score:
            score +
            transitions[zone[t]! * count + k]! +
            emissions[t * shape.labels + shape.label[shape.to[k]!]!]!,
        }))
        .filter((next) => next.score > -Infinity),
    )
  return paths
}

const scores = (count: number) =>
  fc
    .array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: count, maxLength: count })
    .map((values) => Float32Array.from(values))

describe('a chain', () => {
  it('sums over exactly the allowed paths, and finds the best of them', () => {
    const length = 4
    const zone = Uint8Array.from([0, 0, 1, 2])
    const jumps = roleShape.from.length * roleShape.zones
    fc.assert(
      fc.property(scores(length * roleShape.labels), scores(jumps), (emissions, transitions) => {
        forbidRolesInCue(transitions)
        const chain = new Chain(roleShape, 10)
        chain.setTransitions(transitions)
        chain.sum(length, emissions, zone)
        const paths = everyPath(roleShape, length, emissions, transitions, zone)
        const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0)
        expect(chain.logSum).toBeCloseTo(Math.log(total), 4)
        for (let label = 0; label < roleShape.labels; label++) {
          const through = paths.filter(({ path }) => roleShape.label[path[1]!] === label)
          const mass = through.reduce((sum, { score }) => sum + Math.exp(score), 0)
          expect(chain.marginal[roleShape.labels + label]).toBeCloseTo(mass / total, 4)
        }
        const top = Math.max(...paths.map(({ score }) => score))
        expect(chain.best(length, emissions, zone)).toBeCloseTo(top, 4)
      }),
      { numRuns: 25 },
    )
  })

  it('gives marginals that sum to one at every place', () => {
    const length = 6
    fc.assert(
      fc.property(
        scores(length * tagShape.labels),
        scores(tagShape.from.length),
        (emissions, transitions) => {
          const chain = new Chain(tagShape, 10)
          chain.setTransitions(transitions)
          chain.sum(length, emissions, new Uint8Array(length))
          for (let t = 0; t < length; t++) {
            const row = chain.marginal.subarray(t * tagShape.labels, (t + 1) * tagShape.labels)
            expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 6)
          }
        },
      ),
    )
  })

  it('says so where no path may end as asked', () => {
    const chain = new Chain(tagShape, 4)
    chain.setTransitions(new Float32Array(tagShape.from.length))
    const nowhere = new Uint8Array(tagShape.states)
    expect(chain.best(2, new Float32Array(2 * tagShape.labels), new Uint8Array(2), nowhere)).toBe(-Infinity)
  })
})

describe('the states of roles', () => {
  it('open no second source', () => {
    for (let k = 0; k < roleShape.from.length; k++) {
      const before = roleStates[roleShape.from[k]!]!
      const after = roleStates[roleShape.to[k]!]!
      if (after.role === 1) expect(before.sourceSeen).toBe(false)
      expect(after.opened).toBeGreaterThanOrEqual(before.opened)
    }
  })
})
