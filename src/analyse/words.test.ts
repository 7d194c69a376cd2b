import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Edit, ParleyError } from '../model/index.ts'
import { editOf, editsIn } from './edit-words.ts'
import { weightsIn } from './weight-words.ts'

describe('edits in words', () => {
  it('are read in their order', () => {
    expect(editsIn('lift:ostland:only:toll,add:norvia:never:talks,bend:ostland:only:toll:free')).toEqual([
      { kind: 'lift', line: 'ostland:only:toll' },
      { kind: 'add', party: 'norvia', rule: 'never', option: 'talks' },
      { kind: 'bend', line: 'ostland:only:toll', to: 'free' },
    ])
    expect(editsIn('')).toEqual([])
  })

  it.each(['lift:ostland', 'lower:ostland:only:toll', 'add:ostland:maybe:toll', 'bend:ostland:only:toll'])(
    'are refused as “%s”',
    (text) => expect(() => editsIn(text)).toThrow(ParleyError),
  )

  it('are edits, or refused, whatever is written', () => {
    fc.assert(
      fc.property(fc.constantFrom('lift', 'add', 'bend'), fc.string(), (kind, words) => {
        try {
          const edit = editOf(kind, words)
          expect(Edit.parse(edit)).toEqual(edit)
        } catch (error) {
          expect(error).toBeInstanceOf(ParleyError)
        }
      }),
    )
  })
})

describe('weights in words', () => {
  it('are exact, or with their range', () => {
    expect(weightsIn('ostland=3,passage/westmark=0.5..1..2')).toEqual({
      ostland: 3,
      'passage/westmark': { value: 1, low: 0.5, high: 2 },
    })
  })

  it.each(['ostland', 'ostland=-1', 'ostland=3..2..5', 'ostland=1..2', 'ostland=many'])(
    'are refused as “%s”',
    (text) => expect(() => weightsIn(text)).toThrow(ParleyError),
  )
})
