/**
 * Reading: bytes to documents. Pure, and the same in a browser; files and folders are in `files.ts`.
 *
 * In: a `RawInput`. Out: a `Document` whose text all offsets refer to, with its furniture marked, its language, and
 * what the input says of its title, outlet, address and date. To read a new format: a `Reader` and a line in `readers`.
 */
import { bodySpans, type Document, documentId, type Finding, hashBytes, wordsOf } from '../model/index.ts'
import { decode } from './decode.ts'
import { isPlainlyEnglish, languageOf, loadDetector } from './language.ts'
import type { AboutPage, Format, Page, RawInput, Reader, Told } from './page.ts'
import { isoTime, timeTold } from './published.ts'
import { readText } from './text.ts'

export type { About, Format, Page, RawInput, Reader } from './page.ts'

/** To each format its reader; a reader with large libraries is loaded when the first input asks for it. */
const readers: Readonly<Record<Format, () => Reader | Promise<Reader>>> = {
  text: () => readText,
  html: async () => (await import('./html/index.ts')).readHtml,
  pdf: async () => (await import('./text.ts')).readText,
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

const FIELDS = ['title', 'outlet', 'byline', 'url', 'published'] as const

/** What is known from beside the input goes before what the input says of itself. */
function toldOf({ about }: RawInput, page: Page): AboutPage {
  const told: { -readonly [field in keyof AboutPage]: Told } = {}
  for (const field of FIELDS) {
    const given = about[field]
    const one = given === undefined ? page.about[field] : { value: given, certainty: 'stated', from: BESIDE }
    if (one !== undefined) told[field] = one as Told
  }
  return told
}
const BESIDE = 'given with the document'

function documentOf(input: RawInput, page: Page): Document {
  const told = toldOf(input, page)
  const iso = told.published === undefined ? null : isoTime(told.published.value)
  const published = iso === null ? null : { ...told.published!, value: iso }
  const body = bodyOf(page)
  const outlet = told.outlet?.value ?? null
  return {
    type: 'document',
    id: documentId(outlet, body),
    path: input.path,
    title: told.title?.value ?? null,
    outlet,
    byline: told.byline?.value ?? null,
    url: told.url?.value ?? null,
    provenance: Object.fromEntries(
      Object.entries(told).map(([field, { certainty, from }]) => [field, { certainty, from }]),
    ),
    language: languageOf(body),
    text: page.text,
    published: timeTold(published),
    furniture: page.furniture,
    findings: iso === null ? [...page.findings, ...oddDate(told.published?.value)] : page.findings,
    capture: {
      path: input.path,
      sha256: hashBytes(input.bytes),
      bytes: input.bytes.length,
      ...(input.origin === undefined ? {} : { origin: input.origin }),
    },
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
