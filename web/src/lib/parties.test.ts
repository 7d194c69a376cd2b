import { expect, test } from 'vitest'
import type { PartyView } from '../../../src/model/views.ts'
import { partyLooks } from './parties.ts'

const party = (name: string, index: number): PartyView => ({ id: `p${index}`, name, kind: 'state', index })
const looks = (...names: string[]) => [...partyLooks(names.map(party)).values()]

test('leaves out of a short name what stands in brackets behind it, and never all of it', () => {
  expect(looks('Arland', 'Coastal leaders (as a group)', '(unnamed)').map(({ short }) => short)).toEqual([
    'Arland',
    'Coastal leaders',
    '(unnamed)',
  ])
})

test('gives each of forty-two parties a mark of its own', () => {
  const marks = looks(...Array.from({ length: 42 }, (_, n) => `Party ${n}`))
  expect(new Set(marks.map(({ colour, shape }) => colour + shape)).size).toBe(42)
  for (const { colour } of marks) expect(colour).toMatch(/^var\(--party-(\d|1[0-3])\)$/u)
})
