/**
 * Reading: bytes to documents. Pure, and the same in a browser; files and folders are in `files.ts`.
 *
 * In: a `RawInput`. Out: a `Document` whose text all offsets refer to, with its furniture marked, its language, and
 * what the input says of its title, outlet, address and date. To read a new format: a `Reader` and a line in `readers`.
 */
import { bodySpans, type Document, documentId, type Finding, hashBytes, wordsOf } from '../model/index.ts'
import { decode } from './decode.ts'
import { isPlainlyEnglish, languageOf, loadDetector } from './language.ts'
import type { Format, Page, RawInput, Reader } from './page.ts'
import { isoTime, statedTime } from './published.ts'
import { readText } from './text.ts'

export type { About, Format, Page, RawInput, Reader } from './page.ts'

/** To each format its reader; a reader with large libraries is loaded when the first input asks for it. */
const readers: Readonly<Record<Format, () => Reader | Promise<Reader>>> = {
  text: () => readText,
  html: async () => (await import('./html/index.ts')).readHtml,
}
const loaded = new Map<Format, Reader>([['text', readText]])

async function load(format: Format): Promise<void> {
  loaded.set(format, await readers[format]())
}

/** Loads every reader and the language detector, so that `toDocument` can take any input. */
export async function ready(): Promise<void> {
  await Promise.all([...(Object.keys(readers) as Format[]).map(load), loadDetector()])
}

/**
 * The document of one input; loads what this input needs and nothing else.
 * @throws ParleyError `empty`, `too-large`, `binary`, `not-utf-8`, `no-text`
 */
export async function readDocument(input: RawInput): Promise<Document> {
  if (!loaded.has(input.format)) await load(input.format)
  const page = pageOf(input)
  if (!isPlainlyEnglish(bodyOf(page))) await loadDetector()
  return documentOf(input, page)
}

/**
 * The same without waiting. Plainly English text needs no preparation; all else needs one `await ready()` before.
 * @throws ParleyError as `readDocument`
 */
export const toDocument = (input: RawInput): Document => documentOf(input, pageOf(input))

function pageOf(input: RawInput): Page {
  const read = loaded.get(input.format)
  if (read === undefined) throw new Error(`await ready() before reading ${input.format}`)
  return read(decode(input.bytes))
}

const bodyOf = (page: Page): string =>
  bodySpans(page)
    .map((span) => wordsOf(page.text, span))
    .join('\n')

/** What is known from beside the input goes before what the input says of itself. */
function documentOf(input: RawInput, page: Page): Document {
  const about = { ...page.about, ...input.about }
  const published = about.published === undefined ? null : isoTime(about.published)
  const body = bodyOf(page)
  const outlet = about.outlet ?? null
  return {
    type: 'document',
    id: documentId(outlet, body),
    path: input.path,
    title: about.title ?? null,
    outlet,
    url: about.url ?? null,
    language: languageOf(body),
    text: page.text,
    published: statedTime(published),
    furniture: page.furniture,
    findings: published === null ? [...page.findings, ...oddDate(about.published)] : page.findings,
    capture: { path: input.path, sha256: hashBytes(input.bytes), bytes: input.bytes.length },
  }
}

const oddDate = (given: string | undefined): Finding[] =>
  given === undefined
    ? []
    : [
        {
          rule: 'published-not-understood',
          span: [0, 0],
          message: `the date of publication given, "${given}", is neither ISO 8601 nor RFC 2822; it counts as unknown`,
        },
      ]
