/**
 * Copy groups as the dossier keeps them: fingerprints that find candidates, and the group that documents share.
 *
 * What a fingerprint is and which documents are copies, `compare` says; here they are stored. A group's id is the
 * smallest id among its documents, so that the order in which they were added does not show.
 */
import { sql, type Transaction } from 'kysely'
import type { Dossier } from './open.ts'
import { markChanged } from './revision.ts'
import type { Tables } from './schema.ts'

/** A document as it is compared: its text has the furniture blanked out, so that none is left to name. */
export interface Comparable {
  readonly key: number
  readonly id: string
  readonly title: string
  readonly text: string
  readonly furniture: readonly []
}
type Row = Omit<Comparable, 'furniture'>

export interface Comparison {
  fingerprints(document: Comparable): readonly number[]
  /** A document is a candidate if it shares this many fingerprints, */
  readonly fewestShared: number
  /** and this share of those of the one that has fewer. */
  readonly leastShare: number
  areCopies(a: Comparable, b: Comparable): boolean
}

/** The most that share something with one document are looked at: past that it is boilerplate that they share. */
const MOST_CANDIDATES = 100

/**
 * Compares one document that has not been compared yet with those that have, all in one transaction: of two processes
 * that add copies at the same time, the later sees what the earlier kept.
 * @returns whether there was one
 */
export async function compareNext({ db }: Dossier, comparison: Comparison): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const document = await nextWaiting(transaction)
    if (document === undefined) return false
    const fingerprints = comparison.fingerprints(document)
    const near = await candidates(transaction, fingerprints, comparison)
    const copies = near.filter((other) => comparison.areCopies(document, other))
    await sql`insert or ignore into fingerprints (hash, document)
      select value, ${document.key} from json_each(${JSON.stringify(fingerprints)})`.execute(transaction)
    if (copies.length > 0) await joinGroups(transaction, [document, ...copies])
    await transaction
      .updateTable('documents')
      .set({ compared: 1, marks: fingerprints.length })
      .where('key', '=', document.key)
      .execute()
    return true
  })
}

export async function countWaiting({ db }: Dossier): Promise<number> {
  const { count } = await db
    .selectFrom('documents')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('compared', '=', 0)
    .executeTakeFirstOrThrow()
  return count
}

async function nextWaiting(db: Transaction<Tables>): Promise<Comparable | undefined> {
  const row = await db
    .selectFrom('documents')
    .innerJoin('texts', 'texts.document', 'documents.key')
    .select(['key', 'id', 'title', sql<string>`coalesce(searched, text)`.as('text')])
    .where('compared', '=', 0)
    .orderBy('key')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, furniture: [] }
}

async function candidates(
  db: Transaction<Tables>,
  fingerprints: readonly number[],
  { fewestShared, leastShare }: Comparison,
): Promise<Comparable[]> {
  const { rows } = await sql<Row>`
    select key, id, title, coalesce(searched, text) as text from (
      select key, id, shared from (
        select document, count(*) as shared from fingerprints
        where hash in (select value from json_each(${JSON.stringify(fingerprints)}))
        group by document having shared >= ${fewestShared}
      ) join documents on key = document
      where shared >= ${leastShare} * min(marks, ${fingerprints.length})
      order by shared desc, id limit ${MOST_CANDIDATES}
    ) as near join texts on texts.document = near.key order by id`.execute(db)
  return rows.map((row) => ({ ...row, furniture: [] }))
}

/** All of `members`, and whoever was in a group with one of them, are of one group then. */
async function joinGroups(db: Transaction<Tables>, members: readonly Comparable[]): Promise<void> {
  const keys = members.map(({ key }) => key)
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'copy_group'])
    .where('key', 'in', keys)
    .execute()
  const group = rows.map(({ id, copy_group }) => copy_group ?? id).sort()[0]!
  const old = rows.flatMap(({ copy_group }) => copy_group ?? [])
  const joined = await db
    .selectFrom('documents')
    .select('key')
    .where((row) =>
      row.or([row('key', 'in', keys), ...(old.length > 0 ? [row('copy_group', 'in', old)] : [])]),
    )
    .execute()
  const all = joined.map(({ key }) => key)
  await db.updateTable('documents').set({ copy_group: group }).where('key', 'in', all).execute()
  await markChanged(db, all)
}
