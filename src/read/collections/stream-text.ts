/** A stream of bytes to a stream of text, in the charset that its beginning shows. */
import { charsetOf, loadGuesser } from '../charset.ts'
import type { Bytes } from './collection.ts'

type Decoder = InstanceType<typeof TextDecoder>

/** How much of the beginning the charset is told from. */
const SAMPLE = 64 * 1024

export async function* streamText(chunks: Bytes): AsyncGenerator<string> {
  let decoder: Decoder | null = null
  for await (const chunk of chunks) {
    decoder ??= await decoderFor(chunk)
    yield decoder.decode(chunk, { stream: true })
  }
  yield decoder?.decode() ?? ''
}

async function decoderFor(chunk: Uint8Array): Promise<Decoder> {
  // A character may be cut at the end of the chunk: the last bytes are left out of the look.
  const sample = chunk.subarray(0, SAMPLE)
  const whole = sample.subarray(0, sample.lastIndexOf(0x0a) + 1)
  const bytes = whole.length === 0 ? sample : whole
  if (charsetOf(bytes) === null) await loadGuesser()
  return new TextDecoder(charsetOf(bytes)?.name ?? 'utf-8')
}
