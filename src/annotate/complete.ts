/**
 * From the spans that a reader found to whole attributions: what every reader does last.
 *
 * In: an analysed text and source, cue and content with a confidence. Out: attributions in the order of the text, with kind,
 * realis and via; quotations are made whole, those without a cue added, and direct contents stand without their marks.
 */
import { type AnalysedText, type AttributionSpans, byPlace, hull, type Span } from '../model/index.ts'
import { kindOf, withoutMarks } from './kind.ts'
import { realisOf } from './realis.ts'
import { completeQuotations, type FoundSpans, followOns } from './runs-on.ts'
import { viaOf } from './via.ts'

export interface Found extends FoundSpans {
  /** The cue says that words were said or written, not only wanted, thought or done. */
  readonly isSpeech?: boolean
}

export function completeAttributions(text: AnalysedText, found: readonly Found[]): AttributionSpans[] {
  const inOrder = [...found].sort((a, b) => byPlace(extent(a), extent(b)))
  const whole: Found[] = followOns(text, completeQuotations(text, inOrder))
  const via = viaOf(text, whole)
  return whole.map((entry, i) => {
    const { source, cue, content, confidence, isSpeech } = entry
    const kind = kindOf(text, content)
    return {
      source,
      cue,
      content: kind === 'direct' ? content.map((span) => withoutMarks(text, span)) : content,
      via: via[i]!,
      kind,
      realis: realisOf(text, entry, isSpeech ?? true),
      confidence,
    }
  })
}

const extent = ({ source, cue, content }: FoundSpans): Span => hull([...source, ...cue, ...content])!
