/** JSON lines: one article a line, each refused on its own; `path` and the line's number name it where it does not name itself. */
import { ParleyError } from '../../model/index.ts'
import { byteLines } from '../byte-lines.ts'
import { decodeUtf8, MOST_BYTES, refuseLarge } from '../decode.ts'
import { readJsonLine } from '../json.ts'
import type { Bytes, CollectionOptions, ReadCollection } from './collection.ts'
import { untilHopeless } from './hopeless.ts'

export const readJsonLines: ReadCollection = (chunks, path, options) =>
  untilHopeless(linesOf(chunks, path, options), path)

async function* linesOf(chunks: Bytes, path: string, { fields = {}, about = {} }: CollectionOptions) {
  for await (const { number, bytes } of byteLines(chunks, MOST_BYTES)) {
    const place = `${path}:${number}`
    try {
      if (bytes === null) refuseLarge(MOST_BYTES + 1)
      else {
        const input = readJsonLine(decodeUtf8(bytes).replace(/^\uFEFF/u, ''), place, fields)
        yield { ...input, about: { ...about, ...input.about } }
      }
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      yield error.refusal(place)
    }
  }
}
