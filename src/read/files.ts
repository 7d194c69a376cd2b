/**
 * Files, folders, globs and standard input, as the command line names them, to inputs in one certain order.
 *
 * In: arguments. Out, one by one: a `RawInput` to read, or the `Refusal` of what could not be (no such file, a loop of
 * folders, a line that is no JSON): one bad file never ends a run. A collection (JSON lines, a table, a feed, a WARC)
 * gives one input for each of its articles; an `about.json` describes the articles that lie beside it in its folder.
 */
import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { dirname, join as joinPath } from 'node:path'
import { ParleyError, type Refusal } from '../model/index.ts'
import { join } from './byte-lines.ts'
import { type Bytes, type CollectionOptions, collectionOf, type FieldMap } from './collections/index.ts'
import { MOST_BYTES, refuseLarge } from './decode.ts'
import { readAbout } from './json.ts'
import type { About, RawInput } from './page.ts'
import { formatOf, SNIFFED, sniffable } from './sniff.ts'
import { pathsOf, unreadable } from './walk-files.ts'

const STDIN = '-'

export interface ListOptions {
  /** Which fields of JSON lines and columns of tables hold what, where their names do not tell. */
  readonly fields?: FieldMap
  /** Reads what a link leads to; without it links are refused. */
  readonly fetchLink?: (url: string, options: CollectionOptions) => AsyncIterable<RawInput | Refusal>
}

/** `stdin` is read only where an argument is `-`. */
export async function* listInputs(
  args: readonly string[],
  stdin: Bytes,
  options: ListOptions = {},
): AsyncGenerator<RawInput | Refusal> {
  for (const argument of args) {
    if (argument === STDIN) yield* standardInput(stdin, options)
    else if (isLink(argument)) yield* linkInputs(argument, options)
    else
      for await (const path of pathsOf(argument))
        yield* typeof path === 'string' ? fileInputs(path, options) : [path]
  }
}

export const isRefusal = (input: RawInput | Refusal): input is Refusal => 'error' in input

export const isLink = (argument: string): boolean => /^[a-z][a-z\d+.-]*:\/\//iu.test(argument)

async function* linkInputs(
  url: string,
  { fetchLink, fields }: ListOptions,
): AsyncGenerator<RawInput | Refusal> {
  if (fetchLink !== undefined) yield* fetchLink(url, fields === undefined ? {} : { fields })
  else
    yield new ParleyError('no-links', 'links are not read here', {
      remedy: 'add it to a dossier: parley add FILE.parley LINK; or save the page and give the file',
    }).refusal(url)
}

async function* fileInputs(path: string, options: ListOptions): AsyncGenerator<RawInput | Refusal> {
  try {
    const start = await beginning(path)
    const collection = collectionOf(path, sniffable(start))
    const about = await aboutBeside(path)
    if (collection !== null) {
      const read = await collection.load()
      yield* read(createReadStream(path), path, { ...options, about })
    } else {
      refuseLarge((await stat(path)).size)
      yield { path, bytes: await readFile(path), format: formatOf(path, sniffable(start)), about }
    }
  } catch (error) {
    yield error instanceof ParleyError ? error.refusal(path) : unreadable(path, error)
  }
}

/** How a file begins, for what its name does not tell. */
async function beginning(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(SNIFFED), 0, SNIFFED, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
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

/** A collection where what stands there begins like one; else one text, or one page. */
async function* standardInput(stdin: Bytes, options: ListOptions): AsyncGenerator<RawInput | Refusal> {
  const chunks = stdin[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let length = 0
  let start = ''
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    held.push(next.value)
    length += next.value.length
    start ||= sniffable(next.value)
    const collection = start === '' ? null : collectionOf('', start)
    if (collection !== null) {
      const read = await collection.load()
      try {
        yield* read(resumed(held, chunks), STDIN, options)
      } catch (error) {
        if (!(error instanceof ParleyError)) throw error
        yield error.refusal(STDIN)
      }
      return
    }
    if (length > MOST_BYTES) break
  }
  yield { path: STDIN, bytes: join(held, length), format: formatOf('', start), about: {} }
}

async function* resumed(held: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): Bytes {
  yield* held
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
