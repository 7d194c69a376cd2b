import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, ledger } from '../compare/index.ts'
import { Stance, UNKNOWN_TIME } from '../model/index.ts'
import { codebook } from '../record/testing/examples.ts'
import { conflicts } from './conflicts.ts'

let made = 0
const cells = (...stands: [party: string, option: string, stance: Stance][]): Cell[] =>
  ledger(
    stands.map(([party, option, stance]) => ({
      id: `po-${++made}`,
      account: `${made}`,
      party,
      issue: option.startsWith('patrols') ? 'patrols' : 'passage',
      option,
      stance,
      condition: null,
      holder: 'Ada Quill',
      unnamed: false,
      realis: 'actual',
      said: UNKNOWN_TIME,
      confidence: 0.8,
      state: 'suggested',
    })),
  )

const found = (...stands: [party: string, option: string, stance: Stance][]) =>
  conflicts(cells(...stands), codebook).map(({ rule, conditional }) => `${rule}${conditional ? '?' : ''}`)

describe('conflicts', () => {
  it('are for and against one option', () => {
    expect(found(['ostland', 'talks', 'for'], ['westmark', 'talks', 'against'])).toEqual(['opposed'])
  })

  it('are two options of which one can be', () => {
    expect(found(['ostland', 'passage-toll', 'for'], ['westmark', 'passage-free', 'for'])).toEqual([
      'choose-one',
    ])
  })

  it('are two options of which one excludes the other, whichever says so', () => {
    expect(found(['ostland', 'patrols-none', 'for'], ['westmark', 'patrols-joint', 'for'])).toEqual([
      'excludes',
    ])
    expect(found(['ostland', 'patrols-joint', 'for'], ['westmark', 'patrols-none', 'for'])).toEqual([
      'excludes',
    ])
  })

  it('are marked where one side holds on a condition', () => {
    expect(found(['ostland', 'talks', 'conditional'], ['westmark', 'talks', 'against'])).toEqual(['opposed?'])
  })

  it('are none where both are for it, where nobody is for the other, and beside an option without an order', () => {
    expect(found(['ostland', 'talks', 'for'], ['westmark', 'talks', 'conditional'])).toEqual([])
    expect(found(['ostland', 'passage-toll', 'against'], ['westmark', 'passage-free', 'against'])).toEqual([])
    expect(found(['ostland', 'passage-toll', 'for'], ['westmark', 'talks', 'for'])).toEqual([])
    expect(found(['ostland', 'passage-toll', 'for'], ['ostland', 'passage-free', 'for'])).toEqual([])
  })

  it('name the positions they rest on, of two parties, whatever the cells', () => {
    const stand = fc.tuple(
      fc.constantFrom('ostland', 'westmark', 'northern-league'),
      fc.constantFrom('passage-toll', 'passage-free', 'talks', 'patrols-none', 'patrols-joint'),
      fc.constantFrom(...Stance.options),
    )
    fc.assert(
      fc.property(fc.array(stand, { maxLength: 10 }), (stands) => {
        const all = cells(...(stands as [string, string, Stance][]))
        const ids = new Set(all.flatMap(({ entries }) => entries.flatMap(({ positions }) => positions)))
        for (const { sides } of conflicts(all, codebook)) {
          expect(sides[0].party).not.toBe(sides[1].party)
          for (const id of sides.flatMap(({ positions }) => positions)) expect(ids).toContain(id)
        }
      }),
    )
  })
})
