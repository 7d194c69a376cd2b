import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Days, dayAfter, firstDay, hullOf, mostAgreed, overlap, toIso, union } from './days.ts'

const span = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => [from, from + length] as const)
const days = fc.array(span, { minLength: 1, maxLength: 4 }).map((spans) => union(spans))
const has = (set: Days, day: number) => set.some(([from, to]) => from <= day && day < to)

describe('sets of days', () => {
  it('read dates that stop at the month or the year', () => {
    expect(toIso(firstDay('2030'))).toBe('2030-01-01')
    expect(toIso(firstDay('2030-05'))).toBe('2030-05-01')
    expect(toIso(dayAfter('2030-02'))).toBe('2030-03-01')
    expect(toIso(dayAfter('2030'))).toBe('2031-01-01')
    expect(toIso(dayAfter('2030-12-31'))).toBe('2031-01-01')
    expect(toIso(Infinity)).toBeNull()
  })

  it('are all days where no reason is given', () => {
    expect(mostAgreed([])).toEqual([[-Infinity, Infinity]])
  })

  it('agree on exactly the days that carry the most weight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ days, weight: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 6 }),
        (sets) => {
          const weightOn = (day: number) =>
            sets.reduce((sum, set) => sum + (has(set.days, day) ? set.weight : 0), 0)
          const best = Math.max(...Array.from({ length: 90 }, (_, day) => weightOn(day)))
          const agreed = mostAgreed(sets)
          for (let day = 0; day < 90; day++) expect(has(agreed, day)).toBe(weightOn(day) === best)
        },
      ),
    )
  })

  it('do not depend on the order of the reasons', () => {
    fc.assert(
      fc.property(fc.array(days, { maxLength: 6 }), (sets) => {
        const weighted = sets.map((set) => ({ days: set, weight: 1 }))
        expect(mostAgreed([...weighted].reverse())).toEqual(mostAgreed(weighted))
      }),
    )
  })

  it('overlap where they share a day', () => {
    expect(overlap([[0, 5]], [[5, 9]])).toBe(false)
    expect(overlap([[0, 5]], [[4, 9]])).toBe(true)
    expect(hullOf([])).toBeNull()
  })
})
