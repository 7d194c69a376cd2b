/**
 * Adds one document: its extraction and its capture in, what became of it out. One transaction, so that a kill at any
 * moment leaves the document whole or absent.
 *
 * The same article again adds nothing, or a further capture. Read by another version it replaces the suggestions; what
 * a person judged stays as it was judged.
 */
import type { Transaction } from 'kysely'
import {
  type Capture,
  type DocumentSummary,
  type Extraction,
  ParleyError,
  type StatementView,
} from '../model/index.ts'
import { daysOf } from './days.ts'
import { type Derived, derive } from './derive.ts'
import type { Identities } from './identities.ts'
import { identitiesOf } from './judgements.ts'
import type { Dossier } from './open.ts'
import { keepLines, knownRepeated, withoutRepeated } from './repeated.ts'
import { markChanged } from './revision.ts'
import { RECORD_TABLES, type Tables } from './schema.ts'
import { assertSpans } from './spans.ts'

/** `known`: nothing new; `captured`: the article was there, this file of it was not; `renewed`: read by another version. */
export type AddOutcome = 'added' | 'known' | 'captured' | 'renewed'

/**
 * @param now ISO 8601 with zone
 * @throws ParleyError `span-mismatch`, `other-codebook`, `unknown-option`; nothing of the document is kept then
 */
export async function addDocument(
  dossier: Dossier,
  extraction: Extraction,
  capture: Capture,
  now: string,
): Promise<AddOutcome> {
  assertSpans(extraction)
  assertCodebook(dossier, extraction)
  return dossier.db.transaction().execute(async (db) => {
    const identities = await identitiesOf(db, dossier.codebook)
    const read = withoutRepeated(extraction, await knownRepeated(db, extraction))
    const derived = derive(read, dossier.codebook, identities)
    const known = await db
      .selectFrom('documents')
      .innerJoin('texts', 'texts.document', 'documents.key')
      .select(['key', 'text', 'extractor', 'codebook'])
      .where('id', '=', extraction.id)
      .executeTakeFirst()
    if (known === undefined) {
      const key = await insertDocument(db, extraction, derived, now)
      await insertRecords(db, key, extraction, derived)
      await insertCapture(db, key, capture, now)
      await keepLines(db, key, extraction)
      return 'added'
    }
    const captured = await insertCapture(db, known.key, capture, now)
    const same = known.extractor === extraction.extractor && known.codebook === extraction.codebook?.hash
    // Another capture's furniture shifts the offsets, and the text that judgements rest on is the one that stays.
    if (same || known.text !== extraction.text) return captured ? 'captured' : 'known'
    await renewDocument(db, known.key, extraction, derived, identities)
    await keepLines(db, known.key, extraction)
    return 'renewed'
  })
}

function assertCodebook({ codebook, path }: Dossier, extraction: Extraction): void {
  if (extraction.codebook?.hash !== codebook.hash)
    throw new ParleyError(
      'other-codebook',
      `${extraction.path} was read with ${extraction.codebook?.id ?? 'no codebook'}, not with the dossier's ${codebook.id}`,
      { remedy: `add the article itself: parley add ${path} ${extraction.path}` },
    )
}

/** What of a document comes from its extraction. */
function contentOf(extraction: Extraction, derived: Derived) {
  const { earliest, latest } = daysOf(extraction.published)
  const { text, extractor, codebook } = extraction
  return {
    document: {
      extractor,
      codebook: codebook!.hash,
      summary: JSON.stringify(summaryOf(extraction, derived)),
      first_day: earliest,
      last_day: latest,
    },
    text: {
      title: derived.title,
      searched: derived.searched === text ? null : derived.searched,
      text,
      extraction: JSON.stringify({ ...extraction, text: '' }),
    },
  }
}

export function summaryOf(extraction: Extraction, derived: Derived): Omit<DocumentSummary, 'copyGroup'> {
  const { id, outlet, url, path, language, published } = extraction
  return {
    id,
    title: derived.title,
    outlet,
    url,
    path,
    language,
    published,
    words: derived.words,
    statements: derived.statements.length,
    positions: derived.positions.length,
    findings: extraction.findings.length,
    parties: partiesOf(derived.statements),
  }
}

