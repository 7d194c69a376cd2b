/** Texts for tests: a document cut up, with or without the day it was published. */
import {
  type AnalysedText,
  type Annotated,
  type Document,
  documentId,
  type TimeInterval,
  UNKNOWN_TIME,
} from '../../model/index.ts'
import { analyseText } from '../analyse.ts'
import { findEvents } from '../events.ts'
import { findQuantities } from '../quantities.ts'
import { findTimes } from '../times.ts'

export const on = (day: string | null): TimeInterval =>
  day === null ? UNKNOWN_TIME : { earliest: day, latest: day, certainty: 'stated', because: [] }

export function textOf(text: string, published: string | null = null): AnalysedText {
  const document: Document = {
    type: 'document',
    id: documentId(null, text),
    path: 'test.txt',
    title: null,
    outlet: null,
    url: null,
    language: 'en',
    text,
    published: on(published),
    furniture: [],
    findings: [],
    capture: { path: 'test.txt', sha256: '', bytes: 0 },
  }
  return analyseText(document)
}

/** Everything but attributions, which the readers of attributions test. */
export function annotatedOf(text: string, published: string | null = null): Annotated {
  const analysed = textOf(text, published)
  const times = findTimes(analysed)
  return {
    ...analysed,
    attributions: [],
    times,
    quantities: findQuantities(analysed, times),
    events: findEvents(analysed),
    findings: [],
  }
}
