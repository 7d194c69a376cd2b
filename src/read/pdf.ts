/**
 * PDF to text, by unpdf (Mozilla's PDF.js without a browser), which is loaded when the first PDF comes.
 *
 * A PDF has lines and no paragraphs: lines are joined where a sentence goes on, and hyphens at their ends taken out
 * where the next begins small. Offsets refer to the text that comes out.
 *
 * A PDF is a program: a few KB of forms that draw each other can run for days. Its pages are read one after another,
 * up to so many of them and so much text; past a time that no article's takes it is stopped. That is the one place where
 * time decides what is read, and then all of it is refused.
 */
import { ParleyError } from '../model/index.ts'
import type { AboutPage, Converted, Told } from './page.ts'
import { unpacksWithin } from './pdf-unpacked.ts'
import { isoTime } from './published.ts'

const FULL_LINE = 0.75
const MOST_PAGES = 2000
const MOST_CHARACTERS = 10_000_000
/** Half a second a page is slow; this is for all of them, and for each MB of the file as much again. */
const LONGEST_MS = 5000
const MB = 1024 * 1024
const MOST_UNPACKED = 10 * MB
const UNPACKED_TO_PACKED = 10

/**
 * @param longest milliseconds that it may take, for each MB of it
 * @throws ParleyError `bad-pdf`, `no-text`, `too-large`, `too-slow`
 */
export async function pdfToText(bytes: Uint8Array, longest = LONGEST_MS): Promise<Converted> {
  if (!isWhole(bytes))
    throw new ParleyError('bad-pdf', 'the PDF does not end as a PDF does: it was cut', {
      remedy: 'fetch it again, or open it in a viewer and save it',
    })
  if (!(await unpacksWithin(bytes, MOST_UNPACKED + UNPACKED_TO_PACKED * bytes.length)))
    throw tooLarge('streams that unpack to many times their size')
  const { getDocumentProxy, getMeta } = await import('unpdf')
  try {
    // PDF.js takes the buffer away: it gets a copy, as the hash of the bytes is still to be taken.
    const pdf = await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
    })
    try {
      const pages = await textOfPages(pdf, longest * Math.max(1, bytes.length / MB))
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

/** @throws ParleyError `too-large`, `too-slow` */
async function textOfPages(pdf: Pdf, longest: number): Promise<string[]> {
  if (pdf.numPages > MOST_PAGES) throw tooLarge(`${pdf.numPages} pages`)
  const end = performance.now() + longest
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    let page = ''
    for await (const { items } of piecesOf(await pdf.getPage(number))) {
      for (const { str, hasEOL } of items) page += `${str ?? ''}${hasEOL ? '\n' : ''}`
      if (length + page.length > MOST_CHARACTERS) throw tooLarge('more text than any article')
      if (performance.now() > end) throw tooSlow(number)
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

const tooSlow = (page: number): ParleyError =>
  new ParleyError('too-slow', `page ${page} of the PDF takes longer to read than any article`, {
    remedy: 'open it in a viewer and print it to a new PDF, or give its text',
  })

/** Of a file that was cut, PDF.js would search every byte for what is left, and in noise for minutes. */
function isWhole(bytes: Uint8Array): boolean {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-2048))
  return /startxref\s+\d+\s+%%EOF/u.test(end)
}

const noText = new ParleyError('no-text', 'the PDF holds pictures of text only', {
  remedy: 'recognise its text first (OCR), then give it again',
})

/** Lines to paragraphs. */
export function reflow(text: string): string {
  const lines = text.split(/\r?\n/u).map((line) => line.replace(/[^\S\n]+/gu, ' ').trim())
  const longest = Math.max(...lines.map((line) => line.length))
  let out = ''
  let last = ''
  for (const line of lines) {
    if (line === '') {
      if (out !== '' && !out.endsWith('\n\n')) out += '\n\n'
    } else if (last === '') out += line
    else if (/\p{L}-$/u.test(last) && /^\p{Ll}/u.test(line)) out = out.slice(0, -1) + line
    else out += (goesOn(last, line, longest) ? ' ' : '\n\n') + line
    last = line
  }
  return out.trim()
}

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
