/**
 * A text with layers over it, cut for display.
 *
 * In: a text and layers (spans with what they stand for), which may overlap in any way. Out: paragraphs of segments;
 * a segment is a stretch over which the set of layers does not change. Joined, the segments are the text again but for
 * the line breaks between paragraphs. Offsets are UTF-16 code units, end exclusive.
 */
import type { Span } from '../../../src/model/span.ts'

export interface Layer<Kind> {
  readonly span: Span
  readonly kind: Kind
}

export interface Segment<Kind> {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Longest layer first, so that what is nested comes last. */
  readonly layers: readonly Kind[]
}

export interface Paragraph<Kind> {
  readonly start: number
  readonly end: number
  readonly segments: readonly Segment<Kind>[]
}

const length = ([start, end]: Span): number => end - start

/** Cuts `[from, to)` wherever a layer starts or ends. */
function segmentsOf<Kind>(
  text: string,
  from: number,
  to: number,
  layers: readonly Layer<Kind>[],
): Segment<Kind>[] {
  const here = layers.filter(({ span: [start, end] }) => start < to && end > from)
  const edges = new Set([from, to])
  for (const { span } of here) for (const edge of span) if (edge > from && edge < to) edges.add(edge)
  const places = [...edges].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1]!
    const over = here.filter(({ span }) => span[0] <= start && span[1] >= end)
    return {
      start,
      end,
      text: text.slice(start, end),
      layers: over.sort((a, b) => length(b.span) - length(a.span)).map(({ kind }) => kind),
    }
  })
}

/** Paragraphs are the lines that hold more than white space. */
export function paragraphsOf<Kind>(text: string, layers: readonly Layer<Kind>[]): Paragraph<Kind>[] {
  const paragraphs: Paragraph<Kind>[] = []
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    if (match[0].trim() === '') continue
    const start = match.index
    const end = start + match[0].length
    paragraphs.push({ start, end, segments: segmentsOf(text, start, end, layers) })
  }
  return paragraphs
}
