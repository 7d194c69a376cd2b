import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNKNOWN_TIME } from '../model/index.ts'
import { INVENTED, onDay } from './invented.ts'
import { heldDuring, heldThroughout, officeDuring } from './offices.ts'

const [first, second] = INVENTED.offices as [(typeof INVENTED.offices)[0], (typeof INVENTED.offices)[0]]

describe('an office', () => {
  it('is held from its first day to its last', () => {
    expect(heldDuring(first, onDay('2020-01-01'))).toBe(true)
    expect(heldDuring(first, onDay('2024-12-31'))).toBe(true)
    expect(heldDuring(first, onDay('2019-12-31'))).toBe(false)
    expect(heldDuring(first, onDay('2025-01-01'))).toBe(false)
  })

  it('is possible at a date that is not known', () => {
    expect(heldDuring(first, UNKNOWN_TIME)).toBe(true)
    expect(heldThroughout(first, UNKNOWN_TIME)).toBe(false)
  })

  it('counts by the last day of a month where only the month is known', () => {
    expect(heldDuring({ ...first, to: '2024-03' }, onDay('2024-03-30'))).toBe(true)
    expect(heldDuring({ ...first, to: '2024-03' }, onDay('2024-04-01'))).toBe(false)
  })

  it('held throughout is held during', () => {
    const day = fc.date({ min: new Date('2018-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [earliest, latest] = [a, b].map((date) => date.toISOString()).sort() as [string, string]
        const at = { ...onDay(earliest), latest }
        return !heldThroughout(first, at) || heldDuring(first, at)
      }),
    )
  })
})

it('of several possible offices the one taken up last speaks', () => {
  expect(officeDuring([first, second], UNKNOWN_TIME)).toBe(second)
  expect(officeDuring([first, second], UNKNOWN_TIME, ({ to }) => to !== null)).toBe(first)
  expect(officeDuring([first, second], onDay('2019-01-01'))).toBeNull()
})
