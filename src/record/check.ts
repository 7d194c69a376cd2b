/**
 * Checks a dossier whole: the file, every document's id, spans and records against its own text, every judgement, the
 * copy groups and the search index. Out: what is wrong, place by place; nothing is changed or mended.
 */
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import {
  bodySpans,
  documentId,
  Extraction,
  type Judgement,
  type Span,
  stateAfter,
  wordsOf,
} from '../model/index.ts'
import { rowsOf, summaryOf } from './add-document.ts'
import { daysOf } from './days.ts'
import {
  derive,
  joinedWords,
  type StoredEvent,
  type StoredPosition,
  type StoredProposal,
  type StoredStatement,
  spansOf,
} from './derive.ts'
import { extractionOf } from './documents.ts'
import { brokenBodies } from './fetches.ts'
import { recordExists } from './judge.ts'
import { identitiesOf, judgementOf } from './judgements.ts'
import type { Dossier } from './open.ts'
import { personSummaries } from './person-summaries.ts'
import { partiesOf, rowOf } from './persons.ts'
import { knownRepeated, withoutRepeated } from './repeated.ts'
import { RECORD_TABLES, type RecordTable } from './schema.ts'
import { faultOf } from './spans.ts'

export interface Problem {
  /** A document's or a record's id, or a part of the file. */
  readonly where: string
  readonly message: string
}

/** Every part is checked even where another fails. */
export async function check(dossier: Dossier): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const [where, part] of PARTS)
    try {
      problems.push(...(await part(dossier)))
    } catch (error) {
      problems.push({ where, message: `cannot be checked: ${(error as Error).message}` })
    }
  return problems
}

const PARTS: readonly (readonly [where: string, part: (dossier: Dossier) => Promise<Problem[]>])[] = [
  ['file', checkFile],
  ['search index', checkSearch],
  ['documents', checkDocuments],
  ['persons', checkPersons],
  ['statements by day', checkDays],
  ['judgements', checkJudgements],
  ['copy groups', checkCopyGroups],
  ['fetched pages', checkFetched],
]

async function checkFetched(dossier: Dossier): Promise<Problem[]> {
  const broken = await brokenBodies(dossier)
  return broken.map((sha256) => ({
    where: `fetched page ${sha256}`,
    message: 'its bytes are not those that were fetched',
  }))
}

async function checkFile({ db }: Dossier): Promise<Problem[]> {
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  const links = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db)
  return [
    ...integrity.rows
      .filter(({ integrity_check }) => integrity_check !== 'ok')
      .map(({ integrity_check }) => ({ where: 'file', message: integrity_check })),
    ...links.rows.map(({ table, parent }) => ({
      where: table,
      message: `a row names a row of ${parent} that is not there`,
    })),
  ]
}

async function checkSearch({ db, writable }: Dossier): Promise<Problem[]> {
  if (!writable) return [] // FTS5 takes the question as a write
  try {
    await sql`insert into search (search, rank) values ('integrity-check', 1)`.execute(db)
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{ where: 'search index', message: `does not fit the texts (${reason})` }]
  }
}

async function checkDocuments(dossier: Dossier): Promise<Problem[]> {
  const rows = await dossier.db.selectFrom('documents').select(['key', 'id']).orderBy('key').execute()
  const problems: Problem[] = []
  for (const { key, id } of rows)
    try {
      const messages = await documentFaults(dossier, key, id)
      problems.push(...messages.map((message) => ({ where: id, message })))
    } catch (error) {
      problems.push({ where: id, message: `cannot be read: ${(error as Error).message}` })
    }
  return problems
}

async function documentFaults(dossier: Dossier, key: number, id: string): Promise<string[]> {
  const extraction = Extraction.parse(await extractionOf(dossier, key))
  const body = bodySpans(extraction).map((span) => wordsOf(extraction.text, span))
  const captures = await dossier.db
    .selectFrom('captures')
    .select('sha256')
    .where('document', '=', key)
    .execute()
  return [
    ...(extraction.id === id && documentId(extraction.outlet, body.join('\n')) === id
      ? []
      : ['its id is not the hash of its outlet and body']),
    ...(captures.length > 0 && captures.every(({ sha256 }) => /^[0-9a-f]{64}$/u.test(sha256))
      ? []
      : ['no capture with a hash leads to it']),
    ...spansOf(extraction).flatMap(({ span, of }) => {
      const fault = faultOf(extraction.text, span)
      return fault === null ? [] : [`${of}: the span ${span[0]}–${span[1]} ${fault}`]
    }),
    ...(await recordFaults(dossier, key, extraction)),
  ]
}

/** What the tables hold of a document has to be what its extraction comes to, but for what a person judged. */
async function recordFaults(dossier: Dossier, key: number, extraction: Extraction): Promise<string[]> {
  const identities = await identitiesOf(dossier.db, dossier.codebook)
  const read = withoutRepeated(extraction, await knownRepeated(dossier.db, extraction))
  const derived = derive(read, dossier.codebook, identities)
  const rows = rowsOf(key, derived)
  const faults: string[] = []
  for (const table of RECORD_TABLES)
    faults.push(
      ...(await tableFaults(dossier, table, key, rows[table], extraction.text, identities.keptStatements)),
    )
  faults.push(...(await nameFaults(dossier, key, rows.names)))
  const { earliest, latest } = daysOf(extraction.published)
  const head = await dossier.db
    .selectFrom('documents')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  const agrees =
    head.summary === JSON.stringify(summaryOf(extraction, derived)) &&
    head.first_day === earliest &&
    head.last_day === latest
  return agrees ? faults : [...faults, 'its summary is not what the extraction says']
}

