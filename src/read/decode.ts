/**
 * Bytes to text: UTF-8 or nothing, and every refusal says what the file is instead and what to do.
 *
 * The text is the bytes' own, byte order mark and line ends included, so that offsets hold against the file.
 */
import { ParleyError } from '../model/index.ts'

/** Larger than any article by far; a limit keeps one file from taking the memory of a run. */
export const MOST_BYTES = 50 * 1024 * 1024

/** First bytes that tell what a file is; archives are refused unopened, so that none can unfold into a flood. */
const SIGNATURES: readonly (readonly [bytes: string, name: string, remedy: string])[] = [
  ['%PDF-', 'a PDF document', 'save it as text or as a web page first'],
  ['PK\x03\x04', 'a zip archive or an office document', 'unpack it, or save it as text first'],
  ['\x1f\x8b', 'a gzip archive', 'unpack it first'],
  ['\xd0\xcf\x11\xe0', 'an office document', 'save it as text first'],
  ['\x89PNG', 'an image', 'give the article as text'],
  ['\xff\xd8\xff', 'an image', 'give the article as text'],
]

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((character, i) => bytes[i] === character.charCodeAt(0))

export function refuseLarge(bytes: number): void {
  if (bytes > MOST_BYTES)
    throw new ParleyError('too-large', `it has ${Math.ceil(bytes / 1024 / 1024)} MB; the most is 50 MB`, {
      remedy: 'cut it into articles, one file or one JSON line each',
    })
}

/** @throws ParleyError `empty`, `too-large`, `binary` or `not-utf-8` */
export function decode(bytes: Uint8Array): string {
  refuseLarge(bytes.length)
  for (const [signature, name, remedy] of SIGNATURES)
    if (startsWith(bytes, signature))
      throw new ParleyError('binary', `it is ${name}, not UTF-8 text`, { remedy })
  if (startsWith(bytes, '\xff\xfe') || startsWith(bytes, '\xfe\xff'))
    throw new ParleyError('not-utf-8', 'it is text in UTF-16', { remedy: 'save it as UTF-8' })
  if (bytes.includes(0))
    throw new ParleyError('binary', 'it is binary, not text', { remedy: 'give the article as UTF-8 text' })
  const text = decodeUtf8(bytes)
  if (!/[^\s\uFEFF]/u.test(text))
    throw new ParleyError('empty', 'it is empty', { remedy: 'leave it out, or fetch the article again' })
  return text
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new ParleyError('not-utf-8', 'it is not UTF-8 text', {
      remedy: 'convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8',
      cause,
    })
  }
}
