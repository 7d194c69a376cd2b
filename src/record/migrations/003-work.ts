/** Format 3: what `add` keeps for itself: fingerprints that find copies, and jobs that can be taken up again. */
import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create table fingerprints (hash integer not null, document integer not null references documents (key),
    primary key (hash, document)) strict, without rowid`,
  'create index fingerprints_document on fingerprints (document)',
  `create table jobs (id integer primary key, inputs text not null, folder text not null, started_at text not null,
    finished_at text) strict`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
