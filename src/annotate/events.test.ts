import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import lexicon from '../../lexicon/events.json' with { type: 'json' }
import { findEvents } from './events.ts'
import { textOf } from './testing/text.ts'

const read = (text: string) => findEvents(textOf(text)).map(({ type, status }) => `${type} ${status}`)

describe('events', () => {
  it.each(lexicon.kinds.map(({ kind, example }) => [kind, example]))(
    '%s is found in its example',
    (kind, example) => {
      expect(findEvents(textOf(example!)).map(({ type }) => type)).toContain(kind)
    },
  )

  it.each([
    ['The presidents spoke by phone on Tuesday.', 'call happened'],
    ['The presidents will speak by phone on Tuesday.', 'call planned'],
    ['No call took place on Tuesday.', 'call denied'],
    ['The ministers plan to meet in Ostrava.', 'meeting planned'],
    ['The ministers did not meet in Ostrava.', 'meeting denied'],
    ['There was no progress in the talks.', 'talks happened'],
    ['The envoys left without direct talks.', 'talks denied'],
    ['Her reaction to the call was calm.', 'call happened'],
    ['Weber told them after his call with Roth that they would win.', 'call happened'],
    ['The meeting was cancelled.', 'meeting denied'],
    ['The army has denied that it attacked the port.', 'strike denied'],
    ['The envoys are said to have met in Ostrava.', 'meeting happened'],
    ['Freedonia agreed to hold talks in May.', 'agreement happened', 'talks planned'],
  ])('%s', (text, ...events) => {
    expect(read(text)).toEqual(events)
  })

  it('are not told of by words that mean something else', () => {
    for (const text of [
      'She called for peace.',
      'Sylvania must meet the demands.',
      'The sides strike a balance.',
    ])
      expect(read(text), text).toEqual([])
  })

  it('are one per kind in a sentence, in the clause that tells of them', () => {
    const text = 'The call lasted an hour and the call was frank, but the army attacked the port.'
    const events = findEvents(textOf(text))
    expect(events.map(({ type }) => type)).toEqual(['call', 'strike'])
    expect(events.map(({ evidence }) => text.slice(...evidence))).toEqual([
      'The call lasted an hour and the call was frank',
      'but the army attacked the port',
    ])
  })

  it('have a trigger within their clause', () => {
    const words = fc.constantFrom(
      'they',
      'met',
      ',',
      'but',
      'did',
      'not',
      'call',
      'talks',
      'will',
      'attack',
      'on',
      '.',
      ';',
      'which',
      '"',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        for (const { trigger, evidence } of findEvents(textOf(list.join(' ')))) {
          expect(evidence[0]).toBeLessThanOrEqual(trigger[0])
          expect(trigger[1]).toBeLessThanOrEqual(evidence[1])
        }
      }),
    )
  })
})
