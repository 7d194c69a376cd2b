import { expect, test } from 'vitest'
import { dayNumber, formatBrief, formatDay, formatInterval, isoDay, parseDay } from './dates.ts'

test('shows the day as written, whatever the zone', () => {
  expect(formatDay('2031-03-18T23:30:00-11:00')).toBe('18 Mar 2031')
  expect(formatDay('2031-03-18T00:30:00+14:00')).toBe('18 Mar 2031')
})

test('goes from a day to a number and back', () => {
  expect(isoDay(dayNumber('2031-12-31'))).toBe('2031-12-31')
  expect(isoDay(dayNumber('2031-02'))).toBe('2031-02-01')
  expect(dayNumber('soon')).toBeNaN()
})

test('says what of an interval is open and what is unknown', () => {
  expect(formatInterval({ earliest: '2031-03-12', latest: '2031-03-18' })).toMatch(/^12\s?–\s?18 Mar 2031$/u)
  expect(formatInterval({ earliest: '2031-03-12', latest: '2031-03-12T10:00:00Z' })).toBe('12 Mar 2031')
  expect(formatInterval({ earliest: null, latest: '2031-03-18' })).toBe('by 18 Mar 2031')
  expect(formatInterval({ earliest: '2031-03-12', latest: null })).toBe('from 12 Mar 2031')
  expect(formatInterval({ earliest: null, latest: null })).toBe('date unknown')
})

test('marks a brief date as a part of a longer time', () => {
  expect(formatBrief({ earliest: '2031-03-12', latest: '2031-03-12' })).toBe('12 Mar 31')
  expect(formatBrief({ earliest: '2031-03-12', latest: '2031-03-18' })).toBe('~ 12 Mar 31')
  expect(formatBrief({ earliest: null, latest: '2031-03-18' })).toBe('≤ 18 Mar 31')
  expect(formatBrief({ earliest: '2031-03-12', latest: null })).toBe('≥ 12 Mar 31')
  expect(formatBrief({ earliest: null, latest: null })).toBe('undated')
})

test.each([
  ['2031-03-18', '2031-03-18'],
  ['18 Mar 2031', '2031-03-18'],
  ['18 march 2031', '2031-03-18'],
  ['18.3.2031', '2031-03-18'],
  ['18/03/2031', '2031-03-18'],
  ['31.2.2031', null],
  ['18 Smarch 2031', null],
  ['soon', null],
  ['', null],
])('reads “%s” as a person writes a day', (typed, day) => expect(parseDay(typed)).toBe(day))

test('reads every day that it writes', () => {
  for (let month = 1; month <= 12; month++) {
    const day = `2031-${String(month).padStart(2, '0')}-09`
    expect(parseDay(formatDay(day))).toBe(day)
  }
})
