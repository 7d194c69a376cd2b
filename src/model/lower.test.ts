import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lowerInPlace } from './lower.ts'

it('keeps every letter at its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const lower = lowerInPlace(`${before}İÇ“A”${after}`)
      expect(lower.length).toBe(before.length + 5 + after.length)
      expect(lower.slice(before.length, before.length + 5)).toBe('iç“a”')
    }),
  )
})
