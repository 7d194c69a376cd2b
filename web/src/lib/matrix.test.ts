import { expect, test } from 'vitest'
import { columnWidth } from './matrix.ts'

const issue = (label: string, ...options: string[]) => ({
  label,
  options: options.map((option) => ({ label: option })),
})

test('short words share one width, however many they are', () => {
  expect(columnWidth(issue('Ferry rights', 'Fees waived for the islands'))).toBe(134)
  expect(columnWidth(issue('Fees'))).toBe(134)
})

test('a long word widens its column, in the head more than in an option', () => {
  const option = columnWidth(issue('Harbours', 'Internationalised'))
  expect(option).toBeGreaterThan(134)
  expect(columnWidth(issue('Internationalised'))).toBeGreaterThan(option)
})

test('words joined by a hyphen may part there', () => {
  expect(columnWidth(issue('Tolls', 'Transport-insurance'))).toBe(134)
})

test('a word without end does not push all else out of sight', () => {
  expect(columnWidth(issue('x'.repeat(400)))).toBe(columnWidth(issue('x'.repeat(20))))
})
