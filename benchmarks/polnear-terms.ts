/**
 * Attributions in the terms of PolNeAR, where its guideline and ours part (docs/decisions/0010-attribution-model.md).
 *
 *     ours        “We sail,” said Orla Vane.      content: We sail,
 *                 “Nobody stops us.”              a statement of its own, without a cue
 *     PolNeAR’s   the first one’s contents: “We sail,” ## “Nobody stops us.”
 *
 * In: an analysed text and its attributions. Out: those with their quotation marks, and what follows without a cue or a source put
 * to the attribution before it.
 */
import type { AnalysedText, AttributionSpans, Quotation, Span } from '../src/model/index.ts'

export function inPolnearTerms(
  { quotations }: AnalysedText,
  attributions: readonly AttributionSpans[],
): AttributionSpans[] {
  const starts = new Map(quotations.map((quotation) => [quotation.inner[0], quotation]))
  const ends = new Map(quotations.map((quotation) => [quotation.inner[1], quotation]))
  const all: AttributionSpans[] = []
  for (const entry of attributions) {
    const content = entry.content.map((span) => withMarks(span, starts, ends))
    const before = all.at(-1)
    if (entry.cue.length > 0 || entry.source.length > 0 || !before || before.cue.length === 0)
      all.push({ ...entry, content })
    else all[all.length - 1] = { ...before, content: [...before.content, ...content] }
  }
  return all
}

const withMarks = (
  [start, end]: Span,
  starts: ReadonlyMap<number, Quotation>,
  ends: ReadonlyMap<number, Quotation>,
): Span => [starts.get(start)?.outer[0] ?? start, ends.get(end)?.outer[1] ?? end]
