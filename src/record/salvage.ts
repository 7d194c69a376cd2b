/**
 * What of a dossier can still be read when it is damaged or of a format that this version does not know.
 *
 * It asks only for what every format has: the articles' texts and the judgements, one row at a time, so that one torn
 * page hides no row on another.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from './schema.ts'

/** "3 articles and 12 judgements can still be read", or that nothing can. */
export async function stillReadable(db: Kysely<Tables>): Promise<string> {
  const documents = await readableRows(db, 'texts', 'text')
  const judgements = await readableRows(db, 'judgements', 'by')
  return documents + judgements === 0
    ? 'nothing in it can be read'
    : `${documents} ${documents === 1 ? 'article' : 'articles'} and ${judgements} ${
        judgements === 1 ? 'judgement' : 'judgements'
      } can still be read (tables texts and judgements, with any SQLite program)`
}

async function readableRows(db: Kysely<Tables>, table: string, column: string): Promise<number> {
  const last = await attempt(async () => {
    const { rows } = await sql<{ last: number }>`select max(rowid) as last from ${sql.table(table)}`.execute(
      db,
    )
    return rows[0]?.last ?? 0
  })
  let readable = 0
  for (let row = 1; row <= (last ?? 0); row++) {
    const words = sql<{
      words: string
    }>`select ${sql.ref(column)} as words from ${sql.table(table)} where rowid = ${row}`
    if ((await attempt(async () => (await words.execute(db)).rows.length)) === 1) readable++
  }
  return readable
}

async function attempt<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read()
  } catch {
    return undefined
  }
}
