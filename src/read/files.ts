/**
 * Files, folders, globs and standard input, as the command line names them, to inputs in one certain order.
 *
 * In: arguments. Out, one by one: a `RawInput` to read, or the `Refusal` of what could not be (no such file, a loop of
 * folders, a line that is no JSON): one bad file never ends a run. A `.jsonl` file gives one input a line; an
 * `about.json` describes the articles that lie beside it in its folder.
 */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join as joinPath } from 'node:path'
import { ParleyError, type Refusal } from '../model/index.ts'
import { byteLines, join } from './byte-lines.ts'
import { decode, MOST_BYTES, refuseLarge } from './decode.ts'
import { readAbout, readJsonLine } from './json.ts'
import type { About, Format, RawInput } from './page.ts'
import { pathsOf, unreadable } from './walk-files.ts'

type Bytes = AsyncIterable<Uint8Array>
const STDIN = '-'

/** `stdin` is read only where an argument is `-`. */
export async function* listInputs(args: readonly string[], stdin: Bytes): AsyncGenerator<RawInput | Refusal> {
  for (const argument of args) {
    if (argument === STDIN) yield* standardInput(stdin)
    else
      for await (const path of pathsOf(argument)) yield* typeof path === 'string' ? fileInputs(path) : [path]
  }
}

export const isRefusal = (input: RawInput | Refusal): input is Refusal => 'error' in input

async function* fileInputs(path: string): AsyncGenerator<RawInput | Refusal> {
  try {
    if (/\.jsonl$/iu.test(path)) yield* lineInputs(createReadStream(path), path)
    else {
      refuseLarge((await stat(path)).size)
      const format: Format = /\.x?html?$/iu.test(path) ? 'html' : 'text'
      yield { path, bytes: await readFile(path), format, about: await aboutBeside(path) }
    }
  } catch (error) {
    yield error instanceof ParleyError ? error.refusal(path) : unreadable(path, error)
  }
}

async function aboutBeside(path: string): Promise<About> {
  let json: string
  try {
    json = await readFile(joinPath(dirname(path), 'about.json'), 'utf8')
  } catch {
    return {}
  }
  return readAbout(json)
}

/** One input for each line; `path` and the line's number name it where it does not name itself. */
async function* lineInputs(chunks: Bytes, path: string): AsyncGenerator<RawInput | Refusal> {
  for await (const { number, bytes } of byteLines(chunks, MOST_BYTES)) {
    const place = `${path}:${number}`
    try {
      if (bytes === null) refuseLarge(MOST_BYTES + 1)
      else yield readJsonLine(decode(bytes).replace(/^\uFEFF/u, ''), place)
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      yield error.refusal(place)
    }
  }
}

/** JSON lines where the first thing that stands there is a brace; else one text, or one page. */
async function* standardInput(stdin: Bytes): AsyncGenerator<RawInput | Refusal> {
  const chunks = stdin[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let length = 0
  let start = ''
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    held.push(next.value)
    length += next.value.length
    start ||= firstWords(next.value)
    if (start.startsWith('{')) {
      yield* lineInputs(resumed(held, chunks), STDIN)
      return
    }
    if (length > MOST_BYTES) break
  }
  const format: Format = /^<(?:!doctype html|html|\?xml)/iu.test(start) ? 'html' : 'text'
  yield { path: STDIN, bytes: join(held, length), format, about: {} }
}

const firstWords = (chunk: Uint8Array): string =>
  new TextDecoder().decode(chunk.subarray(0, 512)).replace(/^[\s\uFEFF]+/u, '')

async function* resumed(held: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): Bytes {
  yield* held
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
