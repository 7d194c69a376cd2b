import { expect, test } from 'vitest'
import type { StatementDay, ToldEvent } from '../../../src/model/views.ts'
import { divide } from './bins.ts'
import { domainOf, placeLabels, rowsOf } from './timeline.ts'

const DAY = 86_400_000
const said = (
  party: string | null,
  earliest: string | null,
  latest = earliest,
  statements = 1,
): StatementDay => ({ party, earliest, latest, statements })
const told = (id: string, earliest: string | null, latest = earliest, accounts = 1) =>
  ({ id, accounts, time: { earliest, latest } }) as unknown as ToldEvent
const bins = divide(Date.UTC(2031, 2, 3), Date.UTC(2031, 2, 16), 2).bins

test('counts an unknown time apart, and gives it no place on the axis', () => {
  expect(domainOf({ days: [said('arland', null)], events: [] })).toBeNull()
  const [row] = rowsOf([said('arland', null, null, 4)], bins)
  expect(row).toMatchObject({ undated: 4, total: 4 })
  expect(row!.bins.map(({ all }) => all)).toEqual([0, 0])
})

test('counts what is known only by its end there, and not as sure', () => {
  const [row] = rowsOf([said('arland', '2031-03-04'), said('arland', null, '2031-03-05', 2)], bins)
  expect(row!.bins).toEqual([
    { all: 3, sure: 1 },
    { all: 0, sure: 0 },
  ])
})

test('counts a time longer than a stretch at its end, and not as sure', () => {
  const [row] = rowsOf([said('arland', '2031-03-04', '2031-03-12')], bins)
  expect(row!.bins).toEqual([
    { all: 0, sure: 0 },
    { all: 1, sure: 0 },
  ])
})

test('puts who said most first, and speakers of no party last', () => {
  const rows = rowsOf(
    [said(null, '2031-03-04', '2031-03-04', 9), said('b', '2031-03-04'), said('a', null, null, 3)],
    bins,
  )
  expect(rows.map(({ party }) => party)).toEqual(['a', 'b', null])
})

test('is not flattened by one time far from all others, which it counts at the edge', () => {
  const days = [
    said('arland', '2031-03-01', '2031-03-20', 40),
    said('arland', '2031-03-08', '2031-03-08', 40),
    said('arland', '2099-01-01'),
  ]
  const [, last] = domainOf({ days, events: [] })!
  expect(last).toBe(Date.UTC(2031, 2, 20))
  const [row] = rowsOf(days, bins)
  expect(row!.bins.at(-1)!.all).toBe(41)
})

test('labels the events that most accounts tell of, none over another', () => {
  const scale = (day: number) => (day - Date.UTC(2031, 2, 1)) / DAY
  const options = { scale, right: 100, rows: 1, widthOf: () => 20 }
  const labels = placeLabels(
    [told('one', '2031-03-02'), told('most', '2031-03-03', '2031-03-03', 5), told('later', '2031-04-10')],
    options,
  )
  expect(labels.map(({ event }) => event.id)).toEqual(['most', 'later'])
})

test('gives no label to an event whose time is open', () => {
  const options = { scale: () => 1, right: 100, rows: 3, widthOf: () => 20 }
  expect(placeLabels([told('a', null, '2031-03-03'), told('b', null)], options)).toEqual([])
})
