/**
 * A stream of bytes to lines, in constant memory: what a feed of any length is read by.
 *
 * In: chunks as they come. Out: each line's bytes with its number, counted from 1, without its line end; blank lines
 * are left out. Of a line longer than `most` bytes only the number comes out: it is passed over, not gathered.
 */
export interface ByteLine {
  readonly number: number
  /** null: the line is too long. */
  readonly bytes: Uint8Array | null
}

const NEWLINE = 0x0a
const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || (byte >= 9 && byte <= 13))

export async function* byteLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<ByteLine> {
  let number = 0
  let held: Uint8Array[] = []
  let length = 0
  const take = (piece: Uint8Array): void => {
    length += piece.length
    if (length <= most) held.push(piece)
    else held = []
  }
  const line = (): ByteLine => {
    const bytes = length > most ? null : join(held, length)
    held = []
    length = 0
    return { number: ++number, bytes }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end))
      from = end + 1
      const next = line()
      if (next.bytes === null || !isBlank(next.bytes)) yield next
    }
    take(chunk.subarray(from))
  }
  const last = line()
  if (last.bytes === null || !isBlank(last.bytes)) yield last
}

export function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
