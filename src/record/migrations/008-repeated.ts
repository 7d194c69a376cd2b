/** Format 8: the lines in which an article speaks to its reader, and which of them an outlet repeats. */
import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create table lines (
    hash integer not null,
    document integer not null references documents (key),
    primary key (hash, document)
  ) without rowid`,
  'create index lines_document on lines (document)',
  'create table repeated (hash integer primary key)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
