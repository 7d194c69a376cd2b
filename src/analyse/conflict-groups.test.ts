import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictGroups, conflictsIn } from './conflict-groups.ts'
import { feasibility, PLAIN_ASK } from './feasibility.ts'
import { codebook, groundOf, type Said, said } from './testing/strait.ts'

const asked = (those: readonly Said[]) => feasibility(groundOf(those), PLAIN_ASK)

describe('conflicts told as one', () => {
  it('are those that differ only in whose line it is', () => {
    const { questions } = asked(
      said('ostland must passage-closed', 'norvia must passage-closed', 'westmark must passage-free'),
    )
    expect(questions[0]?.conflicts).toHaveLength(2)
    expect(questions[0]?.groups).toEqual([
      {
        sides: [
          ['norvia:only:passage-closed', 'ostland:only:passage-closed'],
          ['westmark:only:passage-free'],
        ],
      },
    ])
  })

  it('are kept apart where the lines do not say the same', () => {
    const { questions } = asked(
      said('ostland must passage-closed', 'norvia against passage-free', 'westmark must passage-free'),
    )
    expect(questions[0]?.groups.map(({ sides }) => sides.length)).toEqual([2, 2])
  })

  it('can be kept apart by what else is asked', () => {
    const { lines, questions } = asked(
      said('ostland must passage-closed', 'norvia must passage-closed', 'westmark must passage-free'),
    )
    expect(conflictGroups(questions[0]!.conflicts, lines, ({ party }) => party)).toHaveLength(2)
  })

  const stand = fc.tuple(
    fc.constantFrom(...codebook.parties.map(({ id }) => id)),
    fc.constantFrom('must', 'against'),
    fc.constantFrom('passage-free', 'passage-convoy', 'passage-toll', 'passage-closed', 'talks'),
  )
  it('stand for every conflict once, by every way to take one line of each side', () => {
    fc.assert(
      fc.property(fc.array(stand, { maxLength: 9 }), (stands) => {
        for (const { conflicts, groups } of asked(said(...stands.map((words) => words.join(' '))))
          .questions) {
          const taken = groups.flatMap(({ sides }) =>
            sides.reduce<string[][]>(
              (sofar, side) => sofar.flatMap((some) => side.map((id) => [...some, id])),
              [[]],
            ),
          )
          const asSets = (sets: readonly (readonly string[])[]) =>
            sets.map((set) => [...set].sort().join(' ')).sort()
          expect(asSets(taken)).toEqual(asSets(conflicts))
          expect(groups.reduce((sum, group) => sum + conflictsIn(group), 0)).toBe(conflicts.length)
        }
      }),
      { numRuns: 60 },
    )
  })
})
