/** What the tagger thinks of a token, as the role finder's features see it: P(part of a source, cue, content), in steps. */
import { TAG, TAGS, type Tagging } from './tagger.ts'

export const sourceMass = ({ marginal }: Tagging, i: number): number =>
  marginal[i * TAGS + TAG.beginSource]! + marginal[i * TAGS + TAG.inSource]!
export const cueMass = ({ marginal }: Tagging, i: number): number =>
  marginal[i * TAGS + TAG.beginCue]! + marginal[i * TAGS + TAG.inCue]!
export const contentMass = ({ marginal }: Tagging, i: number): number =>
  marginal[i * TAGS + TAG.beginContent]! + marginal[i * TAGS + TAG.inContent]!

/** A probability as one of seven steps. */
export function level(probability: number): number {
  if (probability < 0.02) return 0
  if (probability < 0.1) return 1
  if (probability < 0.3) return 2
  if (probability < 0.5) return 3
  if (probability < 0.7) return 4
  return probability < 0.9 ? 5 : 6
}
