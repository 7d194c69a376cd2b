import { describe, expect, it } from 'vitest'
import type { Feasibility } from '../model/index.ts'
import { Feasibility as FeasibilitySchema, ParleyError } from '../model/index.ts'
import { type Ask, feasibility, needsSolver, PLAIN_ASK } from './feasibility.ts'
import { loadHighs } from './highs.ts'
import { codebook, groundOf, type Said, said } from './testing/strait.ts'

const ask = (those: readonly Said[], more: Partial<Ask> = {}): Feasibility =>
  feasibility(groundOf(those), { ...PLAIN_ASK, ...more })
const passageOf = ({ questions }: Feasibility) =>
  questions.find(({ choices }) => choices[0]?.id === 'passage')!
const codes = (remarks: readonly { readonly code: string }[]) => remarks.map(({ code }) => code)

const apart = said('ostland must passage-closed', 'westmark must passage-free', 'norvia for passage-toll')

describe('whether an outcome exists that all can accept', () => {
  it('no: two parties insist on different options, and the two lines are named', () => {
    const { answer, conflicts, relaxations, blockers } = passageOf(ask(apart))
    expect(answer).toBe('infeasible')
    expect(conflicts).toEqual([['ostland:only:passage-closed', 'westmark:only:passage-free']])
    expect(relaxations).toEqual([['ostland:only:passage-closed'], ['westmark:only:passage-free']])
    expect(blockers).toEqual(['ostland', 'westmark'])
  })

  it('yes: everybody is for one option', () => {
    expect(ask(said('ostland for passage-toll', 'westmark for passage-toll')).answer).toBe('feasible')
  })

  it('cannot be said where it hangs on what was left unsaid, and says whom to ask', () => {
    const { answer, toAsk, flips } = passageOf(
      ask(said('ostland for passage-toll', 'westmark against passage-free')),
    )
    expect(answer).toBe('undetermined')
    expect(toAsk).toEqual([[{ party: 'westmark', choice: 'passage' }]])
    expect(codes(flips)).toContain('ask')
  })

  it('takes no condition for met', () => {
    expect(ask(said('ostland if passage-toll', 'westmark for passage-toll')).answer).toBe('undetermined')
  })

  it('holds three refusals against each other that no two of them are', () => {
    const refusals = said(
      'ostland against passage-free',
      'ostland against passage-convoy',
      'westmark against passage-toll',
      'norvia against passage-closed',
    )
    const { conflicts, blockers, remarks } = passageOf(ask(refusals))
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]).toHaveLength(4)
    expect(blockers).toEqual(['norvia', 'ostland', 'westmark'])
    expect(codes(remarks)).not.toContain('pairs')
  })

  it('says that conflicts are pairs where every line accepts one stretch of the spectrum', () => {
    expect(codes(passageOf(ask(apart)).remarks)).toContain('pairs')
  })

  it('reads what an option excludes', () => {
    const { questions } = ask(said('ostland must patrols-joint', 'westmark must patrols-none'))
    expect(questions[0]?.conflicts).toEqual([['ostland:only:patrols-joint', 'westmark:only:patrols-none']])
  })

  it('does not care for the order in which things were said', () => {
    expect(ask([...apart].reverse()).questions.map(({ conflicts }) => conflicts)).toEqual(
      ask(apart).questions.map(({ conflicts }) => conflicts),
    )
  })

  it('answers in its own shape', () => {
    const answer = ask(apart)
    expect(FeasibilitySchema.parse(answer)).toEqual(answer)
  })
})

describe('the way out', () => {
  it('is that of the fewest steps along the spectrum', () => {
    const { waysOut } = passageOf(ask(said('ostland must passage-toll', 'westmark must passage-convoy')))
    expect(waysOut.map(({ steps }) => steps)).toEqual([1, 1])
    expect(waysOut[0]).toMatchObject({
      outcome: [{ choice: 'passage', value: 'passage-convoy' }],
      moves: [{ party: 'ostland', steps: 1, lines: ['ostland:only:passage-toll'] }],
    })
  })

  it('is not needed where there is an outcome', () => {
    expect(passageOf(ask(said('ostland against passage-free'))).waysOut).toEqual([])
  })
})

