/**
 * Annotations: labels over spans of one document, before anybody knows who is who.
 *
 * `annotate` makes them, `resolve` turns them into the record. All of it is readonly JSON.
 */
import type { Document } from './document.ts'
import type { Realis } from './extraction.ts'
import type { Finding } from './finding.ts'
import type { Span } from './span.ts'

/** One token; `pos` is a Universal Dependencies tag (wink-nlp's set), `lemma` in lower case. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: string
}

/** A run of tokens: indices into `tokens`, end exclusive, and the span it covers. */
export interface TokenRun {
  readonly from: number
  readonly to: number
  readonly span: Span
}

/** How a quotation ends: closed by its mark, at its paragraph's end because the next goes on with it, or never. */
export type QuotationEnd = 'closed' | 'continues' | 'never-closed'

/** A quotation: `inner` is what is quoted, `outer` includes the marks. */
export interface Quotation {
  readonly outer: Span
  readonly inner: Span
  readonly end: QuotationEnd
}

/** A document cut into paragraphs, sentences and tokens, with its quotations; furniture is left out of all four. */
export interface AnalysedText {
  readonly document: Document
  readonly tokens: readonly Token[]
  readonly paragraphs: readonly TokenRun[]
  readonly sentences: readonly TokenRun[]
  readonly quotations: readonly Quotation[]
}

export type AttributionKind = 'direct' | 'indirect' | 'mixed'

/** Source, cue and content of what somebody is said to have said (PolNeAR's three roles); spans may be in pieces. */
export interface AttributionSpans {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Outlets or persons in between, from the article outward: the spans of their names. */
  readonly via: readonly Span[]
  readonly kind: AttributionKind
  readonly realis: Realis
  /** The reader's estimate of P(this attribution is right), 0 to 1. */
  readonly confidence: number
}

/** A reader of attributions: a document in, attributions with confidence out, in the order of the text. */
export interface AttributionReader {
  readonly name: string
  readonly version: number
  read(text: AnalysedText): readonly AttributionSpans[]
}

/** TIMEX3 (TimeML 1.2.1). */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'
export interface Timex {
  readonly start: number
  readonly end: number
  readonly type: TimexType
  readonly value: string
}

export type QuantityModifier = 'at least' | 'about' | 'more than' | null
/** A number with what it counts: `unit` is a lemma ("drone", "prisoner", "hour", "USD"). */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly unit: string
  readonly modifier: QuantityModifier
}

export type EventStatus = 'planned' | 'happened' | 'denied'
/** An event told of in one clause: who took part is resolved later. */
export interface EventTrigger {
  readonly type: string
  /** The word that tells of it. */
  readonly trigger: Span
  /** The clause. */
  readonly evidence: Span
  readonly status: EventStatus
  readonly confidence: number
}

export interface Annotated extends AnalysedText {
  readonly attributions: readonly AttributionSpans[]
  readonly times: readonly Timex[]
  readonly quantities: readonly Quantity[]
  readonly events: readonly EventTrigger[]
  readonly findings: readonly Finding[]
}
