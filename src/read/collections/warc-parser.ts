/**
 * warcio's parser, held to limits and to silence.
 *
 * In: the bytes of an archive. Out: a parser that gives its records; `loose` says how many bytes stood before the
 * last of them that no record claims (warcio tells the console). Headers that go on for over a megabyte are refused:
 * a few KB of zeros, unpacked, are a line of gigabytes.
 */
import type { WARCParser, WARCRecord } from 'warcio'
import type { Bytes } from './collection.ts'

/** Of what stands between two records. */
const LONGEST_LINE = 65_536
const MOST_HEADER = 1024 * 1024
/** Zipped bytes unpack to a thousand times as many: they are handed over in pieces. */
const PIECE = 4096
const MOST_ENDS = 1000
const NOTHING = new Uint8Array()

export interface WatchedParser extends WARCParser {
  readonly loose: number
}

export async function parserOf(chunks: Bytes): Promise<WatchedParser> {
  const { AsyncIterReader, WARCParser } = await import('warcio')

  class LimitedReader extends AsyncIterReader {
    /** How many bytes of a header were read; null outside of one. */
    header: number | null = 0

    override async _next(): Promise<Uint8Array | null> {
      const chunk = await super._next()
      if (this.header === null || chunk === null) return chunk
      this.header += chunk.length
      if (this.header > MOST_HEADER + PIECE) throw new Error('what follows is no WARC record')
      return chunk
    }
  }

  class Watched extends WARCParser {
    loose = 0
    readonly #reader: LimitedReader

    constructor(reader: LimitedReader) {
      super(reader)
      this.#reader = reader
    }

    override async parse(): Promise<WARCRecord | null> {
      const record = await super.parse()
      this.#reader.header = null
      return record
    }

    override async readToNextRecord(): Promise<Uint8Array | null> {
      this.loose = 0
      const line = this._record === null ? NOTHING : await this.#lineAfter(this._record)
      this.#reader.header = 0
      return line
    }

    /** As warcio has it, but for what it tells the console. */
    async #lineAfter(record: WARCRecord): Promise<Uint8Array | null> {
      await record.skipFully()
      if (this._reader.compressed) this._offset = this._reader.getRawOffset()
      let line = await this._reader.readlineRaw(LONGEST_LINE)
      if (line !== null && startsRecord(line)) return line
      this.loose = line === null ? 0 : withoutBreaks(line)
      if (this._reader.compressed) {
        await this._reader.skipSize(2)
        return NOTHING
      }
      do line = await this._reader.readlineRaw(LONGEST_LINE)
      while (line?.length === 2)
      this._offset = this._reader.getRawOffset() - (line?.length ?? 0)
      return line
    }
  }

  return new Watched(new LimitedReader(endingOnce(inPieces(chunks))))
}

/** "WARC/1.0" and a line's end, where the blank lines between two records are missing. */
const startsRecord = (line: Uint8Array): boolean =>
  /^WARC\/\d\.\d\r?\n$/u.test(String.fromCharCode(...line.subarray(0, 12)))

function withoutBreaks(line: Uint8Array): number {
  let end = line.length
  while (end > 0 && (line[end - 1] === 10 || line[end - 1] === 13)) end--
  return end
}

async function* inPieces(chunks: Bytes): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.slice(at, at + PIECE)
}

/** In a broken archive warcio asks for more after the end, without end itself: then it is told so. */
function endingOnce(chunks: Bytes): Bytes {
  const source = chunks[Symbol.asyncIterator]()
  let ends = 0
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const next = await source.next()
        if (next.done && ++ends > MOST_ENDS) throw new Error('what follows is no WARC record')
        return next
      },
    }),
  }
}
