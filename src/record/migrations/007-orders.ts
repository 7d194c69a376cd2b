/** Format 7: a party's statements and a cell's positions in the order in which lists show them, without sorting. */
import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  'create index statements_of_party on statements (party, coalesce(latest, earliest) desc, document, place)',
  'create index positions_of_cell on positions (party, issue, coalesce(latest, earliest) desc, document, place)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
