import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OptionStands } from './spectrum.ts'
import { COLUMN, placeOptions } from './spectrum.ts'

const options = (orders: readonly (number | null)[]): OptionStands[] =>
  orders.map((order, i) => ({
    option: { id: `o${i}`, label: `o${i}`, proposition: '', order },
    stands: [],
  }))

test('options stand in their order, never nearer than a column, all within the width', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 9 }),
      (orders) => {
        const { placed, width } = placeOptions(options(orders))
        expect(placed).toHaveLength(orders.filter((order) => order !== null).length)
        placed.forEach(({ x, option }, i) => {
          expect(x - COLUMN / 2).toBeGreaterThanOrEqual(0)
          expect(x + COLUMN / 2).toBeLessThanOrEqual(width)
          if (i === 0) return
          expect(x - placed[i - 1]!.x).toBeGreaterThanOrEqual(COLUMN - 0.001)
          expect(option.order!).toBeGreaterThanOrEqual(placed[i - 1]!.option.order!)
        })
      },
    ),
  )
})
