/**
 * The rule-based reader of attributions.
 *
 * In: an analysed text. Out: its attributions, in the order of the text. Every form says what it finds possible; how often
 * such a find was right decides which one a cue keeps, and whether it is kept at all.
 */
import type { AnalysedText, AttributionReader, AttributionSpans } from '../../model/index.ts'
import { completeAttributions } from '../complete.ts'
import type { Candidate } from './candidate.ts'
import { confidenceOf } from './confidence.ts'
import { candidatesIn } from './forms.ts'
import { readingOf } from './reading.ts'

/** Below this, a find is wrong too often to be shown: chosen for the best F1 on the articles that the counts come from. */
const THRESHOLD = 0.28

export const ruleReader: AttributionReader = { name: 'rules', version: 1, read }

function read(text: AnalysedText): AttributionSpans[] {
  const reading = readingOf(text)
  const best = new Map<number, { candidate: Candidate; confidence: number }>()
  for (const candidate of candidatesIn(reading)) {
    const confidence = confidenceOf(reading, candidate)
    if (confidence >= THRESHOLD && confidence > (best.get(candidate.head)?.confidence ?? 0))
      best.set(candidate.head, { candidate, confidence })
  }
  const found = [...best.values()].map(({ candidate: { source, cue, content }, confidence }) => ({
    source,
    cue,
    content,
    confidence,
  }))
  return completeAttributions(text, found)
}
