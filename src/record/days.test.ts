import { expect, test } from 'vitest'
import { spanOf } from './days.ts'

const on = (day: string, count = 1) => ({ day, count })

test('spans from the first day to the last', () => {
  expect(spanOf([])).toEqual({ earliest: null, latest: null })
  expect(spanOf([on('2031-03-01')])).toEqual({ earliest: '2031-03-01', latest: '2031-03-01' })
  expect(spanOf([on('2031-03-01', 3), on('2031-03-20'), on('2031-04-02', 2)])).toEqual({
    earliest: '2031-03-01',
    latest: '2031-04-02',
  })
})

test('is not stretched by days far outside of all others', () => {
  const days = [
    on('1789-12-31'),
    on('2031-03-01', 40),
    on('2031-03-20', 40),
    on('2031-05-02'),
    on('2099-01-01'),
  ]
  expect(spanOf(days)).toEqual({ earliest: '2031-03-01', latest: '2031-05-02' })
})
