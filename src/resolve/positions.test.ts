import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../model/index.ts'
import { annotated, INVENTED, onDay, type Pointed } from './invented.ts'
import { resolvePositions } from './positions.ts'
import { referenceOf } from './reference.ts'
import { setScene } from './scene.ts'
import { resolveStatements } from './statements.ts'
import { timeOf } from './when/said.ts'

const DAY = onDay('2025-05-01')

function positions(text: string, attributions: readonly Pointed[] = []) {
  const scene = setScene(annotated(text, attributions, DAY), referenceOf(INVENTED), DAY)
  const whenSaid = (span: Span) => timeOf(span, scene.text, DAY)
  return resolvePositions(scene, resolveStatements(scene, whenSaid), INVENTED, whenSaid).positions
}

const brief = (text: string, attributions: readonly Pointed[] = []): string[] =>
  positions(text, attributions).map(
    ({ party, option, stance, realis }) => `${party} ${stance} ${option} ${realis}`,
  )

describe('a stance told by the article', () => {
  it.each([
    ['Elbonia accepted the truce.', 'elbonia for truce actual'],
    ['Elbon City rejected the ceasefire.', 'elbonia against truce actual'],
    ['Elbonia reaffirmed its refusal to accept a truce.', 'elbonia against truce actual'],
    ['Elbonia will not accept a truce.', 'elbonia against truce actual'],
    ['Teasdale urged Freedonia to accept a truce.', 'elbonia for truce actual'],
    ['Teasdale ruled out ceding the island.', 'elbonia against island-ceded actual'],
    ['A Freedonian envoy called for opening the harbour.', 'freedonia for harbour-open actual'],
    ['Firefly’s refusal to cede the island surprised many.', 'freedonia against island-ceded actual'],
    ['Elbonia backs a truce in principle, but doubts remain.', 'elbonia conditional truce actual'],
    ['Elbonia would accept a truce if the island is returned.', 'elbonia conditional truce actual'],
    ['Elbonia will not accept a truce until the ships leave.', 'elbonia conditional truce actual'],
    ['Elbonia reportedly agreed to a truce.', 'elbonia for truce reported'],
    ['Elbonia abandoned its call for a truce.', 'elbonia for truce past'],
    ['Having always opposed a truce, Elbonia sent ships.', 'elbonia against truce actual'],
    ['Vera Marcal arrived on Monday. She rejected the truce.', 'freedonia against truce actual'],
    ['Elbonia to reject a truce', 'elbonia against truce actual'],
    ['Elbonia declared itself ready on Tuesday to accept a truce.', 'elbonia for truce actual'],
    ['Elbonia called the truce a mistake.', 'elbonia against truce actual'],
    ['Elbonia accused Freedonia of rejecting a truce.', 'freedonia against truce actual'],
    ['The truce was rejected by Elbonia.', 'elbonia against truce actual'],
    ['The truce that Elbonia accepted in May came late.', 'elbonia for truce actual'],
    ['Elbonia will open the harbour.', 'elbonia for harbour-open actual'],
    ['Elbonia’s demands include a truce.', 'elbonia for truce actual'],
    ['Elbonia named the truce as its main condition.', 'elbonia for truce actual'],
    ['Should Freedonia agree, Elbonia would accept a truce.', 'elbonia conditional truce actual'],
    ['Elbonia has no interest in a truce.', 'elbonia against truce actual'],
    ['Elbonia showed little real interest in a truce.', 'elbonia against truce actual'],
    ['Elbonia had previously refused a truce.', 'elbonia against truce past'],
    ['Elbonia withstood pressure. Pressure from Freedonia for a truce grew.', 'freedonia for truce actual'],
    ['Elbonia announced that a truce was approved.', 'elbonia for truce actual'],
    ['ELBON CITY, May 1 (EPA) - Elbonia is ready to accept a truce.', 'elbonia for truce actual'],
    ['Elbonia threatened Freedonia with a truce.', 'elbonia for truce actual'],
    ['Elbonia named a truce and a loan as its main condition.', 'elbonia for truce actual'],
    ['Elbonia agreed to send ships and open the harbour.', 'elbonia for harbour-open actual'],
    [
      'Elbonia called for the lifting of the tolls and for Freedonia to accept a truce.',
      'elbonia for truce actual',
    ],
    ['Elbonia called for an end to tolls and a truce.', 'elbonia against truce actual'],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual([expected])
  })

  it('that the codebook’s words carry is not turned over by what their subject makes an end of', () => {
    const content = 'any unwillingness by Freedonia to halt the raids should be met with duties'
    const said: Pointed = { source: 'Teasdale', cue: 'warned', content }
    expect(brief(`Teasdale warned that ${content}.`, [said])).toEqual(['elbonia for duties actual'])
  })

  it('is the owner’s of a noun, and another’s of the verb that governs it', () => {
    expect(brief('Elbonia rejected the Freedonian call for a truce.').sort()).toEqual([
      'elbonia against truce actual',
      'freedonia for truce actual',
    ])
  })

  it('of “it” is on what the sentence before was held on', () => {
    expect(brief('Elbonia proposed a truce. Freedonia rejected it.')).toEqual([
      'elbonia for truce actual',
      'freedonia against truce actual',
    ])
  })

  it('is each party’s where several hold it', () => {
    expect(brief('Elbon City and Fredville agreed to a truce.')).toEqual([
      'elbonia for truce actual',
      'freedonia for truce actual',
    ])
  })

  it('is not of the place where they met, before the comma', () => {
    expect(brief('At a fair in Sylvania, Elbonia and Freedonia agreed to a truce.')).toEqual([
      'elbonia for truce actual',
      'freedonia for truce actual',
    ])
  })

  it('is that of both delegations where both are named together before', () => {
    const text = 'Elbonia and Freedonia met on Monday. The two delegations called for a truce.'
    expect(brief(text)).toEqual(['elbonia for truce actual', 'freedonia for truce actual'])
  })

  it('of “these demands” is on what the sentence before was about', () => {
    expect(brief('Elbonia demanded direct talks. Freedonia rejected these demands.')).toEqual([
      'elbonia for talks actual',
      'freedonia against talks actual',
    ])
  })
})

