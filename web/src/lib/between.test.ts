import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../src/model/analysis-views.ts'
import { editsText, overlapOf, stretches, twoDigits, withEdit } from './between.ts'

describe('what all accept', () => {
  it('is the least that any party goes', () => {
    const rows = [
      { reach: ['said', 'open', 'open'] as const },
      { reach: ['ruled-out', 'said', 'open'] as const },
    ]
    expect(overlapOf(rows, 3)).toEqual(['ruled-out', 'open', 'open'])
    expect(overlapOf([], 2)).toEqual(['said', 'said'])
  })

  it('runs in stretches', () => {
    expect(stretches(['open', 'open', 'ruled-out', 'open'])).toEqual([
      { reach: 'open', from: 0, to: 1 },
      { reach: 'ruled-out', from: 2, to: 2 },
      { reach: 'open', from: 3, to: 3 },
    ])
  })
})

describe('edits', () => {
  const lift: Edit = { kind: 'lift', line: 'ostland:only:toll' }
  const bend: Edit = { kind: 'bend', line: 'ostland:only:toll', to: 'free' }
  const add: Edit = { kind: 'add', party: 'norvia', rule: 'never', option: 'talks' }

  it('replace what was done to the same line, and can be taken back', () => {
    expect(withEdit([lift, add], 'ostland:only:toll', bend)).toEqual([add, bend])
    expect(withEdit([bend], 'ostland:only:toll', null)).toEqual([])
  })

  it('keep an added line that is bent, and drop one that is lifted', () => {
    const bent: Edit = { kind: 'bend', line: 'norvia:never:talks', to: 'free' }
    expect(withEdit([add], 'norvia:never:talks', bent)).toEqual([add, bent])
    expect(withEdit([add, bent], 'norvia:never:talks', { kind: 'lift', line: 'norvia:never:talks' })).toEqual(
      [],
    )
  })

  it('stand in the address as the server reads them', () => {
    expect(editsText([lift, add, bend])).toBe(
      'lift:ostland:only:toll,add:norvia:never:talks,bend:ostland:only:toll:free',
    )
    expect(editsText([])).toBeUndefined()
  })
})

it('numbers have two digits at most', () => {
  expect([0.333, 1, 66.6, 0].map(twoDigits)).toEqual(['0.33', '1', '67', '0'])
})
