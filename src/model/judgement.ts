/**
 * Judgements: what a person decided about a machine's suggestion, or about who is who.
 *
 * Append-only: a judgement is withdrawn by another that names it, never edited or deleted. What stands about a record
 * is its newest judgement that is not withdrawn; about persons, all that are not withdrawn stand (`people.ts`).
 */
import { z } from 'zod'

export const Verdict = z.enum(['accept', 'reject'])
export type Verdict = z.infer<typeof Verdict>

/** Who a person is; the judgement's subject is the id of the person it is about. Names are as they were then. */
export const Identity = z.discriminatedUnion('act', [
  /** The subject is `into`: one person under two names. */
  z.object({ act: z.literal('merge'), into: z.string(), name: z.string() }),
  /** In these documents and statements (ids) the subject's name means another person, who speaks for `party`. */
  z.object({
    act: z.literal('split'),
    from: z.array(z.string()).min(1).readonly(),
    into: z.string(),
    name: z.string(),
    party: z.string().nullable(),
  }),
  z.object({ act: z.literal('rename'), name: z.string() }),
])
export type Identity = z.infer<typeof Identity>

/** Exactly one of `verdict`, `identity` and `withdraws` is given. */
export const Judgement = z
  .object({
    id: z.string(),
    /** What is judged: a statement's, position's, event's or person's id. */
    subject: z.string(),
    verdict: Verdict.nullable(),
    identity: Identity.nullable(),
    /** The judgement that this one withdraws. */
    withdraws: z.string().nullable(),
    by: z.string(),
    /** ISO 8601 with zone. */
    at: z.string(),
    why: z.string().nullable(),
  })
  .readonly()
export type Judgement = z.infer<typeof Judgement>

export type RecordState = 'suggested' | 'accepted' | 'rejected'

/** The judgements of a log that no later one withdraws, in their order. */
export function standing(log: readonly Judgement[]): Judgement[] {
  const withdrawn = new Set(log.flatMap((entry) => entry.withdraws ?? []))
  return log.filter((entry) => entry.withdraws === null && !withdrawn.has(entry.id))
}

/** What stands after `log`, the judgements of one subject in the order they were made. */
export function stateAfter(log: readonly Judgement[]): RecordState {
  const last = standing(log).findLast((entry) => entry.verdict !== null)
  return last === undefined ? 'suggested' : last.verdict === 'accept' ? 'accepted' : 'rejected'
}
