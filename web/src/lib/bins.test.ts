import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binAt, divide } from './bins.ts'

const DAY = 86_400_000
const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)

test('takes the finest unit that there is room for', () => {
  const unit = (first: string, last: string, room: number) => divide(day(first), day(last), room).unit
  expect(unit('2031-03-01', '2031-03-20', 40)).toBe('day')
  expect(unit('2031-03-01', '2031-09-20', 40)).toBe('week')
  expect(unit('2031-03-01', '2031-09-20', 12)).toBe('month')
  expect(unit('2025-03-01', '2031-09-20', 40)).toBe('quarter')
  expect(unit('1931-03-01', '2031-09-20', 40)).toBe('year')
})

test('begins weeks on Monday and months on their first', () => {
  const weeks = divide(day('2031-03-01'), day('2031-06-01'), 20).bins
  expect(weeks.map(({ from }) => new Date(from).getUTCDay())).toEqual(weeks.map(() => 1))
  const months = divide(day('2031-01-31'), day('2031-12-31'), 12).bins
  expect(months.map(({ from }) => new Date(from).getUTCDate())).toEqual(months.map(() => 1))
})

test('leaves no gap, and puts each day where it lies', () => {
  const dates = fc.integer({ min: 0, max: 40_000 })
  fc.assert(
    fc.property(dates, dates, fc.integer({ min: 1, max: 80 }), dates, (a, b, room, other) => {
      const [first, last] = [Math.min(a, b) * DAY, Math.max(a, b) * DAY]
      const { bins } = divide(first, last, room)
      expect(bins[0]!.from).toBeLessThanOrEqual(first)
      expect(bins.at(-1)!.to).toBeGreaterThanOrEqual(last)
      for (const [index, { from }] of bins.slice(1).entries()) expect(from).toBe(bins[index]!.to + DAY)
      const inside = Math.min(last, Math.max(first, other * DAY))
      const bin = bins[binAt(bins, inside)]!
      expect(bin.from <= inside && inside <= bin.to).toBe(true)
    }),
  )
})