describe('what if', () => {
  it('a line is lifted', () => {
    const lifted = ask(apart, { edits: [{ kind: 'lift', line: 'ostland:only:passage-closed' }] })
    expect(passageOf(lifted).answer).toBe('undetermined')
  })

  it('both bend to the option between', () => {
    const edits = [
      { kind: 'bend', line: 'ostland:only:passage-closed', to: 'passage-toll' },
      { kind: 'bend', line: 'westmark:only:passage-free', to: 'passage-toll' },
    ] as const
    expect(passageOf(ask(apart, { edits })).answer).toBe('feasible')
  })

  it('only one party holds a veto', () => {
    const rule: Ask['rule'] = { kind: 'vetoes', parties: ['westmark'] }
    const { answer, parties } = passageOf(ask(apart, { rule }))
    expect(answer).toBe('feasible')
    expect(parties).toEqual(['westmark'])
  })

  it('a veto that the codebook does not know is refused', () => {
    expect(() => ask(apart, { rule: { kind: 'vetoes', parties: ['nobody'] } })).toThrow(ParleyError)
  })

  it('only what was ruled out or left no other way counts', () => {
    expect(passageOf(ask(apart, { firmness: 'firm' })).conflicts).toEqual([])
  })

  it('what was left unsaid is taken for a no', () => {
    const closed = passageOf(
      ask(said('ostland for passage-toll', 'westmark for passage-free'), { reading: 'closed' }),
    )
    expect(closed.conflicts).toEqual([['ostland:unsaid:passage', 'westmark:unsaid:passage']])
    expect(closed.answer).toBe('undetermined')
  })
})

describe('little to go by', () => {
  it('nothing on record is said in words', () => {
    const { answer, remarks, questions } = ask([], { at: '2031-03-01' })
    expect({ answer, questions }).toEqual({ answer: 'undetermined', questions: [] })
    expect(remarks[0]?.message).toBe('No position is on record as of 2031-03-01: nothing can be said.')
  })

  it('one party alone is in nobody’s way', () => {
    expect(codes(passageOf(ask(said('ostland must passage-closed'))).remarks)).toContain('one-party')
  })

  it('no red line is said in words', () => {
    expect(codes(ask(said('ostland for passage-toll')).remarks)).toContain('no-lines')
  })
})

describe('more lines than can be enumerated', async () => {
  const parties = Array.from({ length: 24 }, (_, i) => ({ ...codebook.parties[0]!, id: `party-${i}` }))
  const many = parties.map(
    ({ id }, i): Said => ({
      party: id,
      stance: 'for',
      option: i < 12 ? 'passage-toll' : 'passage-free',
      words: 'it must be so',
    }),
  )
  const ground = { ...groundOf(many), codebook: { ...codebook, parties } }

  it('are refused without a solver, with the reason', () => {
    const answer = feasibility(ground, PLAIN_ASK)
    expect(needsSolver(answer)).toBe(true)
    expect(passageOf(answer)).toMatchObject({ answer: 'undetermined', method: 'refused' })
    expect(codes(passageOf(answer).remarks)).toContain('too-large')
  })

  it('are answered by the solver', async () => {
    const question = passageOf(feasibility(ground, PLAIN_ASK, await loadHighs()))
    expect(question).toMatchObject({ answer: 'infeasible', method: 'highs', blockers: [] })
    expect(question.conflicts).toHaveLength(12 * 12)
    expect(question.relaxations.map((set) => set.length)).toEqual([12, 12])
    expect(question.waysOut[0]?.steps).toBe(24)
  })
})
