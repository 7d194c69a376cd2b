import { describe, expect, it } from 'vitest'
import { ParleyError } from '../model/index.ts'
import { applyEdits } from './edits.ts'
import { redLines } from './red-lines.ts'
import { groundOf, type Said, said } from './testing/strait.ts'

const linesOf = (those: readonly Said[]) => {
  const { cells, sentences, codebook } = groundOf(those)
  return redLines(cells, sentences, codebook)
}
const edited = (those: readonly Said[], ...edits: Parameters<typeof applyEdits>[1]) =>
  applyEdits(linesOf(those), edits, groundOf(those).codebook)

describe('a red line', () => {
  it('is an actual “against”, and excludes nothing but its option', () => {
    expect(linesOf(said('ostland against passage-free'))).toMatchObject([
      {
        id: 'ostland:never:passage-free',
        strength: 'refusal',
        accepts: ['passage-convoy', 'passage-toll', 'passage-closed'],
        positions: ['po-0'],
        sentence: { record: 'po-0' },
      },
    ])
  })

  it('is a “for” that says nothing else will do, and excludes the rest of the spectrum', () => {
    const words = 'nothing less than a toll'
    expect(linesOf([{ party: 'ostland', stance: 'for', option: 'passage-toll', words }])).toMatchObject([
      {
        id: 'ostland:only:passage-toll',
        strength: 'exclusive',
        because: 'nothing less',
        accepts: ['passage-toll'],
      },
    ])
  })

  it('is no plain “for”, and no “for” on a condition', () => {
    expect(linesOf(said('ostland for passage-toll', 'westmark if passage-toll'))).toEqual([])
  })

  it('is nothing that was only reported or planned', () => {
    expect(
      linesOf([{ party: 'ostland', stance: 'against', option: 'passage-free', realis: 'reported' }]),
    ).toEqual([])
  })

  it('of an option that stands by itself is with it or without', () => {
    expect(linesOf(said('ostland against talks', 'westmark must talks'))).toMatchObject([
      { choice: 'passage/talks', accepts: [null] },
      { choice: 'passage/talks', accepts: ['talks'] },
    ])
  })

  it('rests on the position that insists, not on the newest', () => {
    const plain: Said = {
      party: 'ostland',
      stance: 'for',
      option: 'passage-toll',
      said: '2031-03-09',
      words: 'a toll',
    }
    const firm: Said = { ...plain, said: '2031-03-02', words: 'there is no alternative to a toll' }
    expect(linesOf([plain, firm])[0]?.sentence?.record).toBe('po-1')
  })

  it('says where accounts of the same days differ', () => {
    const against: Said = { party: 'ostland', stance: 'against', option: 'passage-free', said: '2031-03-02' }
    expect(linesOf([against, against, { ...against, stance: 'for' }])[0]).toMatchObject({
      atOdds: true,
      accounts: 2,
    })
  })
})

describe('an edit', () => {
  const drawn = said('ostland must passage-closed', 'westmark against passage-toll')

  it('lifts a line', () => {
    const lines = edited(drawn, { kind: 'lift', line: 'ostland:only:passage-closed' })
    expect(lines.map(({ id }) => id)).toEqual(['westmark:never:passage-toll'])
  })

  it('adds a line, which says that it was added', () => {
    const lines = edited(drawn, { kind: 'add', party: 'norvia', rule: 'never', option: 'talks' })
    expect(lines.at(-1)).toMatchObject({
      id: 'norvia:never:talks',
      edit: 'added',
      positions: [],
      accepts: [null],
    })
  })

  it('bends a line as far as an option, with all between', () => {
    const lines = edited(drawn, { kind: 'bend', line: 'ostland:only:passage-closed', to: 'passage-convoy' })
    expect(lines[0]).toMatchObject({
      accepts: ['passage-convoy', 'passage-toll', 'passage-closed'],
      edit: 'bent',
    })
  })

  it('that bends a refusal to its own option leaves nothing refused', () => {
    const lines = edited(drawn, { kind: 'bend', line: 'westmark:never:passage-toll', to: 'passage-toll' })
    expect(lines.find(({ party }) => party === 'westmark')?.accepts).toHaveLength(4)
  })

  it.each([
    { kind: 'lift', line: 'ostland:never:talks' },
    { kind: 'add', party: 'nobody', rule: 'never', option: 'talks' },
    { kind: 'add', party: 'ostland', rule: 'never', option: 'nothing' },
    { kind: 'bend', line: 'ostland:only:passage-closed', to: 'talks' },
  ] as const)('is refused where it names what is not there: $kind', (edit) => {
    expect(() => edited(drawn, edit)).toThrow(ParleyError)
  })
})
