/** Tells documents anew after people judged who somebody is: their statements, positions and names, not their texts. */
import type { Transaction } from 'kysely'
import type { Codebook, DocumentSummary, Extraction } from '../model/index.ts'
import { restateDocument, speakerColumns } from './add-document.ts'
import { derive, type StoredStatement, speakerFields } from './derive.ts'
import { type Identities, speakingTime } from './identities.ts'
import { identitiesOf } from './judgements.ts'
import { settleJudged } from './persons.ts'
import { knownRepeated, withoutRepeated } from './repeated.ts'
import type { Tables } from './schema.ts'

/** Every document that names a person whom judgements about `person` may concern. */
export async function restatePerson(
  db: Transaction<Tables>,
  codebook: Codebook,
  person: string,
): Promise<void> {
  const identities = await identitiesOf(db, codebook)
  const read = [...identities.leadingTo(person)]
  const rows = await db
    .selectFrom('statements')
    .select('document')
    .where('person_read', 'in', read)
    .union(db.selectFrom('names').select('document').where('person_read', 'in', read))
    .orderBy('document')
    .execute()
  await restateDocuments(
    db,
    codebook,
    rows.map(({ document }) => document),
    identities,
  )
  const { id } = identities.whoIs(person, person, { document: '' })
  await settleJudged(db, codebook, [...read, id])
}

/** Documents by their keys. */
export async function restateDocuments(
  db: Transaction<Tables>,
  codebook: Codebook,
  keys: readonly number[],
  known?: Identities,
): Promise<void> {
  const identities = known ?? (await identitiesOf(db, codebook))
  for (const document of keys) {
    const { text, extraction } = await db
      .selectFrom('texts')
      .select(['text', 'extraction'])
      .where('document', '=', document)
      .executeTakeFirstOrThrow()
    const whole = { ...(JSON.parse(extraction) as Extraction), text }
    const read = withoutRepeated(whole, await knownRepeated(db, whole))
    await restateDocument(db, document, whole, derive(read, codebook, identities), identities)
    await restateKept(db, document, whole, identities)
  }
}

/** Statements that stay as they were judged, whatever was read later: only their speaker is told anew. */
async function restateKept(
  db: Transaction<Tables>,
  document: number,
  { id, published }: Pick<DocumentSummary, 'id' | 'published'>,
  identities: Identities,
): Promise<void> {
  const rows = await db
    .selectFrom('statements')
    .select(['id', 'view'])
    .where('document', '=', document)
    .where((row) =>
      row.or([
        row('id', 'in', (judged) => judged.selectFrom('states').select('subject')),
        row('id', 'in', identities.keptStatements),
      ]),
    )
    .execute()
  for (const row of rows) {
    const { speakerRead, ...view } = JSON.parse(row.view) as StoredStatement
    const read = speakerRead ?? view.speaker
    const place = { document: id, statement: row.id }
    const fields = speakerFields(read, identities.speaker(read, place, speakingTime(view.said, published)))
    await db
      .updateTable('statements')
      .set({ ...speakerColumns(fields), view: JSON.stringify({ ...view, ...fields }) })
      .where('id', '=', row.id)
      .execute()
  }
}
