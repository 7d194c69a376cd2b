/** Format 5: proposals with their answers. What was read before has none, until it is read again. */
import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create table proposals (id text primary key, document integer not null references documents (key),
    place integer not null, earliest text, latest text, view text not null) strict`,
  'create index proposals_document on proposals (document, place)',
  'create index proposals_newest on proposals (coalesce(latest, earliest) desc, document, place)',
  `update texts set extraction = json_set(extraction, '$.proposals', json('[]'))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
