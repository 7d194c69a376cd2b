import { describe, expect, it } from 'vitest'
import { Packages } from '../model/index.ts'
import { dossierPackages } from './dossier-packages.ts'
import { type Ask, PLAIN_ASK } from './feasibility.ts'
import { groundOf, said } from './testing/strait.ts'

const packages = (lines: readonly string[], more: Partial<Ask> = {}) =>
  dossierPackages(groundOf(said(...lines)), { ...PLAIN_ASK, ...more })

describe('the packages of a dossier', () => {
  it('are every value of every choice with a line, less what the codebook rules out', () => {
    const { total, unanimous, allButOne, accepted } = packages([
      'ostland against passage-free',
      'westmark against passage-closed',
      'ostland must patrols-joint',
      'westmark against patrols-none',
    ])
    expect(total).toBe(4 * 3) // both patrols at once are ruled out
    expect(unanimous).toBe(2)
    expect(accepted).toEqual([
      { party: 'ostland', count: 3 },
      { party: 'westmark', count: 6 },
    ])
    expect(allButOne).toBe(7)
  })

  it('that one party alone refuses pass but for its veto', () => {
    const lines = ['ostland must passage-closed', 'westmark must passage-free', 'norvia for passage-toll']
    expect(packages(lines)).toMatchObject({ unanimous: 0, allButOne: 2 })
    const rule: Ask['rule'] = { kind: 'vetoes', parties: ['ostland'] }
    expect(packages(lines, { rule })).toMatchObject({ unanimous: 0, allButOne: 1 })
  })

  it('say which party’s lines are in the way, or what all that are left have', () => {
    const apart = packages(['ostland must passage-closed', 'westmark must passage-free'])
    expect(apart.flips.map(({ code }) => code)).toEqual(['lift', 'lift'])
    const together = packages(['ostland must talks', 'westmark against passage-closed'])
    expect(together.flips.map(({ message }) => message)).toEqual([
      'Every package left has “The two talk about it” on “The two talk about it”: one line against it, and none is left.',
    ])
    expect(together.examples[0]).toEqual(['passage-free', 'talks'])
  })

  it('are told in words where there is no line, and answer in their own shape', () => {
    const answer = packages([])
    expect(answer.remarks.map(({ code }) => code)).toEqual(['no-lines'])
    expect(Packages.parse(answer)).toEqual(answer)
  })
})