async function tableFaults(
  { db }: Dossier,
  table: RecordTable,
  document: number,
  expected: readonly { readonly id: string }[],
  text: string,
  kept: readonly string[],
): Promise<string[]> {
  const wanted = new Map(expected.map((row) => [row.id, row]))
  const stored = await db
    .selectFrom(table as 'statements')
    .leftJoin('states', 'states.subject', `${table as 'statements'}.id`)
    .selectAll(table as 'statements')
    .select('states.state')
    .where('document', '=', document)
    .execute()
  const faults = stored.flatMap(({ state, ...row }) => {
    const same = isDeepStrictEqual(row, wanted.get(row.id))
    wanted.delete(row.id)
    if (same) return []
    const asFound = state === null && !kept.includes(row.id)
    const fault = asFound ? 'is not what the extraction says' : wordsFault(JSON.parse(row.view), text)
    return fault === null ? [] : [`${row.id} ${fault}`]
  })
  return [...faults, ...[...wanted.keys()].map((id) => `${id} is missing from ${table}`)]
}

async function nameFaults(
  { db }: Dossier,
  document: number,
  expected: readonly { readonly words: string }[],
): Promise<string[]> {
  const stored = await db.selectFrom('names').selectAll().where('document', '=', document).execute()
  const inOrder = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()
  return isDeepStrictEqual(inOrder(stored), inOrder(expected))
    ? []
    : ['the names of its persons are not what the extraction says']
}

/** A record that a person judged may be of an older reading; its words have to be the text's all the same. */
function wordsFault(
  view: StoredStatement | StoredPosition | StoredEvent | StoredProposal,
  text: string,
): string | null {
  const pairs: readonly (readonly [Span[], string])[] =
    view.kind === 'statement'
      ? [
          [view.source, view.words.source],
          [view.cue, view.words.cue],
          [view.content, view.words.content],
        ]
      : [[[view.evidence], view.words]]
  return pairs.every(([spans, words]) => joinedWords(text, spans) === words)
    ? null
    : 'has words that are not those of the text at its place'
}

/** The list of persons has to be what is counted anew, but for those who wait to be. */
async function checkPersons({ db, codebook }: Dossier): Promise<Problem[]> {
  const waiting = new Set(
    (await db.selectFrom('waiting_persons').select('person').execute()).map(({ person }) => person),
  )
  const summaries = await personSummaries(db, await identitiesOf(db, codebook), null)
  const counted = new Map(summaries.map((summary) => [summary.id, summary]))
  const stored = await db.selectFrom('persons').selectAll().execute()
  const parties = new Map<string, string[]>()
  for (const { person, party } of await db.selectFrom('person_parties').selectAll().execute())
    parties.set(person, [...(parties.get(person) ?? []), party])
  const problems: Problem[] = []
  for (const row of stored) {
    const summary = counted.get(row.person)
    counted.delete(row.person)
    const same =
      summary !== undefined &&
      isDeepStrictEqual({ ...row }, rowOf(summary)) &&
      isDeepStrictEqual((parties.get(row.person) ?? []).sort(), partiesOf(summary).sort())
    if (!same && !waiting.has(row.person))
      problems.push({
        where: row.person,
        message: 'the summary of this person is not what the documents say',
      })
  }
  const missing = [...counted.keys()].filter((person) => !waiting.has(person))
  return [
    ...problems,
    ...missing.map((where) => ({ where, message: 'has no summary, and does not wait for one' })),
  ]
}

async function checkDays({ db }: Dossier): Promise<Problem[]> {
  const { rows } = await sql<{ party: string; latest: string }>`
    select party, earliest, latest from (
      select party, earliest, latest, statements from statement_days
      union all
      select coalesce(party, ''), coalesce(earliest, ''), coalesce(latest, ''), -1 from statements)
    group by 1, 2, 3 having sum(statements) <> 0`.execute(db)
  return rows.map(({ party, latest }) => ({
    where: `statements of ${party || 'no party'}, ${latest || 'undated'}`,
    message: 'are not as many as are counted',
  }))
}

async function checkJudgements({ db }: Dossier): Promise<Problem[]> {
  const rows = await db.selectFrom('judgements').selectAll().orderBy('seq').execute()
  const bySubject = new Map<string, Judgement[]>()
  for (const row of rows)
    bySubject.set(row.subject, [...(bySubject.get(row.subject) ?? []), judgementOf(row)])
  const states = new Map(
    (await db.selectFrom('states').selectAll().execute()).map((row) => [row.subject, row.state]),
  )
  const problems: Problem[] = []
  for (const [subject, log] of bySubject) {
    const ids = new Set(log.map(({ id }) => id))
    if (log.some(({ withdraws }) => withdraws !== null && !ids.has(withdraws)))
      problems.push({ where: subject, message: 'a judgement withdraws one of another record' })
    if (stateAfter(log) !== (states.get(subject) ?? 'suggested'))
      problems.push({ where: subject, message: 'its state is not what its judgements come to' })
    if (states.has(subject) && !(await recordExists(db, subject)))
      problems.push({ where: subject, message: 'was judged and is gone' })
    states.delete(subject)
  }
  return [
    ...problems,
    ...[...states.keys()].map((where) => ({ where, message: 'has a state and no judgement' })),
  ]
}

async function checkCopyGroups({ db }: Dossier): Promise<Problem[]> {
  const rows = await db
    .selectFrom('documents')
    .select(({ fn }) => ['copy_group', fn.min('id').as('first'), fn.countAll<number>().as('members')])
    .where('copy_group', 'is not', null)
    .groupBy('copy_group')
    .execute()
  return rows
    .filter(({ copy_group, first, members }) => members < 2 || copy_group !== first)
    .map(({ copy_group }) => ({
      where: copy_group!,
      message: 'is no group of two or more named after its first',
    }))
}
