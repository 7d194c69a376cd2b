/** The words around a piece of evidence: the rest of its sentence, or of its paragraph. Cut from the text, unaltered. */
import type { Span } from '../model/index.ts'

export interface Context {
  readonly before: string
  readonly after: string
}

/** Line ends bound a paragraph: a text's own, whatever system wrote it. */
const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r'

function paragraphSpan(text: string, [start, end]: Span): Span {
  let from = start
  let to = end
  while (from > 0 && !isLineEnd(text[from - 1])) from--
  while (to < text.length && !isLineEnd(text[to])) to++
  return [from, to]
}

export function paragraphAround(text: string, span: Span): Context {
  const [from, to] = paragraphSpan(text, span)
  return { before: text.slice(from, span[0]), after: text.slice(span[1], to) }
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Unicode's sentences (UAX 29) are near enough to show a reader; the record itself never rests on them. */
export function sentenceAround(text: string, span: Span): Context {
  const [from, to] = paragraphSpan(text, span)
  let first = from
  let last = to
  for (const { index, segment } of SENTENCES.segment(text.slice(from, to))) {
    const start = from + index
    if (start <= span[0]) first = start
    if (start + segment.length >= span[1]) {
      last = start + segment.length
      break
    }
  }
  return { before: text.slice(first, span[0]).trimStart(), after: text.slice(span[1], last).trimEnd() }
}
