/** A confidence (0 to 1) as a word and a whole percentage. The steps are for reading, not calibrated. */
import { strings } from '../strings.ts'

export type Level = keyof typeof strings.confidence.words

/** From the least sure to the surest. */
export const LEVELS = ['low', 'fair', 'good', 'high'] as const satisfies readonly Level[]

export function levelOf(confidence: number): Level {
  if (confidence >= 0.85) return 'high'
  if (confidence >= 0.7) return 'good'
  return confidence >= 0.5 ? 'fair' : 'low'
}

export const percentOf = (share: number): number => Math.round(share * 100)

export const confidenceWords = (confidence: number): string =>
  strings.confidence.label(strings.confidence.words[levelOf(confidence)], percentOf(confidence))
