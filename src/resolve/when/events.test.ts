import { describe, expect, it } from 'vitest'
import { annotate, fastReader } from '../../annotate/index.ts'
import type { KnownEvent } from '../../model/index.ts'
import { resolve } from '../index.ts'
import { INVENTED, onDay, readText } from '../invented.ts'

const call = (on: string, until?: string): KnownEvent => ({
  type: 'call',
  participants: ['elbonia', 'freedonia'],
  persons: ['Gloria Teasdale', 'Rufus Firefly'],
  on,
  ...(until === undefined ? {} : { until }),
  source: 'test',
})
/** Mondays: 2025-03-17 and 2025-06-16. */
const CALLS = [call('2025-02-12'), call('2025-03-17'), call('2025-06-16')]

const dated = (text: string, events: readonly KnownEvent[] = CALLS, published?: string) =>
  resolve(annotate(readText(text, published ? onDay(published) : undefined), fastReader), {
    ...INVENTED,
    events: [...events],
  })
const days = (text: string, events?: readonly KnownEvent[]) => {
  const { earliest, latest, certainty } = dated(text, events).published
  return [earliest, latest, certainty]
}

describe('an event whose day is known dates a text that tells of it', () => {
  it('within a week after the weekday that it names, on any that fits', () => {
    const text = 'Gloria Teasdale and Rufus Firefly spoke by phone on Monday.'
    expect(days(text)).toEqual(['2025-03-17', '2025-06-22', 'inferred'])
    expect(days(text, [call('2025-03-17')])).toEqual(['2025-03-17', '2025-03-23', 'inferred'])
    const { because } = dated(text).published
    expect(because).toHaveLength(1)
    expect(text.slice(...because[0]!.span!)).toBe('Monday')
    expect(because[0]!.note).toContain('2025-03-17 to 2025-03-23 or 2025-06-16 to 2025-06-22')
  })

  it('from so many days after it on', () => {
    const since = (words: string) =>
      days(`${words} the phone call between Gloria Teasdale and Rufus Firefly, nothing has changed.`, [
        call('2025-03-17'),
      ])
    expect(since('Three days after')).toEqual(['2025-03-20', '2025-04-03', 'inferred'])
    expect(since('Two weeks since')).toEqual(['2025-03-28', '2025-04-17', 'inferred'])
  })

  it('within half a year after the day that it names without a year', () => {
    expect(days('Gloria Teasdale and Rufus Firefly held a first phone call on February 12.')).toEqual([
      '2025-02-12',
      '2025-08-13',
      'inferred',
    ])
  })

  it('though the text says "the call" where it names the day', () => {
    const text =
      'Gloria Teasdale had a phone call with Rufus Firefly. Two weeks after the call, nothing has changed.'
    expect(days(text, [call('2025-03-17')])).toEqual(['2025-03-28', '2025-04-17', 'inferred'])
  })
})

describe('an event does not date', () => {
  it.each([
    ['a text that tells of others', 'Vera Marcal and Gloria Teasdale spoke by phone on Monday.'],
    ['one of another weekday', 'Gloria Teasdale and Rufus Firefly spoke by phone on Sunday.'],
    ['one of another kind', 'Gloria Teasdale and Rufus Firefly met on Monday.'],
    ['one that plans it', 'Gloria Teasdale and Rufus Firefly will speak by phone on Monday.'],
  ])('%s', (_, text) => {
    expect(dated(text).published.because.some(({ note }) => note.includes('counted from the call'))).toBe(
      false,
    )
  })

  it('a text that states its date', () => {
    const text = 'Gloria Teasdale and Rufus Firefly spoke by phone on Monday.'
    expect(dated(text, CALLS, '2025-05-01').published).toMatchObject({ earliest: '2025-05-01' })
  })

  it('against what offices say: that is reported', () => {
    const text =
      'Otto Trentino, the Sylvanian ambassador to Freedonia, was there. Elbonian President Gloria Teasdale and Rufus Firefly spoke by phone on Monday.'
    const { published, findings } = dated(text, [call('2024-03-18')])
    expect(published.earliest).toBe('2025-01-01')
    expect(findings.some(({ rule }) => rule === 'date-contradiction')).toBe(true)
  })
})