describe('there is no position', () => {
  it.each([
    ['in a mention', 'The truce was the subject of the evening.'],
    ['in what an exception covers', 'Elbonia did not want to violate the truce.'],
    ['in an expert’s wish', 'Marta Lind, an Elbonian economist, demanded a truce.'],
    ['in a former official’s', 'Former Elbonian minister Anna Holt demanded a truce.'],
    ['in a demand not made', 'Elbonia did not demand a truce.'],
    ['in a condition', 'If Freedonia accepts a truce, the rain will stop.'],
    ['in what somebody must, as the article has it', 'Elbonia must accept a truce.'],
    ['in what is talked about', 'Elbonia discussed a truce with Freedonia.'],
    ['in what may be', 'Elbonia may accept a truce.'],
    ['in what soldiers want', 'The soldiers of Elbonia want a truce.'],
    ['in a verb that “and” parts from it', 'Elbonia rejected the bill and the truce began.'],
    ['in a verb of another’s', 'Elbonia declined to be named, a truce came and Freedonia slept.'],
    ['in what is not ruled out', 'Elbonia did not rule out a truce.'],
    ['in a passive without an agent', 'Elbonia was urged to accept a truce.'],
    ['in what is open', 'It is unclear whether Elbonia accepts a truce.'],
    ['in what came about without an agent', 'Elbonia heard that a truce was approved.'],
    ['in what there was', 'There was a truce in Elbonia.'],
    ['in a demand dropped into nothing', 'Elbonia ended the day before the truce.'],
  ])('%s: %s', (_, text) => {
    expect(brief(text)).toEqual([])
  })
})

