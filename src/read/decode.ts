/**
 * Bytes to text, or a refusal that says what the file is instead and what to do.
 *
 * Of UTF-8 the text is the bytes' own, byte order mark and line ends included, so that offsets hold against the file.
 * What is in another charset is converted, and a finding says from which and how that was known.
 */
import { type Finding, ParleyError } from '../model/index.ts'
import { type Charset, charsetOf, utf8Of } from './charset.ts'

/** Larger than any article by far; a limit keeps one file from taking the memory of a run. */
export const MOST_BYTES = 50 * 1024 * 1024

/** First bytes that tell what a file is; archives are refused unopened, so that none can unfold into a flood. */
const SIGNATURES: readonly (readonly [bytes: string, name: string, remedy: string])[] = [
  ['%PDF-', 'a PDF document', 'give its name the ending .pdf'],
  ['PK\x03\x04', 'a zip archive or an office document', 'unpack it, or save it as text first'],
  ['\x1f\x8b', 'a gzip archive', 'unpack it first'],
  ['\xd0\xcf\x11\xe0', 'an office document', 'save it as text first'],
  ['\x89PNG', 'an image', 'give the article as text'],
  ['\xff\xd8\xff', 'an image', 'give the article as text'],
]

export interface Decoded {
  readonly text: string
  readonly findings: readonly Finding[]
}

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((character, i) => bytes[i] === character.charCodeAt(0))

export function refuseLarge(bytes: number): void {
  if (bytes > MOST_BYTES)
    throw new ParleyError('too-large', `it has ${Math.ceil(bytes / 1024 / 1024)} MB; the most is 50 MB`, {
      remedy: 'cut it into articles, one file or one JSON line each',
    })
}

const UTF_8: Charset = { name: 'utf-8', because: null }

/**
 * @param told the charset that the bytes' carrier names
 * @throws ParleyError `empty`, `too-large`, `binary` or `not-utf-8` (in no charset that can be told)
 */
export function decode(bytes: Uint8Array, told?: string): Decoded {
  refuseLarge(bytes.length)
  for (const [signature, name, remedy] of SIGNATURES)
    if (startsWith(bytes, signature)) throw new ParleyError('binary', `it is ${name}, not text`, { remedy })
  const utf8 = utf8Of(bytes)
  const charset = utf8 === null ? charsetOf(bytes, told) : UTF_8
  if (!charset?.name.startsWith('utf-16') && bytes.includes(0))
    throw new ParleyError('binary', 'it is binary, not text', { remedy: 'give the article as text' })
  if (charset === null)
    throw new ParleyError('not-utf-8', 'it is not UTF-8 text, and its charset cannot be told', {
      remedy: 'convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8',
    })
  const text = utf8 ?? new TextDecoder(charset.name).decode(bytes)
  if (!/[^\s\uFEFF]/u.test(text))
    throw new ParleyError('empty', 'it is empty', { remedy: 'leave it out, or fetch the article again' })
  return { text, findings: charset.because === null ? [] : [converted(text, charset.name, charset.because)] }
}

function converted(text: string, name: string, because: string): Finding {
  const lost = text.match(/\uFFFD/gu)?.length ?? 0
  return {
    rule: 'charset-converted',
    span: [0, 0],
    message: `the text was converted from ${name}: ${because}${lost === 0 ? '' : `; ${lost} characters could not be read`}`,
  }
}

/**
 * Strictly UTF-8: JSON lines are nothing else (RFC 8259).
 * @throws ParleyError as `decode`
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const { text, findings } = decode(bytes)
  if (findings.length > 0)
    throw new ParleyError('not-utf-8', 'it is not UTF-8 text', { remedy: 'write the line again as UTF-8' })
  return text
}
