import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PartyView } from '../../../src/model/views.ts'
import { partyLooks } from './parties.ts'

const party = (name: string, index: number): PartyView => ({ id: `p${index}`, name, kind: 'state', index })
const codes = (...names: string[]) => [...partyLooks(names.map(party)).values()].map(({ code }) => code)

test('makes codes that a reader can guess', () => {
  expect(codes('Arland', 'United Cantons', 'LAKE', 'Coastal leaders (as a group)')).toEqual([
    'ARL',
    'UC',
    'LAKE',
    'CL',
  ])
})

test('tells parties with the same letters apart', () => {
  expect(codes('Arland', 'Arlandia', 'Arl')).toEqual(['ARL', 'ARLA', 'P1'])
})

test('gives every party a code of its own and one of the colours', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('P1', 'P2', 'Arland')), {
        maxLength: 40,
      }),
      (names) => {
        const looks = [...partyLooks(names.map(party)).values()]
        expect(new Set(looks.map(({ code }) => code)).size).toBe(names.length)
        for (const { colour } of looks) expect(colour).toMatch(/^var\(--party-(\d|1[0-3])\)$/u)
      },
    ),
  )
})
