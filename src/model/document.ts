/**
 * A document: one outlet's article as it was read, its text unaltered.
 *
 * In: what a reader found in a file, a page or a feed entry. Out: the text that all offsets refer to, with the spans of
 * it that are furniture (menus, teasers, cookie notices), marked and never cut out.
 */
import { z } from 'zod'
import type { Finding } from './finding.ts'
import type { DocumentId } from './ids.ts'
import { complement, intersection, type Span, wordsOf } from './span.ts'
import type { TimeInterval } from './time.ts'

export const Furniture = z
  .object({ start: z.number().int(), end: z.number().int(), rule: z.string() })
  .readonly()
export type Furniture = z.infer<typeof Furniture>

/** How a thing that is said of a document is known. */
export const Provenance = z
  .object({
    /** `stated` beside the document or in data for machines; `inferred` from what was written for another purpose. */
    certainty: z.enum(['stated', 'inferred']),
    from: z.string(),
  })
  .readonly()
export type Provenance = z.infer<typeof Provenance>

/** By the field of the document that it is about: title, outlet, byline, url, published. */
export const Provenances = z.record(z.string(), Provenance).readonly()
export type Provenances = z.infer<typeof Provenances>

/** A stretch of the body in another language than the document's. */
export const Passage = z
  .object({ start: z.number().int(), end: z.number().int(), language: z.string() })
  .readonly()
export type Passage = z.infer<typeof Passage>

/** Where captured bytes came from, if not from a file of their own. */
export interface CaptureOrigin {
  readonly kind: 'link' | 'feed' | 'warc'
  readonly url: string | null
  /** When they were fetched, ISO 8601 with zone; null where their carrier does not say. */
  readonly at: string | null
  /** SHA-256 of the fetched feed or archive that the article stood in. */
  readonly within?: string
}

/** What a capture proves: these bytes, from there, then. */
export interface Capture {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly origin?: CaptureOrigin
}

export interface Document {
  readonly type: 'document'
  readonly id: DocumentId
  readonly path: string
  readonly title: string | null
  readonly outlet: string | null
  /** Who wrote it, as the outlet names them. */
  readonly byline?: string | null
  readonly url: string | null
  readonly provenance?: Provenances
  /** Of most of the body: ISO 639-1, or `und` where it cannot be told. */
  readonly language: string
  /** What of the body is in other languages; left out where nothing is. */
  readonly passages?: readonly Passage[]
  readonly text: string
  /** `stated` where the input gives it, else `unknown`; later stages may infer it. */
  readonly published: TimeInterval
  readonly furniture: readonly Furniture[]
  readonly findings: readonly Finding[]
  readonly capture: Capture
}

export const furnitureSpans = (document: Pick<Document, 'furniture'>): Span[] =>
  document.furniture.map(({ start, end }) => [start, end])

/** The spans of the text that are the article. */
export const bodySpans = (document: Pick<Document, 'furniture' | 'text'>): Span[] =>
  complement(furnitureSpans(document), document.text.length)

/** The spans of the body that are in `language`. */
export function spansIn(
  document: Pick<Document, 'furniture' | 'text' | 'language' | 'passages'>,
  language: string,
): Span[] {
  const { text, passages = [] } = document
  const others = passages.filter((passage) => passage.language !== language)
  const own =
    document.language === language
      ? complement(
          others.map(({ start, end }) => [start, end]),
          text.length,
        )
      : passages
          .filter((passage) => passage.language === language)
          .map(({ start, end }): Span => [start, end])
  return intersection(bodySpans(document), own).filter((span) => /\S/u.test(wordsOf(text, span)))
}

/**
 * The document as a reader of one language is to see it: whatever is in others counts as furniture, and every span
 * found in it is a span of the whole. Null where nothing is in that language.
 */
export function documentIn(document: Document, language: string): Document | null {
  if (document.language === language && document.passages === undefined) return document
  const spans = spansIn(document, language)
  if (spans.length === 0) return null
  const rest = complement(spans, document.text.length)
  return {
    ...document,
    language,
    furniture: rest.map(([start, end]) => ({ start, end, rule: 'other-language' })),
  }
}
