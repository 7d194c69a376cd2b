import { describe, expect, it } from 'vitest'
import { annotatedOf, on } from '../annotate/testing/text.ts'
import type { Mention } from '../model/index.ts'
import { resolveEvents } from './events.ts'

const mention = (text: string, words: string, kind: Mention['kind'], party: string | null): Mention => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  kind,
  entity: words.toLowerCase().replaceAll(' ', '-'),
  party,
})
const resolved = (text: string, mentions: Mention[], published: string | null = '2031-03-19') =>
  resolveEvents(annotatedOf(text, published), on(published), mentions, null)

describe('events', () => {
  it('have the parties for whom those in the clause speak, and those of none by name', () => {
    const text = 'Anna Weber and Emil Roth spoke by phone on Monday.'
    const [call] = resolved(text, [
      mention(text, 'Anna Weber', 'person', 'freedonia'),
      mention(text, 'Emil Roth', 'person', null),
    ])
    expect(call).toMatchObject({ type: 'call', participants: ['freedonia', 'Emil Roth'], status: 'happened' })
    expect(call!.time).toMatchObject({ earliest: '2031-03-17', latest: '2031-03-17', certainty: 'inferred' })
  })

  it('leave out where it happened, unless it was hit', () => {
    const met = 'Weber met the envoys in Sylvania.'
    expect(
      resolved(met, [
        mention(met, 'Weber', 'person', 'freedonia'),
        mention(met, 'Sylvania', 'place', 'sylvania'),
      ])[0]!.participants,
    ).toEqual(['freedonia'])
    const hit = 'Freedonia attacked a port in Sylvania.'
    expect(
      resolved(hit, [
        mention(hit, 'Freedonia', 'place', 'freedonia'),
        mention(hit, 'Sylvania', 'place', 'sylvania'),
      ])[0]!.participants,
    ).toEqual(['freedonia', 'sylvania'])
  })

  it('point to the quantities of their clause', () => {
    const text = 'It lost 12 ships in May, but Freedonia launched 140 drones overnight.'
    const [strike] = resolved(text, [])
    expect(strike!.quantities).toEqual([1])
  })

  it('without a time are not after publication, and plans not before; denied ones have none', () => {
    expect(resolved('The envoys met.', [])[0]!.time).toMatchObject({
      earliest: null,
      latest: '2031-03-19',
      certainty: 'inferred',
    })
    expect(resolved('The envoys will meet.', [])[0]!.time).toMatchObject({
      earliest: '2031-03-19',
      latest: null,
      certainty: 'inferred',
    })
    expect(resolved('The envoys did not meet.', [])[0]!.time.certainty).toBe('unknown')
    expect(resolved('The envoys met.', [], null)[0]!.time.certainty).toBe('unknown')
  })
})
