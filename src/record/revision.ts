/**
 * Whether a dossier changed: for whoever keeps what was worked out from it.
 *
 * Documents are numbered by their changes: every transaction that changes what is recorded of a document gives it the
 * next number. What changed since a number was the highest is what has a higher one.
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Dossier } from './open.ts'
import type { Tables } from './schema.ts'

/** The documents by their keys: their records, summaries or copy groups change in this transaction. */
export async function markChanged(db: Transaction<Tables>, keys: readonly number[]): Promise<void> {
  await sql`update documents set revision = (select max(revision) + 1 from documents)
    where key in (select value from json_each(${JSON.stringify(keys)}))`.execute(db)
}

export async function highestRevision(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{
    highest: number | null
  }>`select max(revision) as highest from documents`.execute(db)
  return rows[0]?.highest ?? 0
}

/**
 * What an answer may depend on besides the documents: what people judged of records of one kind, of records of each
 * kind that is named, or of anything. `documents`: of nothing.
 */
export type Scope = 'documents' | 'positions' | 'events' | 'proposals' | 'timeline' | 'everything'

/** Beginnings of the ids that judgements of a scope are about; `''`: of every id. */
const SUBJECTS: Readonly<Record<Scope, readonly string[]>> = {
  documents: [],
  positions: ['po-'],
  events: ['ev-'],
  proposals: ['pr-'],
  timeline: ['st-', 'ev-'],
  everything: [''],
}

/** Differs after every change of what is in `scope`, by whatever process. */
export async function revision({ db }: Dossier, scope: Scope = 'everything'): Promise<string> {
  const judged = SUBJECTS[scope].map((prefix) =>
    prefix === ''
      ? sql`(select max(seq) from judgements)`
      : sql`(select max(seq) from judgements where subject >= ${prefix} and subject < ${`${prefix}~`})`,
  )
  const parts = sql.join([sql`(select max(revision) from documents)`, ...judged])
  const { rows } = await sql<{ revision: string }>`select json_array(${parts}) as revision`.execute(db)
  return rows[0]!.revision
}
