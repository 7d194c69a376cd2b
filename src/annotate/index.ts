/**
 * Annotating: labels over spans of one document, before anybody knows who is who.
 *
 * In: a document and a reader of attributions. Out: the document with its tokens, quotations, attributions, times,
 * quantities and events, and what was odd about it as findings. Pure, and the same in a browser.
 */
import type { Annotated, AttributionReader, Document } from '../model/index.ts'
import { analyseText } from './analyse.ts'
import { findEvents } from './events.ts'
import { findQuantities } from './quantities.ts'
import { quotationFindings } from './quotations.ts'
import { findTimes } from './times.ts'

export { analyseText } from './analyse.ts'
export { fastReader, readers, useWeights } from './readers.ts'

export function annotate(document: Document, reader: AttributionReader): Annotated {
  const text = analyseText(document)
  return {
    ...text,
    attributions: reader.read(text),
    times: findTimes(text),
    quantities: findQuantities(text),
    events: findEvents(text),
    findings: [...document.findings, ...quotationFindings(text)],
  }
}
