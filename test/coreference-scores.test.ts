import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement, type Chains, figures } from '../benchmarks/coreference/scores.ts'

const f1s = (gold: Chains, found: Chains) => {
  const { muc, b3, ceafe } = agreement(gold, found)
  return [muc, b3, ceafe].map((counts) => figures(counts).f1)
}
const chain = (words: string) => words.split('')

describe('the measures of coreference', () => {
  it('are as worked out by hand', () => {
    const gold = [chain('abc'), chain('defg')]
    const found = [chain('ab'), chain('cd'), chain('fghi')]
    const { muc, b3, ceafe } = agreement(gold, found)
    expect(muc).toEqual({ recall: [2, 5], precision: [2, 5] }) // ab and fg are kept
    expect(b3.recall[0]).toBeCloseTo(2 / 3 + 2 / 3 + 1 / 3 + 1 / 4 + 2 / 4 + 2 / 4)
    expect([b3.recall[1], b3.precision[1]]).toEqual([7, 8])
    expect(ceafe.recall[0]).toBeCloseTo((2 * 2) / 5 + (2 * 2) / 8) // abc with ab, defg with fghi
    expect([ceafe.recall[1], ceafe.precision[1]]).toEqual([2, 3])
  })

  it('are whole where the chains are the same, in any order, and zero where none is', () => {
    expect(f1s([chain('abc'), chain('de')], [chain('ed'), chain('cab')])).toEqual([100, 100, 100])
    expect(f1s([chain('abc')], [chain('xyz')])).toEqual([0, 0, 0])
  })

  it('mirror: what is recall one way is precision the other', () => {
    const chains = fc
      .array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 })
      .map((of) => [0, 1, 2, 3].map((at) => of.flatMap((one, i) => (one === at ? [`m${i}`] : []))))
    fc.assert(
      fc.property(chains, chains, (a, b) => {
        for (const [one, other] of [[agreement(a, b), agreement(b, a)]] as const)
          for (const measure of ['muc', 'b3', 'ceafe'] as const)
            expect(figures(one[measure]).p).toBeCloseTo(figures(other[measure]).r)
      }),
    )
  })
})
