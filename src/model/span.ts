/**
 * Spans: places in a document's text.
 *
 * In: nothing but numbers. Out: `[start, end]`, offsets in UTF-16 code units, end exclusive (as in unist and
 * CodeMirror), so that `text.slice(start, end)` is always the words a record rests on.
 */
import { z } from 'zod'
import { ParleyError } from './trouble.ts'

export type Span = readonly [start: number, end: number]

export const Span = z
  .tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])
  .readonly()
  .refine(([start, end]) => start <= end, 'a span ends before it starts')

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

export const wordsOf = (text: string, span: Span): string => text.slice(span[0], span[1])

export const byPlace = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1]

/** The smallest span over all of `spans`; null where there are none. */
export const hull = (spans: readonly Span[]): Span | null =>
  spans.length === 0
    ? null
    : [Math.min(...spans.map((span) => span[0])), Math.max(...spans.map((span) => span[1]))]

/** Takes white space off both ends. */
export function trimSpan(text: string, [start, end]: Span): Span {
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return [start, end]
}

/** Sorted, with overlapping and touching spans made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = []
  for (const [start, end] of [...spans].sort(byPlace)) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** What `spans` leave of `[0, length)`. */
export function complement(spans: readonly Span[], length: number): Span[] {
  const rest: Span[] = []
  let from = 0
  for (const [start, end] of mergeSpans(spans)) {
    if (start > from) rest.push([from, start])
    from = Math.max(from, end)
  }
  if (from < length) rest.push([from, length])
  return rest
}

/** Where both lists have something. */
export function intersection(some: readonly Span[], others: readonly Span[]): Span[] {
  const [a, b] = [mergeSpans(some), mergeSpans(others)]
  const both: Span[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [start, end] = [Math.max(a[i]![0], b[j]![0]), Math.min(a[i]![1], b[j]![1])]
    if (start < end) both.push([start, end])
    if (a[i]![1] < b[j]![1]) i++
    else j++
  }
  return both
}

/**
 * Invariant 1 of the design: the words stored with a span are the words of the text there.
 * @throws ParleyError `span-mismatch`; a record is refused, never re-anchored by guess.
 */
export function assertWords(text: string, span: Span, words: string, of: string): void {
  if (span[0] < 0 || span[1] > text.length || span[0] > span[1] || wordsOf(text, span) !== words)
    throw new ParleyError(
      'span-mismatch',
      `${of}: the text at ${span[0]}–${span[1]} is not what is stored with it`,
      {
        remedy: 'the record was refused; extract the document again',
      },
    )
}
