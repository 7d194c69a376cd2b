/**
 * Full-text search: what a person typed in, the documents that hold it out, best first (BM25, a title counting five
 * times a body), each with the words around its first place.
 *
 * What is typed is never a query language: words must all occur, "words in quotation marks" beside each other, and the
 * last word may be the beginning of one.
 */
import { sql } from 'kysely'
import type { DocumentSummary, SearchHit, SearchView } from '../model/index.ts'
import type { Dossier } from './open.ts'

/** Unicode's noncharacters, which no text that is interchanged holds: FTS5 puts them around what matched. */
const OPEN = '\uFDD0'
const CLOSE = '\uFDD1'
/** UTF-16 units shown before and after the first match. */
const AROUND = 110

export interface SearchFilter {
  /** Articles in which it speaks. */
  readonly party?: string | undefined
  /** Days between which an article may have been published; one of unknown time is not between any. */
  readonly since?: string | undefined
  readonly until?: string | undefined
}

const filtered = ({ party, since, until }: SearchFilter) => sql`
  ${party === undefined ? sql`` : sql`and documents.key in (select document from statements where party = ${party})`}
  ${since === undefined ? sql`` : sql`and coalesce(last_day, first_day) >= ${since}`}
  ${until === undefined ? sql`` : sql`and coalesce(first_day, last_day) <= ${until}`}`

interface Shown {
  readonly key: number
  readonly summary: string
  readonly copy_group: string | null
  readonly marked: string
  readonly text: string
}

export async function search(
  dossier: Dossier,
  query: string,
  { limit = 20, ...filter }: SearchFilter & { readonly limit?: number } = {},
): Promise<SearchView> {
  const match = ftsQuery(query)
  if (match === null) return { query, total: 0, hits: [] }
  const found = sql`from search join documents on documents.key = search.rowid
    where search match ${match} ${filtered(filter)}`
  // Ranking reads no text: only of those that are shown are the words looked up.
  const best = await sql<{ key: number }>`
    select documents.key ${found} order by bm25(search, 5.0, 1.0), documents.id limit ${limit}`.execute(
    dossier.db,
  )
  const keys = best.rows.map(({ key }) => key)
  const shown = await sql<Shown>`
    select key, summary, copy_group, text, highlight(search, 1, ${OPEN}, ${CLOSE}) as marked
    from search join documents on documents.key = search.rowid join texts on texts.document = search.rowid
    where search match ${match} and search.rowid in (select value from json_each(${JSON.stringify(keys)}))`.execute(
    dossier.db,
  )
  const rows = shown.rows.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
  const counted = await sql<{ total: number }>`select count(*) as total
    ${Object.values(filter).some((value) => value !== undefined) ? found : sql`from search where search match ${match}`}`.execute(
    dossier.db,
  )
  return {
    query,
    total: counted.rows[0]!.total,
    hits: rows.map(({ summary, copy_group, marked, text }) => ({
      document: { ...(JSON.parse(summary) as DocumentSummary), copyGroup: copy_group },
      ...excerpt(marked, text),
    })),
  }
}

/** FTS5's form of what was typed: every word a quoted string. Null where it holds no letter or digit. */
export function ftsQuery(typed: string): string | null {
  // A NUL would end the query in the middle of a string.
  const words = typed.replaceAll('\0', ' ')
  const phrases = [...words.matchAll(/"([^"]*)"?|[^\s"]+/gu)]
    .map((match) => (match[1] ?? match[0]).trim())
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase))
  if (phrases.length === 0) return null
  const quoted = phrases.map((phrase) => `"${phrase.replaceAll('"', '""')}"`)
  return /[\p{L}\p{N}]$/u.test(words) ? `${quoted.join(' ')} *` : quoted.join(' ')
}

/** The words around the first match, in pieces; where only the title matched, how the text begins. */
export function excerpt(marked: string, text: string): Pick<SearchHit, 'span' | 'snippet'> {
  const pieces = piecesOf(marked)
  const first = pieces.find(({ hit }) => hit)
  const span: SearchHit['span'] = first ? [first.start, first.start + first.text.length] : [0, 0]
  const [from, to] = window(text, span)
  const snippet = pieces.flatMap(({ start, text: piece, hit }) => {
    const cut = piece.slice(Math.max(0, from - start), Math.max(0, to - start))
    return cut === '' ? [] : [{ text: cut, hit }]
  })
  return { span, snippet }
}

function piecesOf(marked: string): { start: number; text: string; hit: boolean }[] {
  let at = 0
  return marked.split(new RegExp(`[${OPEN}${CLOSE}]`, 'u')).map((text, i) => {
    const piece = { start: at, text, hit: i % 2 === 1 }
    at += text.length
    return piece
  })
}

/** From a word's beginning to a word's end, `AROUND` or less to either side of `span`, within its paragraph's lines. */
function window(text: string, [start, end]: SearchHit['span']): [number, number] {
  let from = Math.max(0, start - AROUND)
  while (from > 0 && from < start && /\S/u.test(text[from - 1]!)) from++
  let to = Math.min(text.length, end + AROUND)
  while (to < text.length && to > end && /\S/u.test(text[to]!)) to--
  return [from, to]
}
