/**
 * Which time of a clause says when what it tells was said or done, and which belong to something named in it.
 *
 *     On Monday Elbonia rejected the truce          opens the sentence, a few words before the clause: its time
 *     Elbonia on Monday rejected it · rejected it on Monday                      beside its subject or verb: its time
 *     rejected the 2019 deal · the deal of 2019 · the deal signed in 2019 · a truce until May      another thing's
 *
 * In: the clause and the times in its sentence. Out: those that can be its own, the nearest to its first verb first.
 */
import type { Annotated, Span, Timex, Token } from '../../model/index.ts'
import { runOver } from '../runs.ts'

/** Words between a time that opens the sentence and the clause: "On Monday, however, Elbonia …". */
const OPENING = 4
/** Before a time these bind it to what stands before them; after "by" and "until" it is a deadline. */
const BINDING = new Set('of from since until till by before after for through to between than as'.split(' '))
const PREPOSITIONS = new Set(['on', 'in', 'at', 'during', 'early', 'late', 'earlier', 'later', ','])

export function ownTimes({ tokens }: Annotated, clause: Span, times: readonly Timex[]): Timex[] {
  const { from, to } = runOver(tokens, clause)
  const verb = firstVerb(tokens, from, to)
  return times
    .map((time) => ({ time, at: runOver(tokens, [time.start, time.end]) }))
    .filter(({ at }) => (at.from < from ? from - at.to <= OPENING : at.from < to && isFree(tokens, verb, at)))
    .sort((a, b) => Math.abs(a.at.from - verb) - Math.abs(b.at.from - verb))
    .map(({ time }) => time)
}

function firstVerb(tokens: readonly Token[], from: number, to: number): number {
  const at = tokens.slice(from, to).findIndex(({ pos }) => pos === 'VERB')
  return at < 0 ? from : from + at
}

/** Bound to no noun beside it, and no second verb governs it. */
function isFree(tokens: readonly Token[], verb: number, at: { from: number; to: number }): boolean {
  let before = at.from - 1
  if (/^the$/u.test(tokens[before]?.lower ?? '')) before--
  if (BINDING.has(tokens[before]?.lower ?? '')) return false
  const isBare = !PREPOSITIONS.has(tokens[before]?.lower ?? '')
  if (isBare && /^(?:DET|ADJ|NUM)$/u.test(tokens[before]?.pos ?? '')) return false
  if (/^(?:NOUN|PROPN)$/u.test(tokens[at.to]?.pos ?? '') && at.from > verb) return false
  if (/^['’]s$/u.test(tokens[at.to]?.lower ?? '')) return false
  return !tokens
    .slice(verb + 1, at.from)
    .some(({ pos, lower }) => pos === 'VERB' || /^(?:that|which|who|whose|if|when)$/u.test(lower))
}
