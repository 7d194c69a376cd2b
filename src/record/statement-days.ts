/**
 * How many statements are on record of which days: read from a table that the file keeps with every statement that comes
 * or goes (`migrations/009-standing.ts`), not counted one by one.
 */
import { sql } from 'kysely'
import type { StatementDay } from '../model/index.ts'
import type { Dossier } from './open.ts'

/** One row for each party and time; those that a person rejected are left out. */
export async function statementDays({ db }: Dossier): Promise<StatementDay[]> {
  const { rows } = await sql<StatementDay>`
    select nullif(party, '') as party, nullif(earliest, '') as earliest, nullif(latest, '') as latest,
      sum(statements) as statements
    from (
      select party, earliest, latest, statements from statement_days
      union all
      select coalesce(party, ''), coalesce(earliest, ''), coalesce(latest, ''), -1
      from states join statements on id = subject where state = 'rejected')
    group by 1, 2, 3 having sum(statements) > 0 order by party, latest, earliest`.execute(db)
  return rows.map(({ party, earliest, latest, statements }) => ({ party, earliest, latest, statements }))
}

export interface DaysFilter {
  /** null: of no party. */
  readonly party?: string | null | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Only those of unknown time. */
  readonly undated?: boolean | undefined
}

/** How many there are, the rejected too; `since` and `until` as in `records.ts`. */
export async function countByDays(
  { db }: Dossier,
  { party, since, until, undated }: DaysFilter,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(statements), 0) as count from statement_days where true
    ${party === undefined ? sql`` : sql`and party = ${party ?? ''}`}
    ${undated ? sql`and earliest = '' and latest = ''` : sql``}
    ${since === undefined ? sql`` : sql`and (latest >= ${since} or (latest = '' and earliest <> ''))`}
    ${until === undefined ? sql`` : sql`and coalesce(nullif(earliest, ''), nullif(latest, '')) <= ${until}`}`.execute(
    db,
  )
  return rows[0]!.count
}
