/**
 * A table (RFC 4180, as spreadsheets write it): one article a row, its columns named by the first row.
 *
 *     headline;body;date
 *     Talks go on;"The envoys met …";2031-04-02
 *
 * A column is found by the field map, by Parley's own name for it, or by one of the usual names below. The mark between
 * columns (comma, semicolon, tab) is the one that the first row holds most of. Rows are read as a stream.
 */
import { ParleyError, type Refusal } from '../../model/index.ts'
import { MOST_BYTES } from '../decode.ts'
import type { About, RawInput } from '../page.ts'
import type { Bytes, CollectionOptions, FieldMap, ReadCollection } from './collection.ts'
import { untilHopeless } from './hopeless.ts'
import { streamText } from './stream-text.ts'

type Field = keyof FieldMap

const USUAL: Readonly<Record<Field, readonly string[]>> = {
  text: ['text', 'body', 'content', 'article', 'article text', 'full text', 'fulltext', 'story'],
  title: ['title', 'headline', 'heading'],
  outlet: ['outlet', 'publisher', 'newspaper', 'publication', 'media', 'media name', 'source name', 'source'],
  byline: ['byline', 'author', 'authors', 'by'],
  url: ['url', 'link', 'address', 'uri'],
  published: [
    'published',
    'published at',
    'publish date',
    'publication date',
    'pub date',
    'pubdate',
    'date',
    'datetime',
  ],
  id: ['id', 'guid', 'article id'],
}
const REMEDY = 'name its columns: --fields text=COLUMN,title=COLUMN,published=COLUMN'

export const readCsv: ReadCollection = async function* (chunks, path, options) {
  const { parse } = await import('csv-parse')
  const { Readable } = await import('node:stream')
  const { text, delimiter } = await beginningOf(chunks)
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_BYTES,
  })
  const source = Readable.from(inPieces(text, delimiter))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  yield* untilHopeless(rowsOf(parser, path, options), path)
}

/** The parser reads what it is given to its end before anybody takes a row: of the shortest rows 4 KB are a thousand. */
const PIECE = 4096
/** Each takes some forty bytes, whatever is in it. */
const MOST_COLUMNS = 10_000

/** @throws ParleyError `bad-table`, where a row has more columns than any table */
async function* inPieces(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<string> {
  let columns = 0
  let quoted = false
  for await (const chunk of text) {
    for (const mark of chunk) {
      if (mark === '"') quoted = !quoted
      else if (mark === '\n') columns = 0
      else if (mark === delimiter && !quoted && ++columns > MOST_COLUMNS) throw tooWide
    }
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.slice(at, at + PIECE)
  }
}

const tooWide = new ParleyError('bad-table', `a row has over ${MOST_COLUMNS.toLocaleString('en')} columns`, {
  remedy: 'see whether the file is a table, and what stands between its columns',
})

const noWords = new ParleyError('empty', 'the row has no text', {
  remedy: 'leave it out, or see whether --fields names the right column',
})

type Row = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

async function* rowsOf(
  rows: AsyncIterable<Row>,
  path: string,
  { fields = {}, about = {} }: CollectionOptions,
): AsyncGenerator<RawInput | Refusal> {
  let columns: ReadonlyMap<Field, number> | null = null
  try {
    for await (const { record, info } of rows) {
      if (columns === null) columns = columnsOf(record, fields)
      else if (record[columns.get('text')!]?.trim())
        yield rowInput(record, columns, `${path}:${info.lines}`, about)
      else yield noWords.refusal(`${path}:${info.lines}`)
    }
  } catch (cause) {
    const error =
      cause instanceof ParleyError
        ? cause
        : new ParleyError('bad-table', `the table breaks off: ${(cause as Error).message}`, {
            remedy: 'look whether a quotation mark around a field is missing',
            cause,
          })
    yield error.refusal(path)
  }
}

/** @throws ParleyError `bad-table`, where no column holds the text */
function columnsOf(header: readonly string[], map: FieldMap): ReadonlyMap<Field, number> {
  const names = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[_\s-]+/gu, ' '),
  )
  const columns = new Map<Field, number>()
  for (const field of Object.keys(USUAL) as Field[]) {
    const given = map[field]
    const at =
      given === undefined ? firstOf(names, USUAL[field]) : header.findIndex((name) => name.trim() === given)
    if (given !== undefined && at === -1)
      throw new ParleyError('bad-table', `there is no column "${given}"; there are: ${header.join(', ')}`, {
        remedy: REMEDY,
      })
    if (at !== -1) columns.set(field, at)
  }
  if (!columns.has('text'))
    throw new ParleyError(
      'bad-table',
      `no column holds the text; there are: ${header.slice(0, 20).join(', ')}`,
      { remedy: REMEDY },
    )
  return columns
}

function firstOf(names: readonly string[], usual: readonly string[]): number {
  for (const name of usual) if (names.includes(name)) return names.indexOf(name)
  return -1
}

function rowInput(
  row: readonly string[],
  columns: ReadonlyMap<Field, number>,
  path: string,
  about: About,
): RawInput {
  const value = (field: Field): string => row[columns.get(field) ?? -1]?.trim() ?? ''
  const given = (['title', 'outlet', 'byline', 'url', 'published'] as const).filter(
    (field) => value(field) !== '',
  )
  const id = value('id')
  return {
    path,
    bytes: new TextEncoder().encode(row[columns.get('text')!] ?? ''),
    format: 'text',
    about: { ...about, ...Object.fromEntries(given.map((field) => [field, value(field)])) },
    ...(id === '' ? {} : { id }),
  }
}

/** The text again from its start, with the delimiter that its first line shows. */
async function beginningOf(chunks: Bytes): Promise<{ text: AsyncIterable<string>; delimiter: string }> {
  const pieces = streamText(chunks)[Symbol.asyncIterator]()
  let start = ''
  let next = await pieces.next()
  for (; !next.done; next = await pieces.next()) {
    start += next.value
    if (start.includes('\n') || start.length > 65_536) break
  }
  const header = start.slice(0, Math.max(0, start.indexOf('\n')) || undefined).replace(/"[^"]*"/gu, '')
  const count = (mark: string): number => header.split(mark).length
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
  async function* text(): AsyncGenerator<string> {
    yield start
    for (let rest = await pieces.next(); !rest.done; rest = await pieces.next()) yield rest.value
  }
  return { text: text(), delimiter }
}
