/**
 * Direct, indirect or mixed: how the words of a content were said.
 *
 * In: an analysed text and the spans of a content. Out: `direct` where every span is one or more whole quotations,
 * `mixed` where quoted words stand among others ("that" before a quotation is such a word), else `indirect`.
 */
import type { AnalysedText, AttributionKind, Quotation, Span } from '../model/index.ts'
import { overlaps } from '../model/index.ts'

/** Stops, white space and quotation marks around quoted words. */
const EDGE = /[\s"'“”„‟‘’‚`«»‹›.,;:!?…—–-]/u

export function kindOf(text: AnalysedText, content: readonly Span[]): AttributionKind {
  const parts = content.map((span) => ({ span, quoted: quotationsIn(text, span) }))
  if (parts.every(({ quoted }) => quoted.length === 0)) return 'indirect'
  const whole = parts.every(({ span, quoted }) => quoted.length > 0 && !hasOwnWords(text, span, quoted))
  return whole ? 'direct' : 'mixed'
}

/** Without the marks around it, where the span begins with one. */
export function withoutMarks(text: AnalysedText, span: Span): Span {
  const around = quotationsIn(text, span).find(({ outer }) => outer[0] <= span[0] && outer[1] >= span[1])
  return around && span[0] < around.inner[0] && span[1] > around.inner[0]
    ? [around.inner[0], Math.min(span[1], around.inner[1])]
    : span
}

/** Outermost quotations that overlap `span`. */
export function quotationsIn({ quotations }: AnalysedText, span: Span): Quotation[] {
  const found: Quotation[] = []
  for (let i = firstAfter(quotations, span[0]); i < quotations.length; i++) {
    const quotation = quotations[i]!
    if (quotation.outer[0] >= span[1]) break
    if (overlaps(quotation.outer, span) && (found.at(-1)?.outer[1] ?? 0) <= quotation.outer[0])
      found.push(quotation)
  }
  return found
}

/** Index of the last outermost quotation that starts at or before `offset`. */
function firstAfter(quotations: readonly Quotation[], offset: number): number {
  let [low, high] = [0, quotations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.outer[0] <= offset) low = middle + 1
    else high = middle
  }
  let i = Math.max(0, low - 1)
  while (i > 0 && quotations[i - 1]!.outer[1] > quotations[i]!.outer[0]) i--
  return i
}

function hasOwnWords({ document }: AnalysedText, span: Span, quoted: readonly Quotation[]): boolean {
  let from = span[0]
  for (const end of [...quoted.map(({ outer }) => outer), [span[1], span[1]] as const]) {
    for (let i = from; i < Math.min(end[0], span[1]); i++) if (!EDGE.test(document.text[i]!)) return true
    from = Math.max(from, end[1])
  }
  return false
}
