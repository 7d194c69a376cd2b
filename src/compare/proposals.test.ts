import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AnswerKind, type TimeInterval, UNKNOWN_TIME } from '../model/index.ts'
import { type ComparedAnswer, type ComparedProposal, proposalThreads } from './proposals.ts'

const by = (latest: string): TimeInterval => ({ earliest: null, latest, certainty: 'inferred', because: [] })
const DAY = '2031-03-11'
const CONTEXT = { before: '', after: '' }

function answer(party: string, kind: AnswerKind, more: Partial<ComparedAnswer> = {}): ComparedAnswer {
  return {
    party,
    answer: kind,
    condition: null,
    realis: 'actual',
    holder: 'Ada Quill',
    unnamed: false,
    evidence: [0, 1],
    words: 'words',
    context: CONTEXT,
    because: [],
    said: by(DAY),
    confidence: 0.7,
    ...more,
  }
}

let made = 0
function proposal(more: Partial<ComparedProposal> = {}): ComparedProposal {
  const id = `pr-${String(++made).padStart(6, '0')}`
  return {
    id,
    account: id,
    document: id,
    documentTitle: 'Title',
    outlet: null,
    by: ['ostland'],
    to: [],
    options: ['passage-toll'],
    terms: [],
    made: by(DAY),
    evidence: [0, 1],
    also: [],
    words: 'words',
    context: CONTEXT,
    because: [],
    answers: [],
    confidence: 0.7,
    state: 'suggested',
    ...more,
  }
}
type Term = ComparedProposal['terms'][number]
const days = (value: string): Term => ({ kind: 'length', value, words: value })

describe('a thread', () => {
  it('holds what several articles tell of one proposal, and counts accounts, not outlets', () => {
    const wire = { account: 'wire', answers: [answer('westmark', 'rejected')] }
    const [thread, ...others] = proposalThreads([
      proposal({ ...wire, terms: [days('P30D')] }),
      proposal({ ...wire, terms: [days('P1M')], made: by('2031-07-01') }),
      proposal({ answers: [answer('westmark', 'rejected')] }),
    ])
    expect(others).toEqual([])
    expect(thread).toMatchObject({
      accounts: 2,
      terms: [{ value: 'P30D' }],
      made: by(DAY),
      answers: [{ party: 'westmark', answer: 'rejected', accounts: 2, current: true }],
    })
  })

  it('is another for another proposer, option, length of time, or a time far apart', () => {
    const base = { terms: [days('P30D')] }
    for (const other of [
      proposal({ ...base, by: ['westmark'] }),
      proposal({ ...base, options: ['talks'] }),
      proposal({ terms: [days('P3D')] }),
    ])
      expect(proposalThreads([proposal(base), other])).toHaveLength(2)
    expect(proposalThreads([proposal(), proposal({ made: by('2031-06-11') })])).toHaveLength(2)
  })

  it('takes in a telling without a proposer only where no other proposal fits it', () => {
    const nameless = proposal({ by: [] })
    expect(proposalThreads([proposal(), nameless])).toHaveLength(1)
    expect(proposalThreads([proposal(), proposal({ by: ['westmark'] }), nameless])).toHaveLength(3)
  })

  it('tells the answers in the order of time, the newest on the best word as current', () => {
    const [thread] = proposalThreads([
      proposal({
        answers: [
          answer('westmark', 'rejected', { said: by('2031-04-01') }),
          answer('westmark', 'silent'),
          answer('westmark', 'accepted', { said: by('2031-05-01'), unnamed: true }),
          answer('westmark', 'accepted-with-conditions', { said: by('2031-03-13') }),
        ],
      }),
    ])
    expect(thread?.answers.map((of) => [of.answer, of.current])).toEqual([
      ['silent', false],
      ['accepted-with-conditions', false],
      ['rejected', true],
      ['accepted', false],
    ])
  })

  it('says of whom no answer was found, which is neither silence nor a no', () => {
    const [thread] = proposalThreads(
      [proposal({ to: ['westmark'], answers: [answer('league', 'silent')] })],
      ['ostland', 'league', 'isles'],
    )
    expect(thread).toMatchObject({ unanswered: ['isles', 'westmark'], answers: [{ party: 'league' }] })
  })

  it('leaves out what a person rejected', () => {
    expect(proposalThreads([proposal({ state: 'rejected' })])).toEqual([])
  })
})

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2031-03-${String(n).padStart(2, '0')}`)
const time = fc.oneof(fc.constant(UNKNOWN_TIME), day.map(by))
const party = fc.constantFrom('ostland', 'westmark', 'league')
const anyProposals = fc
  .array(
    fc.record({
      by: fc.uniqueArray(party, { maxLength: 2 }),
      options: fc.uniqueArray(fc.constantFrom('passage-toll', 'passage-free', 'talks'), { minLength: 1 }),
      terms: fc.constantFrom<Term[]>([], [days('P30D')], [days('P3D')]),
      made: time,
      account: fc.constantFrom('a', 'b'),
      answers: fc.array(
        fc
          .tuple(party, fc.constantFrom(...AnswerKind.options), time, fc.boolean())
          .map(([of, kind, said, unnamed]) => answer(of, kind, { said, unnamed })),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((more, i) => proposal({ ...more, id: `pr-${i}` })))
  .chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  )

describe('whatever is told', () => {
  it('its order does not matter', () => {
    fc.assert(
      fc.property(anyProposals, ([all, shuffled]) => {
        expect(proposalThreads(shuffled, ['westmark'])).toEqual(proposalThreads(all, ['westmark']))
      }),
    )
  })

  it('every telling is in one thread, no proposer answers, and each who answers has one current answer', () => {
    fc.assert(
      fc.property(anyProposals, ([all]) => {
        const threads = proposalThreads(all)
        expect(threads.flatMap(({ records }) => records).sort()).toEqual(all.map(({ id }) => id).sort())
        for (const { by: proposers, answers, unanswered } of threads) {
          const who = new Set(answers.map((of) => of.party))
          for (const of of who) {
            expect(proposers).not.toContain(of)
            expect(unanswered).not.toContain(of)
            expect(answers.filter((one) => one.party === of && one.current)).toHaveLength(1)
          }
        }
      }),
    )
  })
})
