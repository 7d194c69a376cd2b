/**
 * A document cut up for its readers.
 *
 * In: a document with its furniture marked. Out: tokens, paragraphs, sentences and quotations of its body (the text less
 * the furniture), all with offsets into the whole text. Everything that reads meaning starts from this, and from nothing else.
 */
import { type AnalysedText, bodySpans, type Document } from '../model/index.ts'
import { findQuotations } from './quotations.ts'
import { cutText } from './tokens.ts'

export function analyseText(document: Document): AnalysedText {
  const cut = cutText(document.text, bodySpans(document))
  const quotations = findQuotations(
    document.text,
    cut.paragraphs.map(({ span }) => span),
  )
  return { document, ...cut, quotations }
}
