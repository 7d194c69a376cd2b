/** Which lines outlets repeat (`repeated.ts`), counted anew once articles have come and copies are told. */
import { sql } from 'kysely'
import type { Dossier } from './open.ts'
import { restateDocuments } from './restate.ts'

const FEWEST_ARTICLES = 3

/** Counts anew what is repeated, and tells the documents again that it concerns; all or nothing of it. */
export async function settleRepeated({ db, codebook }: Dossier): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const counted = await sql<{ hash: number }>`select hash from lines join documents on key = document
      group by hash having count(distinct coalesce(copy_group, id)) >= ${FEWEST_ARTICLES}`.execute(
      transaction,
    )
    const now = new Set(counted.rows.map(({ hash }) => hash))
    const kept = await transaction.selectFrom('repeated').select('hash').execute()
    const before = new Set(kept.map(({ hash }) => hash))
    const changed = [...now, ...before].filter((hash) => now.has(hash) !== before.has(hash))
    if (changed.length === 0) return
    await transaction.deleteFrom('repeated').execute()
    if (now.size > 0)
      await sql`insert into repeated select value from json_each(${JSON.stringify([...now])})`.execute(
        transaction,
      )
    const { rows } = await sql<{ document: number }>`select distinct document from lines
      where hash in (select value from json_each(${JSON.stringify(changed)})) order by document`.execute(
      transaction,
    )
    await restateDocuments(
      transaction,
      codebook,
      rows.map(({ document }) => document),
    )
  })
}
