/** How many statements each party is on record with, day by day: counted by the file, not read one by one. */
import { sql } from 'kysely'
import type { StatementDay } from '../model/index.ts'
import type { Dossier } from './open.ts'

/** One row for each party and time; those that a person rejected are left out. */
export async function statementDays({ db }: Dossier): Promise<StatementDay[]> {
  const { rows } = await sql<StatementDay>`
    select party, earliest, latest, count(*) as statements from statements
    where id not in (select subject from states where state = 'rejected')
    group by party, earliest, latest order by party, latest, earliest`.execute(db)
  return rows.map(({ party, earliest, latest, statements }) => ({ party, earliest, latest, statements }))
}
