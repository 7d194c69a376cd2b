import { describe, expect, it } from 'vitest'
import lexicon from '../../lexicon/insistence.json' with { type: 'json' }
import { insistenceIn } from './insistence.ts'

describe('insistence', () => {
  it.each(lexicon.insistence.map(({ example, strength }) => ({ example, strength })))(
    'is found in “$example”',
    ({ example, strength }) => {
      expect(insistenceIn(example)?.strength).toBe(strength)
    },
  )

  it.each([
    'Elbonia is ready to accept a toll.',
    'Elbonia agreed to free passage.',
    'Elbonia hopes for talks, and nobody objected.',
    'Elbonia would welcome joint patrols.',
    '',
  ])('is left alone in “%s”', (text) => {
    expect(insistenceIn(text)).toBeNull()
  })

  it('prefers the words that leave no other way, and keeps them', () => {
    expect(insistenceIn('It must come, and there is no alternative to it')).toEqual({
      strength: 'exclusive',
      words: 'no alternative to',
    })
  })
})
