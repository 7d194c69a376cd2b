import { expect, test } from 'vitest'
import type { PersonSummary } from '../../../src/model/views.ts'
import { fitsWords, heldWhen } from './people.ts'

const person = {
  name: 'Ānna Bērziņa',
  names: [{ words: 'the harbour minister', count: 2 }],
  offices: [{ office: 'Minister of Tolls' }],
} as unknown as PersonSummary

test('finds a person by name, by what the articles call them, and by office, whatever the accents', () => {
  for (const typed of ['berzina', 'ANNA', 'harbour', 'tolls anna', ''])
    expect(fitsWords(person, typed), typed).toBe(true)
  expect(fitsWords(person, 'anna fisheries')).toBe(false)
})

test('shows a time in office as exactly as it is known', () => {
  expect(heldWhen({ from: '2031-03-18', to: null })).toBe('since 18 Mar 2031')
  expect(heldWhen({ from: '2029', to: '2031-03' })).toBe('2029 – 2031-03')
})
