/**
 * How sure a find is: the share of such finds that were right, moved by its circumstances.
 *
 * In: a candidate. Out: P(right), from counts over articles in which people marked every attribution
 * (`lexicon/cue-confidence.json`, made by `training/rule-confidence.ts`). A cue seldom seen in a form leans on the form's
 * share: (right + PRIOR · share of the form) / (found + PRIOR), the usual shrinkage. Circumstances add their weights to
 * its log-odds, as in a logistic regression.
 */
import table from '../../../lexicon/cue-confidence.json' with { type: 'json' }
import type { Candidate } from './candidate.ts'
import { circumstancesOf } from './context.ts'
import type { Reading } from './reading.ts'

/** Finds and how many of them were right. */
export type Count = readonly [right: number, found: number]
export type Counts = Readonly<
  Record<string, { readonly all: Count; readonly cues: Readonly<Record<string, Count>> }>
>
export interface ConfidenceTable {
  readonly forms: Counts
  readonly circumstances: Readonly<Record<string, number>>
}

const PRIOR = 5
/** A form that the counted articles mark otherwise (who quotes is the source there): our guess. */
const UNCOUNTED: Readonly<Record<string, number>> = { 'quoted as': 0.7 }
const UNKNOWN = 0.1

export const trained: ConfidenceTable = table as unknown as ConfidenceTable

export function confidenceOf(
  reading: Reading,
  candidate: Candidate,
  { forms, circumstances } = trained,
): number {
  const guess = UNCOUNTED[candidate.form]
  if (guess !== undefined) return guess
  let odds = logit(shareRight(forms, candidate))
  for (const name of circumstancesOf(reading, candidate)) odds += circumstances[name] ?? 0
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000
}

/** `leaveOut`: how a find that was itself counted is judged, so that it does not vouch for itself. */
export function shareRight(
  forms: Counts,
  { form, key }: Pick<Candidate, 'form' | 'key'>,
  leaveOut: Count = [0, 0],
): number {
  const entry = forms[form]
  if (!entry) return UNKNOWN
  const [right, found] = entry.cues[key] ?? leaveOut
  const base = (entry.all[0] - leaveOut[0] + 0.5) / (entry.all[1] - leaveOut[1] + 1.5)
  return (right - leaveOut[0] + PRIOR * base) / (found - leaveOut[1] + PRIOR)
}

export const logit = (p: number): number => Math.log(p / (1 - p))
