/**
 * WARC (ISO 28500), plain or gzipped, as archives and Common Crawl's news keep pages: one page a record, by warcio.
 *
 * Records stream: one page at a time is held, up to the limit of any file. What is no successful page (requests, robots,
 * pictures, redirects) is passed over; the date in a record is when the page was captured, not when it was published.
 */

import type { WARCRecord } from 'warcio'
import { ParleyError, type Refusal } from '../../model/index.ts'
import { join } from '../byte-lines.ts'
import { charsetOfType } from '../charset.ts'
import { MOST_BYTES } from '../decode.ts'
import type { RawInput } from '../page.ts'
import { isoTime } from '../published.ts'
import type { ReadCollection } from './collection.ts'
import { parserOf } from './warc-parser.ts'

const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/iu
const TEXT = /^text\/plain\b/iu

export const readWarc: ReadCollection = async function* (chunks, path, { about = {} }) {
  const parser = await parserOf(chunks)
  let number = 0
  try {
    for await (const record of parser) {
      if (parser.loose > 0) yield tooShort(parser.loose).refusal(`${path}:${number}`)
      if (!record.warcHeaders.statusline.startsWith('WARC/'))
        throw new Error('what follows is no WARC record')
      number++
      const format = formatOf(record)
      if (format !== null) yield await recordInput(record, format, `${path}:${number}`, about)
    }
  } catch (cause) {
    throw brokenOff(number, String((cause as Error)?.message ?? cause), cause)
  }
  if (parser.loose > 0) yield tooShort(parser.loose).refusal(`${path}:${number}`)
  // warcio ends quietly where the last gzip member does not.
  if (parser._reader.inflator?.ended === false) throw brokenOff(number, 'it was cut')
  if (number === 0) throw brokenOff(number, 'there is no WARC record in it')
}

const tooShort = (bytes: number): ParleyError =>
  new ParleyError('bad-record', `the record is longer than it says: ${bytes} bytes of it were passed over`, {
    remedy: 'read the page itself where its end matters; what came before them was read',
  })

const brokenOff = (number: number, why: string, cause?: unknown): ParleyError =>
  new ParleyError('bad-archive', `the archive breaks off after ${number} records: ${why}`, {
    remedy: 'fetch it again; what came before is read',
    cause,
  })

/** Null: no page. */
function formatOf(record: WARCRecord): 'html' | 'text' | null {
  const { warcType, httpHeaders } = record
  if (warcType !== 'response' && warcType !== 'resource' && warcType !== 'conversion') return null
  if (warcType === 'response' && Number(httpHeaders?.statusCode) !== 200) return null
  const type = contentType(record)
  if (PAGE.test(type)) return 'html'
  return TEXT.test(type) && warcType === 'conversion' ? 'text' : null
}

const contentType = ({ httpHeaders, warcContentType }: WARCRecord): string =>
  (httpHeaders === null ? warcContentType : httpHeaders.headers.get('content-type')) ?? ''

async function recordInput(
  record: WARCRecord,
  format: 'html' | 'text',
  path: string,
  about: RawInput['about'],
): Promise<RawInput | Refusal> {
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for await (const piece of record) {
      length += piece.length
      if (length <= MOST_BYTES) pieces.push(piece)
    }
  } catch (cause) {
    return new ParleyError(
      'bad-record',
      `the record cannot be read: ${String((cause as Error)?.message ?? cause)}`,
      {
        remedy: 'leave it out, or fetch the page itself',
        cause,
      },
    ).refusal(path)
  }
  const missing = (record._reader as { readonly limit?: number }).limit ?? 0
  if (missing > 0)
    return new ParleyError('bad-record', `the record was cut: ${missing} bytes are missing`, {
      remedy: 'fetch the archive again, or the page itself',
    }).refusal(path)
  if (length > MOST_BYTES)
    return new ParleyError('too-large', 'the page has over 50 MB', { remedy: 'leave it out' }).refusal(path)
  const url = record.warcTargetURI ?? null
  const charset = charsetOfType(contentType(record))
  return {
    path,
    bytes: join(pieces, length),
    format,
    about: { ...(url === null ? {} : { url }), ...about },
    origin: { kind: 'warc', url, at: isoTime(record.warcDate ?? '') },
    ...(charset === undefined ? {} : { charset }),
  }
}
