import { describe, expect, it } from 'vitest'
import { steadier } from './role-reading.ts'

describe('the contents that most paths agree on', () => {
  it('are taken where the best path shares less than half with them', () => {
    expect(steadier([[0, 3]], [[0, 12]])).toEqual([[0, 12]])
    expect(steadier([[20, 30]], [[0, 10]])).toEqual([[0, 10]])
  })

  it('leave the best path its edges where it shares half, and where they are none', () => {
    expect(steadier([[0, 10]], [[0, 12]])).toEqual([[0, 10]])
    expect(steadier([[0, 5]], [[0, 10]])).toEqual([[0, 5]])
    expect(steadier([[0, 3]], [])).toEqual([[0, 3]])
  })

  it('are counted over all runs', () => {
    expect(
      steadier(
        [
          [0, 4],
          [10, 14],
        ],
        [
          [0, 4],
          [10, 13],
        ],
      ),
    ).toHaveLength(2)
  })
})
