import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AttributionSpans, type Span, wordsOf } from '../../model/index.ts'
import { textOf } from '../testing/text.ts'
import { ruleReader } from './index.ts'

const read = (text: string): readonly AttributionSpans[] => ruleReader.read(textOf(text))
/** "source | cue | content", pieces divided by " … ". */
const lines = (text: string): string[] =>
  read(text).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map((span) => wordsOf(text, span)).join(' … ')).join(' | '),
  )

describe('forms of attribution', () => {
  it.each([
    ['Orla Vane said that the port was shut.', 'Orla Vane | said | that the port was shut'],
    ['Orla Vane said the port was shut.', 'Orla Vane | said | the port was shut'],
    [
      'Orla Vane told reporters on Monday that the talks had stalled.',
      'Orla Vane | told | that the talks had stalled',
    ],
    ['Orla Vane, who runs the port, warned that ice was coming.', 'Orla Vane | warned | that ice was coming'],
    [
      'Orla Vane, the harbour minister, warned that ice was coming.',
      'Orla Vane, the harbour minister | warned | that ice was coming',
    ],
    [
      'Orla Vane (Harbour Party) said that ice was coming.',
      'Orla Vane (Harbour Party) | said | that ice was coming',
    ],
    ['The port was shut, Orla Vane said.', 'Orla Vane | said | The port was shut'],
    ['“The port is shut,” said Orla Vane, a pilot.', 'Orla Vane, a pilot | said | The port is shut,'],
    ['“The port,” Orla Vane said, “is shut.”', 'Orla Vane | said | The port, … is shut.'],
    [
      '“The port is shut,” Orla Vane said on Monday. “Nobody sails.”',
      'Orla Vane | said | The port is shut, … Nobody sails.',
    ],
    ['“Is it over?” asked Orla Vane.', 'Orla Vane | asked | Is it over?'],
    ['Vane said: “We are ready.”', 'Vane | said | We are ready.'],
    ['The strait, the pilots said, was empty.', 'the pilots | said | The strait … was empty'],
    ['According to two pilots, the strait was empty.', 'two pilots | According to | the strait was empty'],
    ['The strait, according to two pilots, was empty.', 'two pilots | according to | The strait … was empty'],
    ['The strait was empty, according to two pilots.', 'two pilots | according to | The strait was empty'],
    ['It snowed.\nHarbour chief: “No ferries before May.”', 'Harbour chief | : | No ferries before May.'],
    ['Strait to stay shut until spring — Vane', 'Vane |  | Strait to stay shut until spring'],
    ['Vane Warns of Hard Winter in Tarn', 'Vane | Warns of | Hard Winter in Tarn'],
    ['Lorvia has rejected the plan.', 'Lorvia | has rejected | the plan'],
    ['Lorvia wants the blockade lifted before talks.', 'Lorvia | wants | the blockade lifted before talks'],
    ['Vane called for a pause in the shelling.', 'Vane | called for | a pause in the shelling'],
    ['Both sides agreed to meet in May.', 'Both sides | agreed | to meet in May'],
    ['Ivo Tarn accused Lorvia of breaking the truce.', 'Ivo Tarn | accused | Lorvia of breaking the truce'],
    ['Officials fear that the truce will not hold.', 'Officials | fear | that the truce will not hold'],
    ['He described the offer as “excellent”.', 'He | described | the offer as “excellent”'],
    [
      'The offer was described by Orla Vane as “thin”.',
      'Orla Vane | was described by | The offer … as “thin”',
    ],
    [
      'The Tarn Herald quoted Orla Vane as saying that the port was shut.',
      'Orla Vane | quoted … as saying | that the port was shut',
    ],
    [
      'Orla Vane was quoted by the Tarn Herald as saying the port was shut.',
      'Orla Vane | was quoted … as saying | the port was shut',
    ],
    ['“We wait,” Rep. Orla Vane went on to say.', 'Rep. Orla Vane | went on to say | We wait,'],
  ])('reads %s', (text, expected) => expect(lines(text)).toContain(expected))

  it('gives every cue of a sentence its own content', () => {
    expect(lines('Vane denied that the port was shut, but conceded that few ships came.')).toEqual([
      'Vane | denied | that the port was shut',
      'Vane | conceded | that few ships came',
    ])
  })

  it('does not take the next speaker’s quotation for the last one’s', () => {
    expect(lines('“We wait,” said Orla Vane. “We sail,” said Ivo Tarn.')).toEqual([
      'Orla Vane | said | We wait,',
      'Ivo Tarn | said | We sail,',
    ])
  })

  it.each([
    'Ms. Orla Said walked in and sat down.',
    'That said, the ferries sailed on time.',
    'The so-called “pause” lasted for two days.',
    'The ferries of the ’90s were slow, and the ministers’ car was slower.',
    'Needless to say, the harbour froze.',
    '“He said that they would go”',
    'The strait is four miles wide.',
  ])('leaves %s alone', (text) => expect(lines(text)).toEqual([]))
})

describe('what always holds', () => {
  const sentence = fc.constantFrom(
    'Orla Vane said that the port was shut.',
    '“We wait,” said Ivo Tarn. “For the ice.”',
    '“We wait, said Ivo Tarn.',
    'According to pilots, ships come, he added.',
    'Lorvia: no “ferries',
    'The council met and told (twice) the minister, who, to go.',
  )
  const article = fc.array(sentence, { minLength: 1, maxLength: 6 })
  const spansOf = ({ source, cue, content, via }: AttributionSpans): Span[] => [
    ...source,
    ...cue,
    ...content,
    ...via,
  ]

  it('puts spans within one paragraph and in bounds, ordered, with a confidence', () => {
    fc.assert(
      fc.property(article, (sentences) => {
        const text = sentences.join('\n')
        for (const attribution of read(text)) {
          for (const [start, end] of spansOf(attribution)) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(wordsOf(text, [start, end]).trim()).toBe(wordsOf(text, [start, end]))
          }
          expect(attribution.content.length).toBeGreaterThan(0)
          expect(attribution.confidence).toBeGreaterThan(0)
          expect(attribution.confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('is the same twice, and a closed paragraph added after changes nothing before it', () => {
    fc.assert(
      fc.property(article, (sentences) => {
        const text = sentences.join('\n')
        const before = read(text)
        expect(read(text)).toEqual(before)
        expect(read(`${text}\nThe ferries sailed.`)).toEqual(before)
      }),
      { numRuns: 50 },
    )
  })

  it('takes linear time over a paragraph without a full stop', () => {
    for (const words of [
      'He said that she told them, who asked, that it was over ',
      'Vane said “we go” ',
      '(',
      'A',
    ])
      read(words.repeat(Math.ceil(60_000 / words.length)))
  }, 20_000)
})
