/**
 * Extraction: the stages so far, in order. Read this first.
 *
 * In: a document, a codebook (or none: then nothing is known of parties and positions), a reader of attributions. Out:
 * everything that `parley extract` prints of the document. Pure, and the same in a browser.
 */
import { annotate, fastReader } from '../annotate/index.ts'
import {
  type AttributionReader,
  byPlace,
  type Codebook,
  type Document,
  type Extraction,
} from '../model/index.ts'
import { resolve } from '../resolve/index.ts'
import { assertSpans } from './spans.ts'
import { VERSION } from './version.ts'

/** For a browser: hands over the bytes of `models/attribution/attribution.bin`; without them the rules read. */
export { useWeights } from '../annotate/index.ts'

export interface ExtractOptions {
  readonly codebook: Codebook | null
  readonly reader?: AttributionReader
}

/** What can be read for now; in other languages nothing is claimed. */
const READ_LANGUAGE = 'en'

/** What every extraction says it was made by: another version may find other things in the same text. */
export const extractorName = ({ name, version }: AttributionReader = fastReader): string =>
  `parley ${VERSION}, ${name} reader ${version}`

/** @throws ParleyError `span-out-of-text`: no record leaves with a span that its text does not hold. */
export function extract(document: Document, { codebook, reader = fastReader }: ExtractOptions): Extraction {
  const extraction: Extraction = {
    schema: 1,
    extractor: extractorName(reader),
    codebook: codebook && { id: codebook.id, hash: codebook.hash },
    id: document.id,
    path: document.path,
    title: document.title,
    outlet: document.outlet,
    ...(document.byline === undefined ? {} : { byline: document.byline }),
    url: document.url,
    ...(document.provenance === undefined ? {} : { provenance: document.provenance }),
    language: document.language,
    text: document.text,
    furniture: document.furniture,
    ...(document.language === READ_LANGUAGE ? readRecord(document, codebook, reader) : noRecord(document)),
  }
  assertSpans(extraction)
  return extraction
}

type Record = Omit<
  Extraction,
  | 'schema'
  | 'extractor'
  | 'codebook'
  | 'id'
  | 'path'
  | 'title'
  | 'outlet'
  | 'byline'
  | 'url'
  | 'provenance'
  | 'language'
  | 'text'
  | 'furniture'
>

function readRecord(document: Document, codebook: Codebook | null, reader: AttributionReader): Record {
  const annotated = annotate(document, reader)
  const {
    published,
    attributions,
    mentions,
    events,
    positions,
    opinions,
    proposals,
    findings: more,
  } = resolve(annotated, codebook)
  const { times, quantities } = annotated
  const findings = [...annotated.findings, ...more].sort((a, b) => byPlace(a.span, b.span))
  return {
    published,
    attributions,
    mentions,
    times,
    quantities,
    events,
    positions,
    ...(opinions === undefined ? {} : { opinions }),
    proposals,
    findings,
  }
}

const noRecord = ({ published, findings }: Document): Record => ({
  published,
  attributions: [],
  mentions: [],
  times: [],
  quantities: [],
  events: [],
  positions: [],
  proposals: [],
  findings,
})
