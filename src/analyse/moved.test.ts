import { describe, expect, it } from 'vitest'
import { Moved, ParleyError } from '../model/index.ts'
import { PLAIN_ASK } from './feasibility.ts'
import { moved } from './moved.ts'
import { groundOf, type Said } from './testing/strait.ts'

const between = (those: readonly Said[], from = '2031-03-31', to = '2031-04-30') =>
  moved(groundOf(those, from), groundOf(those, to), { from, to }, PLAIN_ASK)

const insists = (party: string, option: string, said: string): Said => ({
  party,
  stance: 'for',
  option,
  said,
  words: 'it must be so',
})
const CONFLICT = ['ostland:only:passage-closed', 'westmark:only:passage-free']

describe('between two dates', () => {
  it('a conflict opened, by the line that was drawn', () => {
    const { opened, closed, lines } = between([
      insists('ostland', 'passage-closed', '2031-03-01'),
      insists('westmark', 'passage-free', '2031-04-10'),
    ])
    expect(opened).toMatchObject([
      {
        sides: CONFLICT.map((line) => [line]),
        because: [{ line: CONFLICT[1], change: 'drawn', now: { stance: 'for', positions: ['po-1'] } }],
      },
    ])
    expect(closed).toEqual([])
    expect(lines.map(({ id }) => id)).toEqual(CONFLICT)
  })

  it('a conflict closed, since a party says otherwise now', () => {
    const { opened, closed, standing } = between([
      insists('ostland', 'passage-closed', '2031-03-01'),
      insists('westmark', 'passage-free', '2031-03-02'),
      { party: 'westmark', stance: 'against', option: 'passage-free', said: '2031-04-10' },
    ])
    expect({ opened, standing }).toEqual({ opened: [], standing: [] })
    expect(closed).toMatchObject([
      {
        sides: CONFLICT.map((line) => [line]),
        because: [{ line: CONFLICT[1], change: 'gone', now: { stance: 'against', positions: ['po-2'] } }],
      },
    ])
  })

  it('what stands at both dates moved nothing, and the undated stand at both', () => {
    const undated: Said = { party: 'westmark', stance: 'against', option: 'passage-closed' }
    const { opened, closed, standing, remarks } = between([
      insists('ostland', 'passage-closed', '2031-03-01'),
      undated,
    ])
    expect({ opened, closed }).toEqual({ opened: [], closed: [] })
    expect(standing).toEqual([
      { sides: [['ostland:only:passage-closed'], ['westmark:never:passage-closed']] },
    ])
    expect(remarks.map(({ code }) => code)).toEqual(['unjudged', 'undated'])
  })

  it('dates the wrong way round are refused', () => {
    expect(() => between([], '2031-04-30', '2031-03-31')).toThrow(ParleyError)
  })

  it('answers in its own shape, and in words where nothing was on record', () => {
    const answer = between([insists('ostland', 'passage-closed', '2031-04-01')])
    expect(Moved.parse(answer)).toEqual(answer)
    expect(answer.remarks.map(({ code }) => code)).toEqual(['no-positions'])
  })
})
