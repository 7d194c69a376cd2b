/**
 * The rule-based reader of attributions.
 *
 * In: an analysed text. Out: its attributions, in the order of the text. Every form says what it finds possible; how often
 * such a find was right decides which one a cue keeps, and whether it is kept at all.
 */
import type { AnalysedText, AttributionReader, AttributionSpans, Span } from '../../model/index.ts'
import { byPlace, hull } from '../../model/index.ts'
import type { Candidate } from './candidate.ts'
import { confidenceOf } from './confidence.ts'
import { candidatesIn } from './forms.ts'
import { readingOf } from './reading.ts'

/** Below this, a find is wrong too often to be shown. Chosen on the articles that the counts come from. */
const THRESHOLD = 0.3

export const ruleReader: AttributionReader = { name: 'rules', version: 1, read }

function read(text: AnalysedText): AttributionSpans[] {
  const best = new Map<number, { candidate: Candidate; confidence: number }>()
  const reading = readingOf(text)
  for (const candidate of candidatesIn(reading)) {
    const confidence = confidenceOf(reading, candidate)
    if (confidence >= THRESHOLD && confidence > (best.get(candidate.head)?.confidence ?? 0))
      best.set(candidate.head, { candidate, confidence })
  }
  return [...best.values()]
    .map(
      ({ candidate: { source, cue, content }, confidence }): AttributionSpans => ({
        source,
        cue,
        content,
        via: [],
        kind: 'indirect',
        realis: 'actual',
        confidence,
      }),
    )
    .sort((a, b) => byPlace(extent(a), extent(b)))
}

const extent = ({ source, cue, content }: AttributionSpans): Span => hull([...source, ...cue, ...content])!
