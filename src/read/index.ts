/**
 * Reading: bytes to documents. Pure, and the same in a browser; files and folders are in `files.ts`.
 *
 * In: a `RawInput`. Out: a `Document` whose text all offsets refer to, with its furniture marked, its language, and
 * what the input says of its title, outlet, address and date. To read a new format: a `Reader` and a line in `readers`, or
 * in `collections` where one file holds many documents.
 */
import { type Document, documentIdOfLines, type Finding, hashBytes, ParleyError } from '../model/index.ts'
import { isGuesserLoaded, loadGuesser } from './charset.ts'
import { decode, refuseLarge } from './decode.ts'
import { loadDetector } from './language.ts'
import type { Line } from './lines.ts'
import type { AboutPage, Converted, Format, Page, RawInput, Reader, Told } from './page.ts'
import { bodyLines, firstBodyLines, languagesOf, needsDetector } from './passages.ts'
import { isoTime, timeTold } from './published.ts'
import { readText } from './text.ts'

export type { About, Format, Page, RawInput, Reader } from './page.ts'

/** What reads one document; what is large is loaded when the first input asks for it. */
interface ReaderEntry {
  /** Bytes that are no text are turned into text first. */
  readonly convert?: () => Promise<Convert>
  readonly load: () => Reader | Promise<Reader>
}
type Convert = (bytes: Uint8Array) => Promise<Converted>

/** To each format its reader. Inputs of many documents (feeds, archives, tables) are listed in `collections/index.ts`. */
const readers: Readonly<Record<Format, ReaderEntry>> = {
  text: { load: () => readText },
  html: { load: async () => (await import('./html/index.ts')).readHtml },
  entry: { load: async () => (await import('./html/entry.ts')).readEntry },
  pdf: { convert: async () => (await import('./pdf-node.ts')).pdfOnThread, load: () => readText },
}
const loaded = new Map<Format, Reader>([['text', readText]])

async function load(format: Format): Promise<void> {
  loaded.set(format, await readers[format].load())
}

/** Loads every reader, the language detector and the charset guesser, so that `toDocument` can take any text or page. */
export async function ready(): Promise<void> {
  await Promise.all([...(Object.keys(readers) as Format[]).map(load), loadDetector(), loadGuesser()])
}

/**
 * The document of one input; loads what this input needs and nothing else.
 * @throws ParleyError `empty`, `too-large`, `binary`, `not-utf-8`, `no-text`, `bad-pdf`
 */
export async function readDocument(input: RawInput): Promise<Document> {
  if (!loaded.has(input.format)) await load(input.format)
  const page = await pageOfAny(input)
  const lines = firstBodyLines(page)
  if (needsDetector(lines)) await loadDetector()
  return documentOf(input, page, lines)
}

/**
 * The same without waiting, for text and pages. Plainly English text in UTF-8 needs no preparation; all else needs one
 * `await ready()` before.
 * @throws ParleyError as `readDocument`
 */
export const toDocument = (input: RawInput): Document => {
  const page = pageOf(input)
  return documentOf(input, page, firstBodyLines(page))
}

async function pageOfAny(input: RawInput): Promise<Page> {
  const convert = await readers[input.format].convert?.()
  if (convert === undefined) {
    try {
      return pageOf(input)
    } catch (error) {
      if (isGuesserLoaded() || !(error instanceof ParleyError && error.code === 'not-utf-8')) throw error
      await loadGuesser()
      return pageOf(input)
    }
  }
  refuseLarge(input.bytes.length)
  const { text, about } = await convert(input.bytes)
  const page = readerOf(input.format)(text)
  return { ...page, about: { ...page.about, ...about } }
}

function pageOf(input: RawInput): Page {
  if (readers[input.format].convert) throw new Error(`${input.format} is read by readDocument only`)
  const { text, findings } = decode(input.bytes, input.charset)
  const page = readerOf(input.format)(text)
  return { ...page, findings: [...findings, ...page.findings] }
}

function readerOf(format: Format): Reader {
  const read = loaded.get(format)
  if (read === undefined) throw new Error(`await ready() before reading ${format}`)
  return read
}

const FIELDS = ['title', 'outlet', 'byline', 'url', 'published'] as const

/** What is known from beside the input goes before what the input says of itself. */
function toldOf({ about, fallback = {} }: RawInput, page: Page): AboutPage {
  const told: { -readonly [field in keyof AboutPage]: Told } = {}
  for (const field of FIELDS) {
    const given = about[field]
    const last = fallback[field]
    const one =
      given !== undefined
        ? { value: given, certainty: 'stated', from: BESIDE }
        : (page.about[field] ??
          (last === undefined ? undefined : { value: last, certainty: 'stated', from: FETCHED }))
    if (one !== undefined) told[field] = one as Told
  }
  return told
}
const BESIDE = 'given with the document'
const FETCHED = 'the address it was fetched from'

/** @param lines the first of the page's article */
function documentOf(input: RawInput, page: Page, lines: readonly Line[]): Document {
  const told = toldOf(input, page)
  const iso = told.published === undefined ? null : isoTime(told.published.value)
  const published = iso === null ? null : { ...told.published!, value: iso }
  const { language, passages } = languagesOf(lines)
  const outlet = told.outlet?.value ?? null
  return {
    type: 'document',
    id: documentIdOfLines(outlet, wordsIn(page)),
    path: input.path,
    title: told.title?.value ?? null,
    outlet,
    byline: told.byline?.value ?? null,
    url: told.url?.value ?? null,
    provenance: Object.fromEntries(
      Object.entries(told).map(([field, { certainty, from }]) => [field, { certainty, from }]),
    ),
    language,
    ...(passages.length === 0 ? {} : { passages }),
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

function* wordsIn(page: Page): Generator<string> {
  for (const { text } of bodyLines(page)) yield text
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
