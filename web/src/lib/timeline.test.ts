import { expect, test } from 'vitest'
import type { StatementView } from '../../../src/model/views.ts'
import { domainOf, entriesOf, layLane } from './timeline.ts'

const said = (id: string, earliest: string | null, latest = earliest, party: string | null = 'arland') =>
  ({
    kind: 'statement',
    id,
    speaker: party && { party },
    said: { earliest, latest },
  }) as unknown as StatementView

const scale = (ms: number) => ms / 86_400_000
const lay = (...records: StatementView[]) => layLane('arland', entriesOf(records), scale, [0, 100_000], 1, 2)

test('gives an unknown time no place on the axis', () => {
  const entries = entriesOf([said('a', null)])
  expect(entries[0]?.time).toBeNull()
  expect(domainOf(entries)).toBeNull()
  expect(lay(said('a', null)).placed).toEqual([])
})

test('draws a day as a point and an interval as long as it is', () => {
  const [day, interval] = lay(said('a', '2031-03-01'), said('b', '2031-03-10', '2031-03-14')).placed
  expect(day?.width).toBe(0)
  expect(interval?.width).toBe(4)
})

test('draws an open interval to the edge', () => {
  const [open] = lay(said('a', '2031-03-10', null)).placed
  expect(open!.x + open!.width).toBe(100_000)
})

test('stacks what would cover each other, and counts what finds no room', () => {
  const lane = lay(said('a', '2031-03-01'), said('b', '2031-03-01'), said('c', '2031-03-01'))
  expect(lane.placed.map(({ row }) => row)).toEqual([0, 1])
  expect(lane.left).toBe(1)
})

test('orders by time with the unknown last, and puts a speaker of no party with the others', () => {
  const entries = entriesOf([said('u', null), said('b', '2031-03-02'), said('a', '2031-03-01', null, null)])
  expect(entries.map(({ id, lane }) => [id, lane])).toEqual([
    ['a', 'others'],
    ['b', 'arland'],
    ['u', 'arland'],
  ])
})
