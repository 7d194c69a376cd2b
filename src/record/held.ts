/**
 * Records of one kind held in memory: all of them, with their documents, as the file has them now.
 *
 * What is worked out over a whole dossier (the matrix, what accounts differ in, what stands between the parties) asks for
 * every record again and again. They are read once; then only those of documents that changed since, and what people
 * judged. In: the dossier. Out: records in the order of documents and places, the same array while nothing changed.
 */
import { type Kysely, sql } from 'kysely'
import type { DocumentSummary, RecordState } from '../model/index.ts'
import type { Dossier } from './open.ts'
import { highestRevision, revision } from './revision.ts'
import type { Tables } from './schema.ts'

type HeldTable = 'positions' | 'events' | 'proposals'

/** What is read of a document to go with its records. */
export interface HeldDocument {
  readonly id: string
  /** The copy group, or the document: what its records count for. */
  readonly account: string
  readonly title: string
  readonly outlet: string | null
  readonly published: DocumentSummary['published']
}

export type Held<View> = View & { readonly state: RecordState }

interface Shelf<View> {
  /** All changes up to this are in. */
  highest: number
  /** By the keys of documents. */
  readonly byDocument: Map<number, readonly Held<View>[]>
  records: readonly Held<View>[]
  /** Where a record stands in `records`. */
  places: ReadonlyMap<string, number>
  judged: { readonly revision: string; readonly records: readonly Held<View>[] } | null
}

/**
 * @param table whose records
 * @param tell makes a record of what is stored of it, with its document; without its state
 * @returns a reader, which keeps what it read of each dossier for as long as that is open
 */
export function holder<Stored, View extends { readonly id: string }>(
  table: HeldTable,
  tell: (stored: Stored, document: HeldDocument, dossier: Dossier) => View,
): (dossier: Dossier) => Promise<readonly Held<View>[]> {
  const shelves = new WeakMap<Dossier, Shelf<View>>()
  return async (dossier) => {
    const shelf = shelves.get(dossier) ?? emptyShelf<View>()
    shelves.set(dossier, shelf)
    await bringUpToDate(dossier, table, shelf, tell)
    return withStates(dossier, table, shelf)
  }
}

const emptyShelf = <View>(): Shelf<View> => ({
  highest: -1,
  byDocument: new Map(),
  records: [],
  places: new Map(),
  judged: null,
})

async function bringUpToDate<Stored, View extends { readonly id: string }>(
  dossier: Dossier,
  table: HeldTable,
  shelf: Shelf<View>,
  tell: (stored: Stored, document: HeldDocument, dossier: Dossier) => View,
): Promise<void> {
  // What is written meanwhile is read twice, never missed.
  const highest = await highestRevision(dossier.db)
  if (highest === shelf.highest) return
  const documents = await changedDocuments(dossier.db, shelf.highest)
  const changed = new Map<number, Held<View>[]>(documents.map(({ key }) => [key, []]))
  const heads = new Map(documents.map(({ key, ...head }) => [key, head]))
  for (const { document, view } of await changedRecords(dossier.db, table, shelf.highest)) {
    const head = heads.get(document)
    if (head === undefined) continue // came after the documents were read; it is read next time
    const told = tell(JSON.parse(view) as Stored, head, dossier)
    changed.get(document)!.push({ ...told, state: 'suggested' })
  }
  for (const [key, records] of changed) shelf.byDocument.set(key, records)
  shelf.records = [...shelf.byDocument.values()].flat()
  shelf.places = new Map(shelf.records.map(({ id }, place) => [id, place]))
  shelf.judged = null
  shelf.highest = highest
}

async function changedDocuments(db: Kysely<Tables>, since: number) {
  const rows = await db
    .selectFrom('documents')
    .select(['key', 'id', 'copy_group', 'summary'])
    .where('revision', '>', since)
    .orderBy('key')
    .execute()
  return rows.map(({ key, id, copy_group, summary }) => {
    const { title, outlet, published } = JSON.parse(summary) as DocumentSummary
    return { key, id, account: copy_group ?? id, title, outlet, published }
  })
}

const changedRecords = (db: Kysely<Tables>, table: HeldTable, since: number) =>
  db
    .selectFrom(table as 'events')
    .select(['document', 'view'])
    .where('document', 'in', (changed) =>
      changed.selectFrom('documents').select('key').where('revision', '>', since),
    )
    .orderBy('document')
    .orderBy('place')
    .execute()

/** The few that people judged take the place of those that they did not. */
async function withStates<View extends { readonly id: string }>(
  dossier: Dossier,
  table: HeldTable,
  shelf: Shelf<View>,
): Promise<readonly Held<View>[]> {
  const current = await revision(dossier, table)
  if (shelf.judged?.revision === current) return shelf.judged.records
  const { rows } = await sql<{
    subject: string
    state: RecordState
  }>`select subject, state from states`.execute(dossier.db)
  const records = [...shelf.records]
  for (const { subject, state } of rows) {
    const place = shelf.places.get(subject)
    if (place !== undefined) records[place] = { ...records[place]!, state }
  }
  shelf.judged = { revision: current, records }
  return records
}
