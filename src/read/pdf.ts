/**
 * PDF to text, by unpdf (Mozilla's PDF.js without a browser).
 *
 * A PDF has lines and no paragraphs: lines are joined where a sentence goes on, and hyphens at their ends taken out
 * where the next begins small. Offsets refer to the text that comes out. Its pages are read one after another, up to so
 * many of them and so much text; `pdf-node.ts` holds it to time and memory.
 */
import { ParleyError } from '../model/index.ts'
import type { AboutPage, Converted, Told } from './page.ts'
import { unpacksWithin } from './pdf-unpacked.ts'
import { isoTime } from './published.ts'

const FULL_LINE = 0.75
const MOST_PAGES = 2000
const MOST_CHARACTERS = 10_000_000
const MB = 1024 * 1024
const MOST_UNPACKED = 10 * MB
const UNPACKED_TO_PACKED = 10

/**
 * @param bytes are whole (`refuseCut`), and used up: PDF.js takes their buffer away
 * @throws ParleyError `bad-pdf`, `no-text`, `too-large`
 */
export async function pdfToText(bytes: Uint8Array): Promise<Converted> {
  if (!(await unpacksWithin(bytes, MOST_UNPACKED + UNPACKED_TO_PACKED * bytes.length)))
    throw tooLarge('streams that unpack to many times their size')
  const { getDocumentProxy, getMeta } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(bytes, {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
    })
    try {
      const pages = await textOfPages(pdf)
      const { info } = await getMeta(pdf)
      const text = reflow(pages.join('\n\n'))
      if (text === '') throw noText
      return { text, about: aboutPdf(info) }
    } finally {
      await pdf.destroy()
    }
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause
    throw new ParleyError('bad-pdf', `it is no PDF that can be read: ${(cause as Error).message}`, {
      remedy: 'open it in a viewer and save it again, without a password',
      cause,
    })
  }
}

interface Piece {
  readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[]
}
interface Pdf {
  readonly numPages: number
  getPage(number: number): Promise<{ streamTextContent(): ReadableStream<Piece> }>
}

/** @throws ParleyError `too-large` */
async function textOfPages(pdf: Pdf): Promise<string[]> {
  if (pdf.numPages > MOST_PAGES) throw tooLarge(`${pdf.numPages} pages`)
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    let page = ''
    for await (const { items } of piecesOf(await pdf.getPage(number))) {
      for (const { str, hasEOL } of items) page += `${str ?? ''}${hasEOL ? '\n' : ''}`
      if (length + page.length > MOST_CHARACTERS) throw tooLarge('more text than any article')
    }
    length += page.length
    pages.push(page)
  }
  return pages
}

async function* piecesOf(page: Awaited<ReturnType<Pdf['getPage']>>): AsyncGenerator<Piece> {
  const reader = page.streamTextContent().getReader()
  let over = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      over = done
      if (done) return
      yield value
    }
  } finally {
    if (!over) await reader.cancel(new Error('enough')).catch(() => {})
  }
}

const tooLarge = (what: string): ParleyError =>
  new ParleyError('too-large', `the PDF has ${what}`, { remedy: 'save the pages of the article alone' })

/**
 * Of a file that was cut, PDF.js would search every byte for what is left, and in noise for minutes.
 * @throws ParleyError `bad-pdf`
 */
export function refuseCut(bytes: Uint8Array): void {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-2048))
  if (!/startxref\s+\d+\s+%%EOF/u.test(end))
    throw new ParleyError('bad-pdf', 'the PDF does not end as a PDF does: it was cut', {
      remedy: 'fetch it again, or open it in a viewer and save it',
    })
}

const noText = new ParleyError('no-text', 'the PDF holds pictures of text only', {
  remedy: 'recognise its text first (OCR), then give it again',
})

/** Lines to paragraphs. */
export function reflow(text: string): string {
  const lines = text.split(/\r?\n/u).map((line) => line.replace(/[^\S\n]+/gu, ' ').trim())
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0)
  const out: string[] = []
  let last = ''
  for (const line of lines) {
    if (line !== '') {
      const cut = isCut(last, line)
      if (cut) out.push(out.pop()!.slice(0, -1))
      else if (out.length > 0) out.push(last !== '' && goesOn(last, line, longest) ? ' ' : '\n\n')
      out.push(line)
    }
    last = line
  }
  return out.join('')
}

/** A word goes on in the next line. */
const isCut = (line: string, next: string): boolean => /\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next)

/** A line is followed by the rest of its paragraph where it is full, or where the next line begins small. */
const goesOn = (line: string, next: string, longest: number): boolean =>
  /^[\p{Ll}\d(]/u.test(next) ||
  (line.length >= FULL_LINE * longest && !/[.!?]["”’]?$/u.test(line)) ||
  (line.length >= 0.9 * longest && !/^["“]/u.test(next))

/** What the PDF's data say of it; they are seldom kept with care. */
function aboutPdf(info: Readonly<Record<string, unknown>>): AboutPage {
  const told = (value: unknown, from: string): Told | undefined =>
    typeof value === 'string' && value.trim() !== ''
      ? { value: value.trim(), certainty: 'inferred', from: `the PDF’s ${from}` }
      : undefined
  const made = /^D:(\d{4})(\d{2})(\d{2})/u.exec(String(info.CreationDate ?? ''))
  const day = made && isoTime(`${made[1]}-${made[2]}-${made[3]}`)
  const about = {
    title: told(info.Title, 'title'),
    byline: told(info.Author, 'author'),
    published: told(day, 'date of creation'),
  }
  return Object.fromEntries(Object.entries(about).filter(([, one]) => one !== undefined))
}
