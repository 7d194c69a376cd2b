import { describe, expect, it } from 'vitest'
import { on } from '../../annotate/testing/text.ts'
import type { TimexType } from '../../model/index.ts'
import { intervalOf } from './timex.ts'

const bounds = (value: string, words = value, published = on('2031-03-19')) => {
  const { earliest, latest, certainty } = intervalOf(
    { start: 0, end: 1, type: 'DATE' as TimexType, value },
    words,
    published,
  )
  return [earliest, latest, certainty]
}

describe('a TIMEX3 value as an interval', () => {
  it.each([
    ['2031-03-17', '2031-03-17', '2031-03-17'],
    ['2031-03-17T14:00Z', '2031-03-17T14:00:00Z', '2031-03-17T14:00:00Z'],
    ['2031-03-17TNI', '2031-03-17', '2031-03-17'],
    ['2031-W11', '2031-03-10', '2031-03-16'],
    ['2031-W11-WE', '2031-03-15', '2031-03-16'],
    ['2031-02', '2031-02-01', '2031-02-28'],
    ['2030', '2030-01-01', '2030-12-31'],
    ['2030-Q4', '2030-10-01', '2030-12-31'],
    ['2030-WI', '2030-12-01', '2031-02-28'],
    ['199', '1990-01-01', '1999-12-31'],
    ['18', '1800-01-01', '1899-12-31'],
    ['PRESENT_REF', '2031-03-19', '2031-03-19'],
    ['PAST_REF', null, '2031-03-19'],
    ['FUTURE_REF', '2031-03-19', null],
    ['XXXX-WXX-2', '2031-03-18', '2031-03-18'],
    ['XXXX-02-12', '2031-02-12', '2031-02-12'],
    ['XXXX-05', '2030-05-01', '2030-05-31'],
  ])('%s', (value, earliest, latest) => {
    expect(bounds(value, 'then').slice(0, 2)).toEqual([earliest, latest])
  })

  it('is stated only where the words give the year', () => {
    expect(bounds('2031-03-17', 'March 17, 2031')[2]).toBe('stated')
    expect(bounds('2031-03-17', 'Monday')[2]).toBe('inferred')
  })

  it('is unknown where neither words nor publication place it', () => {
    expect(bounds('XXXX-WXX-2', 'Tuesday', on(null))).toEqual([null, null, 'unknown'])
    expect(bounds('2031', '2031', on(null))).toEqual(['2031-01-01', '2031-12-31', 'stated'])
  })
})
