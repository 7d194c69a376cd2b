/**
 * How sure a claim is.
 *
 * In: what was found on the way to it. Out: the estimated probability that a careful reader would record the position, 0
 * to 1, in hundredths: a logistic regression over what helped and what speaks against it, whose weights
 * (lexicon/position-confidence.json) `training/position-confidence.ts` counts on annotated articles.
 */
import learned from '../../lexicon/position-confidence.json' with { type: 'json' }
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
  /** Steps of the path that were less than certain. */
  readonly loose: number
  /** Words of the option's phrase. */
  readonly words: number
  /** Another party's stance, known through the speaker. */
  readonly reported: boolean
  readonly hedged: boolean
  readonly unnamed: boolean
  readonly conditional: boolean
  readonly by: Subject['by'] | 'speaker'
  /** How sure the attribution is that the claim rests on. */
  readonly read: number
}

const LONGEST = 5
const WEIGHTS: Readonly<Record<string, number>> = learned.weights

/** The features by name, as the weights name them. */
export function valuesOf(features: Features): Readonly<Record<string, number>> {
  return {
    [`rule ${features.rule}`]: 1,
    [`by ${features.by}`]: 1,
    loose: features.loose,
    words: Math.min(features.words, LONGEST) - 1,
    reported: features.reported ? 1 : 0,
    hedged: features.hedged ? 1 : 0,
    unnamed: features.unnamed ? 1 : 0,
    conditional: features.conditional ? 1 : 0,
    read: 1 - features.read,
  }
}

export function sureness(features: Features): number {
  let odds = learned.bias
  for (const [name, value] of Object.entries(valuesOf(features))) odds += value * (WEIGHTS[name] ?? 0)
  return Math.round(100 / (1 + Math.exp(-odds))) / 100
}