/** Most statements first; the same number of them in the order of the alphabet. */
function partiesOf(statements: readonly Pick<StatementView, 'speaker'>[]): string[] {
  const counts = new Map<string, number>()
  for (const { speaker } of statements)
    if (speaker?.party) counts.set(speaker.party, (counts.get(speaker.party) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([party]) => party)
}

async function insertDocument(
  db: Transaction<Tables>,
  extraction: Extraction,
  derived: Derived,
  now: string,
): Promise<number> {
  const { document, text } = contentOf(extraction, derived)
  const { insertId } = await db
    .insertInto('documents')
    .values({ id: extraction.id, ...document, compared: 0, added_at: now })
    .executeTakeFirstOrThrow()
  await db
    .insertInto('texts')
    .values({ document: Number(insertId), ...text })
    .execute()
  await markChanged(db, [Number(insertId)])
  return Number(insertId)
}

/** @returns whether this capture is new */
async function insertCapture(db: Transaction<Tables>, document: number, capture: Capture, now: string) {
  const { path, sha256, bytes, origin } = capture
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('captures')
    .values({
      document,
      path,
      sha256,
      bytes,
      at: now,
      kind: origin?.kind ?? null,
      url: origin?.url ?? null,
      fetched_at: origin?.at ?? null,
      within: origin?.within ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows) === 1
}

async function renewDocument(
  db: Transaction<Tables>,
  key: number,
  extraction: Extraction,
  derived: Derived,
  identities: Identities,
) {
  const { document, text } = contentOf(extraction, derived)
  await db.updateTable('documents').set(document).where('key', '=', key).execute()
  await markChanged(db, [key])
  await db.updateTable('texts').set(text).where('document', '=', key).execute()
  await db.deleteFrom('findings').where('document', '=', key).execute()
  await removeRecords(db, key, identities)
  await insertRecords(db, key, extraction, derived)
}

/** The same document told anew after people judged who is who: its summary and records, not its text. */
export async function restateDocument(
  db: Transaction<Tables>,
  key: number,
  extraction: Extraction,
  derived: Derived,
  identities: Identities,
) {
  const summary = JSON.stringify(summaryOf(extraction, derived))
  await db.updateTable('documents').set({ summary }).where('key', '=', key).execute()
  await markChanged(db, [key])
  await removeRecords(db, key, identities)
  await insertRows(db, key, derived)
}

/** All but what a person judged, or named when judging who is who. */
async function removeRecords(db: Transaction<Tables>, key: number, identities: Identities) {
  for (const table of RECORD_TABLES)
    await db
      .deleteFrom(table)
      .where('document', '=', key)
      .where('id', 'not in', (judged) => judged.selectFrom('states').select('subject'))
      .where('id', 'not in', identities.keptStatements)
      .execute()
  await db.deleteFrom('names').where('document', '=', key).execute()
}

async function insertRecords(
  db: Transaction<Tables>,
  document: number,
  extraction: Extraction,
  derived: Derived,
) {
  await insertRows(db, document, derived)
  const findings = extraction.findings.map((finding) => ({
    document,
    place: finding.span[0],
    rule: finding.rule,
    json: JSON.stringify(finding),
  }))
  if (findings.length > 0) await db.insertInto('findings').values(findings).execute()
}

async function insertRows(db: Transaction<Tables>, document: number, derived: Derived) {
  const rows = rowsOf(document, derived)
  for (const table of RECORD_TABLES) {
    if (rows[table].length === 0) continue
    await db
      .insertInto(table as 'statements')
      .values(rows[table] as never)
      .onConflict((conflict) => conflict.column('id').doNothing()) // judged before: it stays as it was judged
      .execute()
  }
  if (rows.names.length > 0) await db.insertInto('names').values(rows.names).execute()
}

/** The rows that a document's records make. */
export function rowsOf(document: number, { statements, positions, events, proposals, names }: Derived) {
  return {
    statements: statements.map((view) => ({
      id: view.id,
      document,
      place: (view.source[0] ?? view.cue[0] ?? view.content[0])?.[0] ?? 0,
      ...speakerColumns(view),
      ...daysOf(view.said),
      view: JSON.stringify(view),
    })),
    positions: positions.map((view) => ({
      id: view.id,
      document,
      place: view.evidence[0],
      party: view.party,
      issue: view.issue,
      option: view.option,
      stance: view.stance,
      realis: view.realis,
      ...daysOf(view.said),
      view: JSON.stringify(view),
    })),
    events: events.map((view) => ({
      id: view.id,
      document,
      place: view.evidence[0],
      type: view.type,
      status: view.status,
      ...daysOf(view.time),
      view: JSON.stringify(view),
    })),
    proposals: proposals.map((view) => ({
      id: view.id,
      document,
      place: view.evidence[0],
      ...daysOf(view.made),
      view: JSON.stringify(view),
    })),
    names: names.map(({ person, personRead, words, count }) => ({
      document,
      person,
      person_read: personRead,
      words,
      count,
    })),
  }
}

/** The columns of a statement that people's judgements of who is who may change. */
export function speakerColumns({ speaker, speakerRead }: Pick<StatementView, 'speaker' | 'speakerRead'>) {
  const read = speakerRead ?? speaker
  return {
    party: speaker?.party ?? null,
    speaker: speaker?.name ?? null,
    person: speaker?.kind === 'person' ? speaker.id : null,
    person_read: read?.kind === 'person' ? read.id : null,
  }
}
