import { describe, expect, it } from 'vitest'
import { annotatedOf, on } from '../../annotate/testing/text.ts'
import type { Annotated, Span, TimeInterval } from '../../model/index.ts'
import { timeOf } from './said.ts'

/** The time of the whole text, which is one statement: `content` is what is said, the first two words source and cue. */
function timeSaid(text: string, content: string, published: TimeInterval) {
  const [source, cue] = text.split(' ', 2) as [string, string]
  const place = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
  const day = published.certainty === 'stated' ? published.earliest : null
  const annotated: Annotated = {
    ...annotatedOf(text, day),
    attributions: [
      {
        source: [place(source)],
        cue: [place(cue)],
        content: [place(content)],
        via: [],
        kind: 'indirect',
        realis: 'actual',
        confidence: 1,
      },
    ],
  }
  return timeOf([0, place(content)[1]], annotated, published)
}
const bounds = ({ earliest, latest, certainty }: TimeInterval) => [earliest, latest, certainty]

describe('when something was said', () => {
  it('is the day named beside it, counted from publication', () => {
    const said = timeSaid('Weber said on Monday that they agree.', 'that they agree', on('2031-03-19'))
    expect(bounds(said)).toEqual(['2031-03-17', '2031-03-17', 'inferred'])
    expect(said.because[0]!.note).toContain('"Monday", counted from publication (2031-03-19)')
  })

  it('is stated where the words name the year', () => {
    expect(
      bounds(timeSaid('Weber said on May 5, 2030, that they agree.', 'that they agree', on('2031-03-19'))),
    ).toEqual(['2030-05-05', '2030-05-05', 'stated'])
  })

  it('is not the time of what is told in it', () => {
    const said = timeSaid(
      'Weber said that the war began in 2019.',
      'that the war began in 2019',
      on('2031-03-19'),
    )
    expect(bounds(said)).toEqual([null, '2031-03-19', 'inferred'])
    expect(said.because[0]!.span).toBeNull()
  })

  it('is a weekday of the days on which an undated text can have been written', () => {
    const published: TimeInterval = {
      earliest: '2031-03-10',
      latest: '2031-03-20',
      certainty: 'inferred',
      because: [],
    }
    expect(bounds(timeSaid('Weber said on Monday that they agree.', 'that they agree', published))).toEqual([
      '2031-03-10',
      '2031-03-17',
      'inferred',
    ])
  })

  it('is unknown, and not the day of publication, where nothing tells', () => {
    expect(bounds(timeSaid('Weber said that they agree.', 'that they agree', on(null)))).toEqual([
      null,
      null,
      'unknown',
    ])
    expect(bounds(timeSaid('Weber said on Monday that they agree.', 'that they agree', on(null)))[2]).toBe(
      'unknown',
    )
  })
})

describe('when a clause without a statement was so', () => {
  const DAY = on('2031-03-19')
  /** The time of the clause in brackets. */
  const timeTold = (marked: string, published = DAY) => {
    const text = marked.replace(/[[\]]/gu, '')
    const annotated = annotatedOf(text, published.certainty === 'stated' ? published.earliest : null)
    return bounds(timeOf([marked.indexOf('['), marked.indexOf(']') - 1], annotated, published))
  }

  it.each([
    ['On Monday [Freedonia rejected the truce].', '2031-03-17'],
    ['[Freedonia on Monday rejected the truce].', '2031-03-17'],
    ['[Freedonia rejected the truce on Monday].', '2031-03-17'],
    ['[Freedonia rejected the truce late on Monday], and left.', '2031-03-17'],
  ])('is the time of its own: %s', (text, day) => {
    expect(timeTold(text)).toEqual([day, day, 'inferred'])
  })

  it.each([
    '[Freedonia rejected the 2019 truce].',
    '[Freedonia rejected the truce of 2019].',
    '[Freedonia rejected the truce signed in 2019].',
    '[Freedonia rejected the truce that Sylvania broke on Monday].',
    '[Freedonia wants a truce until May].',
    '[Freedonia rejected the truce].',
  ])('is no later than publication where the time is another thing’s: %s', (text) => {
    expect(timeTold(text)).toEqual([null, '2031-03-19', 'inferred'])
  })

  it('is unknown where the text has no date and names none', () => {
    expect(timeTold('[Freedonia rejected the truce].', on(null))).toEqual([null, null, 'unknown'])
  })
})
