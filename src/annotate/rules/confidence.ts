/**
 * How sure a find is: the share of such finds that were right.
 *
 * In: a candidate. Out: P(right), from counts over articles in which people marked every attribution
 * (`lexicon/cue-confidence.json`, made by `training/rule-confidence.ts`). A cue seldom seen in a form leans on the form's share:
 * (right + PRIOR · share of the form) / (found + PRIOR), the usual shrinkage.
 */
import counts from '../../../lexicon/cue-confidence.json' with { type: 'json' }
import type { Candidate } from './candidate.ts'

/** Finds and how many of them were right. */
export type Count = readonly [right: number, found: number]
export type Counts = Readonly<
  Record<string, { readonly all: Count; readonly cues: Readonly<Record<string, Count>> }>
>

const PRIOR = 4
/** A form never counted. */
const UNKNOWN = 0.2

export const confidenceOf = (candidate: Pick<Candidate, 'form' | 'key'>): number =>
  shareRight(counts.forms as unknown as Counts, candidate)

export function shareRight(forms: Counts, { form, key }: Pick<Candidate, 'form' | 'key'>): number {
  const entry = forms[form]
  if (!entry) return UNKNOWN
  const base = (entry.all[0] + 1) / (entry.all[1] + 2)
  const [right, found] = entry.cues[key] ?? [0, 0]
  return Math.round(((right + PRIOR * base) / (found + PRIOR)) * 1000) / 1000
}
