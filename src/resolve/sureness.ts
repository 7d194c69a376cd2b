/**
 * How sure a claim is.
 *
 * In: what was found on the way to it. Out: the estimated probability that a careful reader would record the position, 0
 * to 1, in hundredths.
 */
import type { Subject } from './subjects.ts'

export type Rule =
  | 'predicate'
  | 'noun'
  | 'cue'
  | 'norm'
  | 'said-of-it'
  | 'done-by'
  | 'norm-of-it'
  | 'carried'
  | 'act'
  | 'bare'
  | 'anaphor'

export interface Features {
  readonly rule: Rule
  readonly loose: number
  /** Words of the option's phrase. */
  readonly words: number
  readonly reported: boolean
  readonly hedged: boolean
  readonly unnamed: boolean
  readonly conditional: boolean
  readonly by: Subject['by'] | 'speaker'
  /** How sure the attribution is that the claim rests on. */
  readonly read: number
  readonly links: number
}

const SURE: Readonly<Record<Rule, number>> = {
  predicate: 0.85,
  noun: 0.75,
  cue: 0.8,
  norm: 0.7,
  'said-of-it': 0.75,
  'done-by': 0.8,
  'norm-of-it': 0.7,
  carried: 0.75,
  act: 0.7,
  bare: 0.6,
  anaphor: 0.6,
}

export function sureness(features: Features): number {
  let sure = SURE[features.rule] - 0.07 * features.loose
  if (features.reported) sure -= 0.1
  if (features.unnamed) sure -= 0.05
  return Math.round(100 * Math.max(0.05, sure)) / 100
}
