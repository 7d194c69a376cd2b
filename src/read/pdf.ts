/**
 * PDF to text, by unpdf (Mozilla's PDF.js without a browser), which is loaded when the first PDF comes.
 *
 * A PDF has lines and no paragraphs: lines are joined where a sentence goes on, and hyphens at their ends taken out
 * where the next begins small. Offsets refer to the text that comes out.
 */
import { ParleyError } from '../model/index.ts'
import type { AboutPage, Converted, Told } from './page.ts'
import { isoTime } from './published.ts'

const FULL_LINE = 0.75

/** @throws ParleyError `bad-pdf`, `no-text` */
export async function pdfToText(bytes: Uint8Array): Promise<Converted> {
  if (!isWhole(bytes))
    throw new ParleyError('bad-pdf', 'the PDF does not end as a PDF does: it was cut', {
      remedy: 'fetch it again, or open it in a viewer and save it',
    })
  const { extractText, getDocumentProxy, getMeta } = await import('unpdf')
  try {
    // PDF.js takes the buffer away: it gets a copy, as the hash of the bytes is still to be taken.
    const pdf = await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
    })
    const { text: pages } = await extractText(pdf)
    const { info } = await getMeta(pdf)
    await pdf.destroy()
    const text = reflow(pages.join('\n\n'))
    if (text === '') throw noText
    return { text, about: aboutPdf(info) }
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause
    throw new ParleyError('bad-pdf', `it is no PDF that can be read: ${(cause as Error).message}`, {
      remedy: 'open it in a viewer and save it again, without a password',
      cause,
    })
  }
}

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
