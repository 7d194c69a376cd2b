/** What this folder asks of the reading of positions: whose a verb is, and which stances on a place a sentence shows. */
import { type Claim, claimOf } from '../claims.ts'
import type { Hit } from '../options.ts'
import type { Passage } from '../passage.ts'
import { subjectBefore } from '../subjects.ts'
import type { Voice } from '../voices.ts'

/** The subject of the verb whose words are `[from, to)`. */
export function subjectAt(passage: Passage, { from }: { from: number; to: number }): Voice | null {
  const { scene, words, heard, clauses } = passage
  const token = (word: number): number => words.list[word]!.token
  const clause = clauses.find((one) => from >= one.from && from < one.to) ?? passage
  const to = token(from)
  const subject =
    subjectBefore(scene, { from: token(clause.from), to }, heard) ??
    subjectBefore(scene, { from: token(passage.from), to }, heard)
  return subject?.voice ?? null
}

export function claimsAt(passage: Passage, hit: Hit): Claim[] {
  const claim = claimOf(passage, hit)
  return claim === null ? [] : [claim]
}
