/**
 * Judgements: what a person decided about a machine's suggestion.
 *
 * Append-only: a judgement is withdrawn by another that names it, never edited or deleted. What stands about a record
 * is its newest judgement that is not withdrawn.
 */
import { z } from 'zod'

export const Verdict = z.enum(['accept', 'reject'])
export type Verdict = z.infer<typeof Verdict>

export const Judgement = z
  .object({
    id: z.string(),
    /** The record judged: a statement's, position's or event's id. */
    subject: z.string(),
    /** null: this judgement withdraws the one named in `withdraws`. */
    verdict: Verdict.nullable(),
    withdraws: z.string().nullable(),
    by: z.string(),
    /** ISO 8601 with zone. */
    at: z.string(),
    why: z.string().nullable(),
  })
  .readonly()
export type Judgement = z.infer<typeof Judgement>

export type RecordState = 'suggested' | 'accepted' | 'rejected'

/** What stands after `log`, the judgements of one subject in the order they were made. */
export function stateAfter(log: readonly Judgement[]): RecordState {
  const withdrawn = new Set(log.flatMap((entry) => entry.withdraws ?? []))
  const last = log.findLast((entry) => entry.verdict !== null && !withdrawn.has(entry.id))
  return last === undefined ? 'suggested' : last.verdict === 'accept' ? 'accepted' : 'rejected'
}
