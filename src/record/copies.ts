/**
 * Copy groups as the dossier keeps them: fingerprints that find candidates, and the group that documents share.
 *
 * What a fingerprint is and which documents are copies, `compare` says; here they are stored. A group's id is the
 * smallest id among its documents, so that the order in which they were added does not show.
 */
import { sql } from 'kysely'
import type { Dossier } from './open.ts'

/** A document as it is compared: its text has the furniture blanked out, so that none is left to name. */
export interface Comparable {
  readonly key: number
  readonly id: string
  readonly title: string
  readonly text: string
  readonly furniture: readonly []
}
type Row = Omit<Comparable, 'furniture'>

const comparable = (row: Row): Comparable => ({ ...row, furniture: [] })
const body = sql<string>`coalesce(searched, text)`.as('text')

export async function waitingForComparison({ db }: Dossier, limit: number): Promise<Comparable[]> {
  const rows = await db
    .selectFrom('documents')
    .innerJoin('texts', 'texts.document', 'documents.key')
    .select(['key', 'id', 'title', body])
    .where('compared', '=', 0)
    .orderBy('key')
    .limit(limit)
    .execute()
  return rows.map(comparable)
}

/** The documents compared before that share `least` or more of `fingerprints`, those that share most first. */
export async function candidates(
  { db }: Dossier,
  fingerprints: readonly number[],
  least: number,
  limit: number,
): Promise<Comparable[]> {
  if (fingerprints.length === 0) return []
  const { rows } = await sql<Row>`
    select key, id, title, coalesce(searched, text) as text from (
      select document, count(*) as shared from fingerprints
      where hash in (select value from json_each(${JSON.stringify(fingerprints)}))
      group by document having shared >= ${least} order by shared desc, document limit ${limit}
    ) as near join documents on documents.key = near.document join texts on texts.document = near.document
    order by near.shared desc, id`.execute(db)
  return rows.map(comparable)
}

/** One transaction: the document's fingerprints are kept, it joins the groups of its copies, and counts as compared. */
export async function keepComparison(
  { db }: Dossier,
  waiting: Comparable,
  fingerprints: readonly number[],
  copies: readonly Comparable[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`insert or ignore into fingerprints (hash, document)
      select value, ${waiting.key} from json_each(${JSON.stringify(fingerprints)})`.execute(transaction)
    await transaction.updateTable('documents').set({ compared: 1 }).where('key', '=', waiting.key).execute()
    if (copies.length === 0) return
    const members = [waiting, ...copies].map(({ key }) => key)
    const groups = await transaction
      .selectFrom('documents')
      .select(['id', 'copy_group'])
      .where('key', 'in', members)
      .execute()
    const group = groups.map(({ id, copy_group }) => copy_group ?? id).sort()[0]!
    const joined = groups.flatMap(({ copy_group }) => copy_group ?? [])
    await transaction
      .updateTable('documents')
      .set({ copy_group: group })
      .where((row) =>
        row.or([row('key', 'in', members), ...(joined.length > 0 ? [row('copy_group', 'in', joined)] : [])]),
      )
      .execute()
  })
}
