/**
 * Terms of proposals side by side: whether two sets of them can be one proposal's.
 *
 * Only lengths can speak against it: thirty days and three days are two proposals; what one text calls full and another
 * unconditional may be one.
 */
import type { ProposalTerm } from './extraction.ts'

type Term = Pick<ProposalTerm, 'kind' | 'value'>

const UNIT_DAYS: Readonly<Record<string, number>> = { Y: 365, M: 30, W: 7, D: 1 }

/** An ISO 8601 duration of days or more in days ("P1M" is 30); null for any other. */
export function daysOfLength(value: string): number | null {
  const match = /^P(\d+(?:\.\d+)?)([YMWD])$/u.exec(value)
  if (match) return Number(match[1]) * UNIT_DAYS[match[2]!]!
  const hours = /^PT(\d+(?:\.\d+)?)H$/u.exec(value)
  return hours ? Number(hours[1]) / 24 : null
}

const lengthsOf = (terms: readonly Term[]): number[] =>
  terms.flatMap(({ kind, value }) => (kind === 'length' ? (daysOfLength(value) ?? []) : []))

export function agree(a: readonly Term[], b: readonly Term[]): boolean {
  const [first, second] = [lengthsOf(a), lengthsOf(b)]
  return first.length === 0 || second.length === 0 || first.some((days) => second.includes(days))
}
