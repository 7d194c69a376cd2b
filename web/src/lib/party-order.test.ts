import { expect, test } from 'vitest'
import type { PartyView } from '../../../src/model/views.ts'
import { moved, orderOf, orderParties } from './party-order.ts'

const party = (id: string, index: number): PartyView => ({ id, name: id.toUpperCase(), kind: 'state', index })
const parties = [party('borova', 0), party('arland', 1), party('helmark', 2)]
const cells = [{ party: 'helmark', issue: 'truce', entries: [{} as never] }]
const ids = (order: Parameters<typeof orderParties>[1], own: string[] = []) =>
  orderParties({ parties, cells }, order, own).map(({ id }) => id)

test('orders parties by the rule chosen', () => {
  expect(ids('codebook')).toEqual(['borova', 'arland', 'helmark'])
  expect(ids('name')).toEqual(['arland', 'borova', 'helmark'])
  expect(ids('positions')).toEqual(['helmark', 'borova', 'arland'])
})

test('puts parties that the reader’s own order does not name after the others', () => {
  expect(ids('own', ['helmark'])).toEqual(['helmark', 'borova', 'arland'])
})

test('falls back to the codebook’s order for one it does not know', () => {
  expect(orderOf('size')).toBe('codebook')
  expect(orderOf(undefined)).toBe('codebook')
})

test('moves one by one place and leaves the rest', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
})
