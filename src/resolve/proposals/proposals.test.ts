import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../model/index.ts'
import { resolve } from '../index.ts'
import { annotated, INVENTED, onDay, type Pointed } from '../invented.ts'

function proposalsOf(text: string, attributions: readonly Pointed[] = []) {
  const { proposals } = resolve(annotated(text, attributions, onDay('2025-06-01')), INVENTED)
  return proposals.map(({ by, to, options, terms, evidence, answers }) => ({
    by,
    to,
    options,
    terms: terms.map(({ value }) => value),
    words: wordsOf(text, evidence),
    answers: answers.map(({ party, answer, condition, evidence: at }) => ({
      party,
      answer,
      condition,
      words: wordsOf(text, at),
    })),
  }))
}

describe('a proposal', () => {
  it('is told by its noun, with whoever makes it, and its terms', () => {
    expect(
      proposalsOf('Elbonia accepted a Freedonian proposal for an immediate truce at sea.'),
    ).toMatchObject([
      {
        by: ['freedonia'],
        options: ['truce'],
        terms: ['immediate', 'at sea'],
        answers: [{ party: 'elbonia', answer: 'accepted' }],
      },
    ])
  })

  it('is told by a verb, with whom it is put to', () => {
    expect(proposalsOf('Freedonia offered Elbonia a truce on Monday.')).toMatchObject([
      { by: ['freedonia'], options: ['truce'], answers: [] },
    ])
    expect(proposalsOf('Freedonia proposed an unconditional truce to Elbonia.')).toMatchObject([
      { by: ['freedonia'], to: ['elbonia'], terms: ['unconditional'] },
    ])
    expect(proposalsOf('A truce was proposed by Sylvania.')).toMatchObject([
      { by: ['sylvania'], options: ['truce'] },
    ])
  })

  it('has all the options of a list', () => {
    expect(proposalsOf('Freedonia proposed a truce and the opening of the harbour.')).toMatchObject([
      { options: ['harbour-open', 'truce'] },
    ])
  })

  it('may name nobody who makes it', () => {
    expect(proposalsOf('Elbonia rejected the proposed truce.')).toMatchObject([
      { by: [], options: ['truce'], answers: [{ party: 'elbonia', answer: 'rejected' }] },
    ])
  })

  it.each([
    'Elbonia wants a truce.',
    'Freedonia did not propose a truce.',
    'The truce held for a week in Elbonia.',
    'Elbonia plans to wait for the plan to fail before any truce.',
    'The president of Elbonia called for a truce.',
    'Offering a truce would be unwise, some in Elbonia fear.',
    'Elbonia had a call with Freedonia about the truce.',
  ])('is none in “%s”', (text) => expect(proposalsOf(text)).toEqual([]))
})

describe('the answers', () => {
  const told = 'Freedonia proposed a truce on Sunday. '

  it('follow in later sentences, by the noun or by what was offered', () => {
    const [proposal] = proposalsOf(`${told}Elbonia accepted the proposal. Sylvania rejected the truce.`)
    expect(proposal?.answers).toMatchObject([
      { party: 'elbonia', answer: 'accepted', words: expect.stringContaining('accepted the proposal') },
      { party: 'sylvania', answer: 'rejected' },
    ])
  })

  it('may hold on a condition', () => {
    const [proposal] = proposalsOf(`${told}Elbonia accepted the proposal, provided that the harbour opens.`)
    expect(proposal?.answers).toMatchObject([
      { answer: 'accepted-with-conditions', condition: expect.stringContaining('the harbour opens') },
    ])
  })

  it('keep the condition that a headline leaves out', () => {
    const [proposal] = proposalsOf(
      'Elbonia accepts Freedonian proposal of a truce\n\nOn Monday Elbonia accepted the proposal if the harbour opens.',
    )
    expect(proposal?.answers.map(({ answer }) => answer)).toEqual(['accepted-with-conditions'])
  })

  it('are “silent” only where the text says so', () => {
    expect(proposalsOf(`${told}Elbonia did not respond.`)[0]?.answers).toMatchObject([
      { party: 'elbonia', answer: 'silent' },
    ])
    expect(proposalsOf(`${told}There was no immediate answer from Elbonia.`)[0]?.answers).toMatchObject([
      { party: 'elbonia', answer: 'silent' },
    ])
    expect(proposalsOf(`${told}Elbonia is rich in mud.`)[0]?.answers).toEqual([])
  })

  it('may be a proposal of one’s own', () => {
    expect(proposalsOf(`${told}Elbonia answered with a counter-proposal.`)[0]?.answers).toMatchObject([
      { party: 'elbonia', answer: 'counter-proposed' },
    ])
  })

  it('are not what somebody else wants them to be, nor the proposer’s own word', () => {
    expect(proposalsOf(`${told}Elbonia must accept the proposal.`)[0]?.answers).toEqual([])
    expect(proposalsOf(`${told}Freedonia welcomed the truce.`)[0]?.answers).toEqual([])
  })

  it('are looked for only near, or under the same terms', () => {
    const far = 'The sea was calm. '.repeat(6)
    expect(proposalsOf(`${told}${far}Elbonia rejected the truce.`)[0]?.answers).toEqual([])
  })
})
