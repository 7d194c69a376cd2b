/** Queries for documents: the list, one article ready to be read, and the counts of the whole dossier. */
import { sql } from 'kysely'
import {
  type DocumentSummary,
  type DocumentView,
  type DossierView,
  type Extraction,
  type Finding,
  ParleyError,
} from '../model/index.ts'
import { type CountedDay, spanOf } from './days.ts'
import type { Dossier } from './open.ts'
import { events, positions, proposals, statements } from './records.ts'
import { knownRepeated, repeatedIn } from './repeated.ts'

/** In the order of publication, the undated last. */
export async function documents({ db }: Dossier): Promise<DocumentSummary[]> {
  const rows = await db
    .selectFrom('documents')
    .select(['summary', 'copy_group'])
    .orderBy(sql`coalesce(first_day, last_day) is null`)
    .orderBy(sql`coalesce(first_day, last_day)`)
    .orderBy('id')
    .execute()
  return rows.map(({ summary, copy_group }) => summaryOf(summary, copy_group))
}

const summaryOf = (summary: string, copyGroup: string | null): DocumentSummary => ({
  ...(JSON.parse(summary) as Omit<DocumentSummary, 'copyGroup'>),
  copyGroup,
})

/** Fewer hex digits would name more than one article in a large dossier. */
const FEWEST_DIGITS = 8

/**
 * The row of the document that `given` names: its whole id, its hex digits, or the first eight or more of them.
 * @throws ParleyError `no-such-document`, `ambiguous-id`
 */
export async function findDocument({ db }: Dossier, given: string) {
  const digits = given.replace(/^sha256:/u, '')
  const isPrefix = /^[0-9a-f]+$/u.test(digits) && digits.length >= FEWEST_DIGITS
  const rows = await db
    .selectFrom('documents')
    .select(['key', 'id', 'summary', 'copy_group'])
    .where('id', '>=', `sha256:${digits}`)
    .where('id', '<', `sha256:${digits}g`) // g comes after every hex digit
    .limit(2)
    .execute()
  if (!isPrefix || rows[0] === undefined)
    throw new ParleyError('no-such-document', `there is no document ${given}`, {
      remedy: `give its id, or the first ${FEWEST_DIGITS} or more of its digits`,
    })
  if (rows[1] !== undefined)
    throw new ParleyError('ambiguous-id', `more than one document begins with ${given}`, {
      remedy: 'give more of its digits',
    })
  return rows[0]
}

export async function document(dossier: Dossier, given: string): Promise<DocumentView> {
  const { key, summary, copy_group } = await findDocument(dossier, given)
  const extraction = await extractionOf(dossier, key)
  const { text, furniture, passages = [], findings } = extraction
  const repeated = repeatedIn(extraction, await knownRepeated(dossier.db, extraction))
  const inPlace = <View>(views: readonly View[], start: (view: View) => number) =>
    [...views].sort((a, b) => start(a) - start(b))
  const found = await statements(dossier, { document: key })
  return {
    document: summaryOf(summary, copy_group),
    text,
    furniture: [...furniture, ...repeated].sort((a, b) => a.start - b.start),
    passages: [...passages],
    statements: inPlace(found, ({ source, cue, content }) => ([...source, ...cue, ...content][0] ?? [0])[0]),
    positions: inPlace(await positions(dossier, { document: key }), ({ evidence }) => evidence[0]),
    events: inPlace(await events(dossier, { document: key }), ({ evidence }) => evidence[0]),
    proposals: inPlace(await proposals(dossier, { document: key }), ({ evidence }) => evidence[0]),
    findings: findings as Finding[],
  }
}

/** The ids of the documents of one copy group. */
export async function copiesOf({ db }: Dossier, copyGroup: string): Promise<string[]> {
  const rows = await db.selectFrom('documents').select('id').where('copy_group', '=', copyGroup).execute()
  return rows.map(({ id }) => id)
}

/** The extraction as it was added, its text with it. */
export async function extractionOf({ db }: Dossier, key: number): Promise<Extraction> {
  const { extraction, text } = await db
    .selectFrom('texts')
    .select(['extraction', 'text'])
    .where('document', '=', key)
    .executeTakeFirstOrThrow()
  return { ...(JSON.parse(extraction) as Extraction), text }
}

export async function counts({ db }: Dossier): Promise<DossierView['counts']> {
  const { rows } = await sql<DossierView['counts']>`select
    (select count(*) from documents) as documents, (select count(*) from statements) as statements,
    (select count(*) from positions) as positions, (select count(*) from events) as events,
    (select count(*) from proposals) as proposals,
    (select count(*) from findings) as findings, (select count(*) from judgements) as judgements`.execute(db)
  const { documents, statements, positions, events, proposals, findings, judgements } = rows[0]!
  return { documents, statements, positions, events, proposals, findings, judgements }
}

/** First and last day that documents and statements are known to be of, but for days far outside of all others. */
export async function daySpan({ db }: Dossier): Promise<DossierView['span']> {
  const { rows } = await sql<CountedDay>`
    select day, sum(count) as count from (
      select coalesce(first_day, last_day) as day, count(*) as count from documents group by 1
      union all select coalesce(last_day, first_day), count(*) from documents group by 1
      union all select coalesce(nullif(latest, ''), nullif(earliest, '')), sum(statements) from statement_days group by 1)
    where day is not null group by day order by day`.execute(db)
  return spanOf(rows)
}

/** The extractor that read most of the documents; none where there are no documents. */
export async function extractorOf({ db }: Dossier): Promise<string | null> {
  const row = await db
    .selectFrom('documents')
    .select('extractor')
    .groupBy('extractor')
    .orderBy(sql`count(*) desc`)
    .limit(1)
    .executeTakeFirst()
  return row?.extractor ?? null
}
