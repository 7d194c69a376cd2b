import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../model/index.ts'
import { quotationFindings } from './quotations.ts'
import { textOf } from './testing/text.ts'

const quoted = (text: string): string[] => textOf(text).quotations.map(({ inner }) => wordsOf(text, inner))
const ends = (text: string): string[] => textOf(text).quotations.map(({ end }) => end)
const rules = (text: string): string[] => quotationFindings(textOf(text)).map(({ rule }) => rule)

describe('quotations', () => {
  it.each([
    ['“We sail,” she said. “Now.”', ['We sail,', 'Now.']],
    ['"We sail," she said. "Now."', ['We sail,', 'Now.']],
    ["``We sail,'' she said. ''Now.''", ['We sail,', 'Now.']],
    ['„Wir fahren“, sagte sie.', ['Wir fahren']],
    ['„Płyniemy”, she wrote.', ['Płyniemy']],
    ['« On y va », and then ‹ oui ›.', ['On y va', 'oui']],
    ['‘We sail,’ she said.', ['We sail,']],
    ["'We sail,' she said.", ['We sail,']],
    ['She wrote ”so” and went.', ['so']],
    ['"Go"--she paused--"now."', ['Go', 'now.']],
    ['‘The pilots’ plan is good,’ she said.', ['The pilots’ plan is good,']],
    ['“He said ‘go’ to us,” she said.', ['He said ‘go’ to us,', 'go']],
    ['The so-called “pause” held.', ['pause']],
  ])('reads %s', (text, expected) => expect(quoted(text)).toEqual(expected))

  it.each([
    "The 9/11’s lesson and 9/11's lesson were lost.",
    "In the ’90s and the '80s the port grew.",
    "The ministers’ plan and the pilots' vote.",
    "It's Vane's rock 'n' roll, isn't it?",
    'He is 5\'10" tall and the pipe is 6" wide.',
    '“” holds nothing.',
  ])('leaves %s alone', (text) => expect(quoted(text)).toEqual([]))

  it('goes on over paragraphs that open anew', () => {
    expect(ends('“The ice is thin. We wait.\n“Then we sail,” she said.')).toEqual(['continues', 'closed'])
  })

  it('ends one that is never closed with its paragraph, and says so', () => {
    const text = '“We are ready, she said.\nThe talks go on.'
    expect(quoted(text)).toEqual(['We are ready, she said.'])
    expect(ends(text)).toEqual(['never-closed'])
    expect(rules(text)).toEqual(['quotation-never-closed'])
  })

  it('ends one that is never closed where the next one opens', () => {
    expect(quoted('“We wait, she said. “We sail.”')).toEqual(['We wait, she said.', 'We sail.'])
  })

  it('says where a mark closes nothing', () => {
    expect(rules('We sail,” she said.')).toEqual(['quotation-never-opened'])
    expect(rules('The pipe is 6" wide.')).toEqual([])
  })

  const pieces = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '’',
    '‘',
    "''",
    '``',
    '«',
    '»',
    'Vane',
    ' ',
    '. ',
    ', ',
    '\n',
    's',
  )
  it('keeps quotations within their paragraph, whatever the marks', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const { quotations, paragraphs } = textOf(text)
        for (const { outer, inner } of quotations) {
          expect(outer[0]).toBeLessThan(inner[0])
          expect(inner[0]).toBeLessThan(inner[1])
          expect(inner[1]).toBeLessThanOrEqual(outer[1])
          expect(paragraphs.some(({ span }) => span[0] <= outer[0] && outer[1] <= span[1])).toBe(true)
        }
      }),
    )
  })

  it('takes linear time over ten thousand marks', () => {
    for (const mark of ['"', '“', "'a ", '“a ', "``a''"]) textOf(mark.repeat(10_000))
  }, 10_000)
})
