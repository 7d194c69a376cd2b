/**
 * Conflict groups: minimal conflicts in, those told as one that differ only in whose line it is.
 *
 *     ostland: only A × westmark: only B          Ostland and Norvia: only A
 *     norvia:  only A × westmark: only B    →     Westmark: only B
 *
 * Lines that accept the same of the same choice can stand in for each other: a minimal conflict holds at most one of
 * them, and is one with any of them. So a group stands for every way to take one line of each of its sides, exactly.
 */
import type { ConflictGroup, RedLine } from '../model/index.ts'

/**
 * @param conflicts ids of `lines`
 * @param apart what else has to be the same of two lines of one side
 * @returns fewest sides first, then in the order of the first conflict of each
 */
export function conflictGroups(
  conflicts: readonly (readonly string[])[],
  lines: readonly RedLine[],
  apart: (line: RedLine) => string = () => '',
): ConflictGroup[] {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const kindOf = (id: string) => {
    const { choice, accepts, rule, option } = byId.get(id)!
    return JSON.stringify([choice, accepts, rule, option, apart(byId.get(id)!)])
  }
  const groups = new Map<string, Map<string, Set<string>>>()
  for (const conflict of conflicts) {
    const kinds = conflict.map((id) => [kindOf(id), id] as const).sort(([a], [b]) => (a < b ? -1 : 1))
    const key = JSON.stringify(kinds.map(([kind]) => kind))
    const sides = groups.get(key) ?? new Map<string, Set<string>>()
    for (const [kind, id] of kinds) sides.set(kind, (sides.get(kind) ?? new Set()).add(id))
    groups.set(key, sides)
  }
  const order = new Map(lines.map(({ id }, i) => [id, i]))
  const inOrder = (ids: Iterable<string>) => [...ids].sort((a, b) => order.get(a)! - order.get(b)!)
  return [...groups.values()]
    .map((sides) => [...sides.values()].map(inOrder).sort((a, b) => order.get(a[0]!)! - order.get(b[0]!)!))
    .map((sides) => ({ sides }))
    .sort((a, b) => a.sides.length - b.sides.length)
}

/** How many conflicts a group stands for. */
export const conflictsIn = ({ sides }: ConflictGroup): number =>
  sides.reduce((product, side) => product * side.length, 1)
