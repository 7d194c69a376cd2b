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

test('draws an open end as a short tail from the end that is known', () => {
  const [since] = lay(said('a', '2031-03-10', null)).placed
  const [by] = lay(said('a', null, '2031-03-10')).placed
  expect(since).toMatchObject({ x: scale(Date.UTC(2031, 2, 10)), open: 'after' })
  expect(by!.x + by!.width).toBe(scale(Date.UTC(2031, 2, 10)))
  expect(by?.open).toBe('before')
})

test('is not flattened by one time far from all others, which it shows at the edge', () => {
  const near = Array.from({ length: 80 }, (_, n) => said(`n${n}`, '2031-03-01', '2031-03-20'))
  const entries = entriesOf([...near, said('far', '2099-01-01')])
  const [first, last] = domainOf(entries)!
  expect(last).toBeLessThan(Date.UTC(2031, 6, 1))
  const lane = layLane('arland', entries, scale, [scale(first), scale(last)], 1, 99)
  expect(lane.placed.find(({ entry }) => entry.id === 'far')).toMatchObject({ x: scale(last), open: 'after' })
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
