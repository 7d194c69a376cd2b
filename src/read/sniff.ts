/** What a single document's format is, by how its file is named and how it begins. */
import type { Format } from './page.ts'

/** How many bytes of the beginning are looked at. */
export const SNIFFED = 1024

const NAMED: readonly (readonly [RegExp, Format])[] = [
  [/\.x?html?$/iu, 'html'],
  [/\.pdf$/iu, 'pdf'],
]
const BEGINS: readonly (readonly [RegExp, Format])[] = [
  [/^%PDF-/u, 'pdf'],
  [/^<(?:!doctype html|html[\s>]|\?xml)/iu, 'html'],
]

/** The beginning as text, less white space and byte order mark; enough for signatures and tags. */
export const sniffable = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8').decode(bytes.subarray(0, SNIFFED)).replace(/^[\s\uFEFF]+/u, '')

export function formatOf(path: string, start: string): Format {
  if (start.startsWith('%PDF-')) return 'pdf'
  const named = NAMED.find(([pattern]) => pattern.test(path))?.[1]
  // A text file that begins with a tag is still the text that its name says.
  if (named !== undefined || /\.txt$/iu.test(path)) return named ?? 'text'
  return BEGINS.find(([pattern]) => pattern.test(start))?.[1] ?? 'text'
}
