/**
 * How much a PDF's packed streams unpack to, up to a limit: a few KB can hold gigabytes of drawing, which PDF.js would
 * go through without a pause. Pictures do not count, as they are not unpacked to read text.
 */
const STREAM = 'stream'
const ASCII = new TextDecoder('latin1')
/** A stream's dictionary is before it, and small. */
const LONGEST_DICTIONARY = 2048

/** @returns whether all of them together stay under `most` bytes */
export async function unpacksWithin(bytes: Uint8Array, most: number): Promise<boolean> {
  let left = most
  const text = ASCII.decode(bytes)
  for (let at = text.indexOf(STREAM); at !== -1; at = text.indexOf(STREAM, at + STREAM.length)) {
    if (text.startsWith('end', at - 3) || !isPackedDrawing(text, at)) continue
    const start = at + STREAM.length + (text.startsWith('\r\n', at + STREAM.length) ? 2 : 1)
    const end = text.indexOf('endstream', start)
    left -= await unpackedLength(bytes.subarray(start, end === -1 ? undefined : end), left)
    if (left <= 0) return false
    if (end === -1) break
  }
  return true
}

function isPackedDrawing(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_DICTIONARY), at)
  const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')))
  return /\/Fl(?:ateDecode)?\b/u.test(dictionary) && !/\/Image\b/u.test(dictionary)
}

/** Stops where it is more than `most`; what is broken counts as far as it unpacks. */
async function unpackedLength(packed: Uint8Array, most: number): Promise<number> {
  let length = 0
  try {
    const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
      .stream()
      .pipeThrough(new DecompressionStream('deflate'))
    for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) {
      length += piece.length
      if (length > most) break
    }
  } catch {
    return length
  }
  return length
}
