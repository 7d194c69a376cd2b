/**
 * Minimal hitting sets: a family of sets in; out the smallest sets that share a member with each of them.
 *
 * By Berge's method (Hypergraphs, 1989): set after set, what hits all so far is extended by each member of the next and
 * cut back to the minimal. The minimal conflicts of any constraints are the minimal hitting sets of their minimal
 * relaxations, and the other way round (Reiter, 1987).
 */

/**
 * @param sets of whole numbers; the empty family is hit by the empty set, an empty set by none
 * @param most gives up where more than so many stand on the way
 * @returns each in ascending order, smaller sets first; null where it gave up
 */
export function minimalHittingSets(
  sets: readonly (readonly number[])[],
  most = Number.POSITIVE_INFINITY,
): number[][] | null {
  let hitting = [0n]
  for (const set of sets) {
    const members = set.map((member) => 1n << BigInt(member))
    const all = members.reduce((union, member) => union | member, 0n)
    const extended = hitting.flatMap((sofar) =>
      (sofar & all) !== 0n ? [sofar] : members.map((member) => sofar | member),
    )
    hitting = minimalMasks(extended)
    if (hitting.length > most) return null
  }
  return inOrder(hitting.map(membersOf))
}

/** Those that contain no other; doubles once. */
export function minimalMasks(masks: Iterable<bigint>): bigint[] {
  const bySize = [...new Set(masks)].map((mask) => ({ mask, size: membersOf(mask).length }))
  bySize.sort((a, b) => a.size - b.size)
  const minimal: bigint[] = []
  for (const { mask } of bySize)
    if (!minimal.some((smaller) => (smaller & mask) === smaller)) minimal.push(mask)
  return minimal
}

export function membersOf(mask: bigint): number[] {
  const members: number[] = []
  for (let rest = mask, i = 0; rest !== 0n; rest >>= 1n, i++) if ((rest & 1n) === 1n) members.push(i)
  return members
}

export const maskOf = (members: Iterable<number>): bigint => {
  let mask = 0n
  for (const member of members) mask |= 1n << BigInt(member)
  return mask
}

/** Smaller sets first, then by their members. */
export const inOrder = (sets: readonly (readonly number[])[]): number[][] =>
  sets
    .map((set) => [...set].sort((a, b) => a - b))
    .sort((a, b) => a.length - b.length || a.map((member, i) => member - b[i]!).find((by) => by !== 0) || 0)
