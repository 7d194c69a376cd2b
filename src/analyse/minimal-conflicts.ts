/**
 * Minimal conflicts: what each outcome breaks in; out the sets of constraints that cannot hold together, none of which
 * can be left out (minimal unsatisfiable subsets, MUS).
 *
 * Exact, by trying every subset (Liffiton & Sakallah, 2008, have the terms): a set can hold together if some outcome
 * breaks nothing in it, and then so can all its subsets.
 */
import { inOrder } from './hitting-sets.ts'

/** Past this the table of subsets outgrows memory and patience: 2²⁰ are a million. */
export const MOST_ENUMERATED = 20

/**
 * @param broken for each outcome the constraints that it breaks, by number from 0
 * @param count how many constraints there are, at most `MOST_ENUMERATED`
 */
export function minimalConflicts(broken: readonly (readonly number[])[], count: number): number[][] {
  const together = togetherTable(broken, count)
  const conflicts: number[][] = []
  for (let subset = 0; subset < together.length; subset++) {
    if (together[subset] === 1) continue
    const members = bitsOf(subset)
    if (members.every((member) => together[subset ^ (1 << member)] === 1)) conflicts.push(members)
  }
  return inOrder(conflicts)
}

/** By subset, as bits: 1 where it can hold together. */
function togetherTable(broken: readonly (readonly number[])[], count: number): Uint8Array {
  if (count > MOST_ENUMERATED) throw new RangeError(`${count} constraints are too many to try every subset`)
  const all = 2 ** count - 1
  const together = new Uint8Array(all + 1)
  for (const set of broken) together[set.reduce((rest, member) => rest & ~(1 << member), all)] = 1
  for (let subset = all; subset > 0; subset--)
    if (together[subset] === 1) for (const member of bitsOf(subset)) together[subset ^ (1 << member)] = 1
  return together
}

function bitsOf(subset: number): number[] {
  const bits: number[] = []
  for (let rest = subset; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest))
  return bits
}
