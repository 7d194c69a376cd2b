/**
 * From the spans that a reader found to whole attributions: what every reader does last.
 *
 * In: an analysed text and source, cue and content with a confidence. Out: attributions in the order of the text, with kind,
 * realis and via; quotations are made whole, signed ones and statements without a cue added, speakers named within put in their place, and direct contents
 * stand without their marks.
 */
import { type AnalysedText, type AttributionSpans, byPlace, hull, type Span } from '../model/index.ts'
import { headlines } from './headlines.ts'
import { kindOf, withoutMarks } from './kind.ts'
import { realisOf } from './realis.ts'
import { withAntecedents } from './relative.ts'
import { completeQuotations, type FoundSpans, followOns, takeQuotations } from './runs-on.ts'
import { signatures } from './signatures.ts'
import { turnToSpeakers } from './speakers-within.ts'
import { viaOf } from './via.ts'

export function completeAttributions(text: AnalysedText, found: readonly FoundSpans[]): AttributionSpans[] {
  const inOrder = sorted([
    ...turnToSpeakers(text, found),
    ...headlines(text, found),
    ...signatures(text, found),
  ])
  const quoted = completeQuotations(text, takeQuotations(text, inOrder))
  const whole = withAntecedents(text, followOns(text, quoted))
  const via = viaOf(text, whole)
  return whole.map((entry, i) => {
    const { source, cue, content, confidence } = entry
    const kind = kindOf(text, content)
    return {
      source,
      cue,
      content: kind === 'direct' ? content.map((span) => withoutMarks(text, span)) : content,
      via: via[i]!,
      kind,
      realis: realisOf(text, entry),
      confidence,
    }
  })
}

const sorted = <T extends FoundSpans>(found: readonly T[]): T[] =>
  [...found].sort((a, b) => byPlace(extent(a), extent(b)))
const extent = ({ source, cue, content }: FoundSpans): Span => hull([...source, ...cue, ...content])!