describe('a stance in a statement', () => {
  it('is its speaker’s', () => {
    const text = 'Marcal said the truce must hold.'
    expect(brief(text, [{ source: 'Marcal', cue: 'said', content: 'the truce must hold' }])).toEqual([
      'freedonia for truce actual',
    ])
  })

  it('goes by the words that attribute it', () => {
    const text = 'Marcal rejected a truce.'
    expect(brief(text, [{ source: 'Marcal', cue: 'rejected', content: 'a truce' }])).toEqual([
      'freedonia against truce actual',
    ])
  })

  it('of another party is reported', () => {
    const text = 'Marcal said that Elbonia rejects a truce.'
    expect(brief(text, [{ source: 'Marcal', cue: 'said', content: 'that Elbonia rejects a truce' }])).toEqual(
      ['elbonia against truce reported'],
    )
  })

  it('on what another is to do is the demander’s', () => {
    const text = 'Marcal demanded that Elbonia accept a truce.'
    expect(
      brief(text, [{ source: 'Marcal', cue: 'demanded', content: 'that Elbonia accept a truce' }]),
    ).toEqual(['freedonia for truce actual'])
  })

  it('of a predicate is its speaker’s', () => {
    const text = 'The loss of the island is unacceptable, Teasdale said.'
    expect(
      brief(text, [{ source: 'Teasdale', cue: 'said', content: 'The loss of the island is unacceptable' }]),
    ).toEqual(['elbonia against island-ceded actual'])
  })

  it.each([
    ['there will be a truce', 'freedonia for truce actual'],
    ['a truce will need to be adopted', 'freedonia for truce actual'],
    ['there would be no truce', 'freedonia against truce actual'],
    ['if the ships leave, there will be a truce', 'freedonia conditional truce actual'],
  ])('foretells what there is to be: %s', (content, expected) => {
    expect(brief(`Marcal said ${content}.`, [{ source: 'Marcal', cue: 'said', content }])).toEqual([expected])
  })

  it('keeps a proviso that stands outside the words that are attributed', () => {
    const text = 'Elbonia declared itself ready to accept a truce, provided that the ships leave.'
    const one = { source: 'Elbonia', cue: 'declared itself ready', content: 'to accept a truce' }
    expect(brief(text, [one])).toEqual(['elbonia conditional truce actual'])
  })

  it('on what two others will do together is the speaker’s, and a guess of nobody’s', () => {
    const content = 'Elbonia and Freedonia will open the harbour'
    const told = (source: string) => brief(`${source} said ${content}.`, [{ source, cue: 'said', content }])
    expect(told('Sylvania')).toEqual(['sylvania for harbour-open actual'])
    expect(told('Marta Lind, an economist,')).toEqual([])
  })

  it('of an expert is nobody’s', () => {
    const text = 'Marta Lind, an economist, said the truce must hold.'
    const source = 'Marta Lind, an economist'
    expect(brief(text, [{ source, cue: 'said', content: 'the truce must hold' }])).toEqual([])
  })
})

describe('what is printed', () => {
  it('names the condition', () => {
    expect(positions('Elbonia would accept a truce if the island is returned.')[0]?.condition).toBe(
      'if the island is returned',
    )
  })

  it('takes the longer phrase for what it means', () => {
    expect(brief('Elbonia called for talks on a truce.')).toEqual(['elbonia for talks actual'])
  })

  it('is one position per party, option, stance and realis, with the rest in also', () => {
    const text = 'Elbonia accepted the truce. On Friday Elbonia supported a truce again.'
    const [only, ...others] = positions(text)
    expect(others).toEqual([])
    expect([only!.evidence, ...only!.also].map((span) => text.slice(...span))).toHaveLength(2)
  })

  it('lies in the text, with reasons that do too', () => {
    const words = fc.constantFrom(
      'Elbonia',
      'Firefly',
      'rejected',
      'a',
      'truce',
      'if',
      ',',
      'said',
      'not',
      'the',
      'island',
      'cede',
      'must',
      'and',
      '.',
      '“',
      '”',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (row) => {
        const text = row.join(' ')
        return positions(text).every(({ evidence, because, also }) =>
          [evidence, ...also, ...because.map(({ span }) => span)].every(
            ([start, end]) => 0 <= start && start < end && end <= text.length,
          ),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('is the same every time', () => {
    const text = 'Elbon City and Fredville agreed to a truce, but Teasdale ruled out ceding the island.'
    expect(positions(text)).toEqual(positions(text))
  })
})

describe('when a position was told', () => {
  const times = (text: string) =>
    positions(text).map(({ said: { earliest, latest, certainty } }) => [earliest, latest, certainty])

  it('is by publication where no statement and no time tells', () => {
    expect(times('Elbonia rejected the truce.')).toEqual([[null, DAY.latest, 'inferred']])
  })

  it('is the time beside its verb', () => {
    expect(times('Elbonia rejected the truce on Tuesday.')).toEqual([
      ['2025-04-29', '2025-04-29', 'inferred'],
    ])
  })
})
