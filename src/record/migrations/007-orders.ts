/**
 * Format 7: lists in their order without sorting, their days in the index, so that counting what lies between two days
 * or is of one party steps over no record itself.
 */
import { type Kysely, sql } from 'kysely'

const ORDER = 'coalesce(latest, earliest) desc, document, place, earliest, latest'

const STATEMENTS = [
  ...['statements', 'positions', 'events'].flatMap((table) => [
    `drop index ${table}_newest`,
    `create index ${table}_newest on ${table} (${ORDER})`,
  ]),
  `create index statements_of_party on statements (party, ${ORDER})`,
  `create index positions_of_cell on positions (party, issue, ${ORDER})`,
  'drop index positions_party',
  `create index positions_party on positions (party, option, ${ORDER})`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
