/** A body as it was sent to its bytes: unpacked where it was compressed, and refused where it grows past the limit. */
import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { ParleyError } from '../../model/index.ts'
import { join } from '../byte-lines.ts'

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
}
/** What requests say they take. */
export const ENCODINGS = 'gzip, deflate, br'

/**
 * @param most bytes, as sent and as unpacked
 * @throws ParleyError `too-large`, `bad-encoding`
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  most: number,
): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? 'identity'
  if (name === 'identity' || name === '') return gather(body, most)
  const unpacker = unpackers[name]?.()
  // Taken down early, a body says so as an error: that is ours already.
  body.on('error', (error) => unpacker?.destroy(error))
  if (unpacker === undefined) {
    body.destroy()
    throw new ParleyError(
      'bad-encoding',
      `the server sends it compressed as "${name}", which was not asked for`,
      {
        remedy: 'save the page in a browser and give the file',
      },
    )
  }
  body.pipe(unpacker)
  try {
    return await gather(unpacker, most)
  } finally {
    body.destroy()
  }
}

async function gather(stream: Readable, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    length += piece.length
    if (length > most) {
      stream.destroy()
      throw new ParleyError('too-large', `it has over ${Math.floor(most / 1024 / 1024)} MB`, {
        remedy: 'give the articles one by one',
      })
    }
    pieces.push(piece)
  }
  return join(pieces, length)
}
