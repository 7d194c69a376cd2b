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
  documentIn,
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
    ...(document.passages === undefined ? {} : { passages: document.passages }),
    text: document.text,
    furniture: document.furniture,
    ...readAll(document, codebook, reader),
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
  | 'passages'
  | 'text'
  | 'furniture'
>

/** What makes a record of a document that is in one language, or of what of it is. */
type ReadLanguage = (document: Document, codebook: Codebook | null, reader: AttributionReader) => Record

/**
 * The languages that can be read; of what is in others nothing is claimed. To add one: a function that makes the record
 * of a document in that language, with its own annotators and lexicons, and a line here.
 */
const languages: Readonly<{ [language: string]: ReadLanguage }> = { en: readEnglish }

/** The records of all languages of the document that can be read; its own language's first. */
function readAll(document: Document, codebook: Codebook | null, reader: AttributionReader): Record {
  const records = languagesIn(document).flatMap((language) => {
    const part = documentIn(document, language)
    return part === null ? [] : [languages[language]!(part, codebook, reader)]
  })
  return records.reduce(together, null) ?? noRecord(document)
}

const languagesIn = ({ language, passages = [] }: Document): string[] =>
  [...new Set([language, ...passages.map((passage) => passage.language)])].filter((one) =>
    Object.hasOwn(languages, one),
  )

/** Published: as the first of them has it. */
function together(first: Record | null, second: Record): Record {
  if (first === null) return second
  const opinions = [...(first.opinions ?? []), ...(second.opinions ?? [])]
  return {
    published: first.published,
    attributions: [...first.attributions, ...second.attributions],
    mentions: [...first.mentions, ...second.mentions],
    times: [...first.times, ...second.times],
    // Events name quantities by their place in the list.
    quantities: [...first.quantities, ...second.quantities],
    events: [
      ...first.events,
      ...second.events.map((event) => ({
        ...event,
        quantities: event.quantities.map((index) => index + first.quantities.length),
      })),
    ],
    positions: [...first.positions, ...second.positions],
    ...(opinions.length === 0 ? {} : { opinions }),
    proposals: [...first.proposals, ...second.proposals],
    findings: [...first.findings, ...second.findings].sort((a, b) => byPlace(a.span, b.span)),
  }
}

function readEnglish(document: Document, codebook: Codebook | null, reader: AttributionReader): Record {
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
