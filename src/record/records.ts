/**
 * Queries for statements, positions and events: filters in, views out, newest first, the undated last.
 *
 * `since` and `until` are days; a record is in where its time may lie between them, and one of unknown time is not.
 */
import { type ExpressionBuilder, sql } from 'kysely'
import type {
  DocumentSummary,
  EventView,
  PositionView,
  ProposalView,
  RecordState,
  RecordView,
  StatementView,
} from '../model/index.ts'
import { paragraphAround } from './context.ts'
import { historyOf, noSuchRecord } from './judge.ts'
import type { Dossier } from './open.ts'
import { RECORD_TABLES, type RecordTable, type Tables } from './schema.ts'
import { countByDays, type DaysFilter } from './statement-days.ts'

interface Views {
  statements: StatementView
  positions: PositionView
  events: EventView
  proposals: ProposalView
}

export interface RecordFilter {
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** The key of a document's row. */
  readonly document?: number | undefined
  readonly id?: string | undefined
  /** Only those of unknown time. */
  readonly undated?: boolean | undefined
  /** Only those whose time is known to within two days. */
  readonly closely?: boolean | undefined
  /** For events: who takes part. */
  readonly participant?: string | undefined
  /** Columns and the value each must have; null: that there is none. */
  readonly where?: Readonly<Record<string, string | null | undefined>>
  readonly offset?: number | undefined
  /** Default: all. */
  readonly limit?: number | undefined
}

export interface StatementFilter {
  /** null: of no party. */
  readonly party?: string | null | undefined
  readonly speaker?: string | undefined
  /** A person's id, as judged. */
  readonly person?: string | undefined
}
export interface PositionFilter {
  readonly party?: string | undefined
  readonly issue?: string | undefined
  readonly option?: string | undefined
  readonly stance?: string | undefined
}
export interface EventFilter {
  readonly type?: string | undefined
  /** Only those that happened and whose days are known to a few. */
  readonly known?: boolean | undefined
}
type Page = Omit<RecordFilter, 'where'>

export const statements = (dossier: Dossier, filter: StatementFilter & Page = {}) => {
  const { party, speaker, person, ...page } = filter
  return records(dossier, 'statements', { ...page, where: { party, speaker, person } })
}

export const positions = (dossier: Dossier, filter: PositionFilter & Page = {}) => {
  const { party, issue, option, stance, ...page } = filter
  return records(dossier, 'positions', { ...page, where: { party, issue, option, stance } })
}

export const events = (dossier: Dossier, { type, known, ...page }: EventFilter & Page = {}) =>
  records(dossier, 'events', {
    ...page,
    closely: known,
    where: { type, ...(known ? { status: 'happened' } : {}) },
  })

export const proposals = (dossier: Dossier, page: Omit<Page, 'limit' | 'offset'> = {}) =>
  records(dossier, 'proposals', page)

export async function countRecords(
  dossier: Dossier,
  table: RecordTable,
  filter: RecordFilter = {},
): Promise<number> {
  const days = table === 'statements' ? onlyDays(filter) : null
  if (days !== null) return countByDays(dossier, days)
  const { count } = await dossier.db
    .selectFrom(table)
    .select((row) => row.fn.countAll<number>().as('count'))
    .where((row) => matches(row as Row, filter))
    .executeTakeFirstOrThrow()
  return count
}

/** A filter that asks for no more than a party and days; null: it asks for more. */
function onlyDays({ where = {}, since, until, undated, ...others }: RecordFilter): DaysFilter | null {
  const { party, ...columns } = where
  const more = [...Object.entries(columns), ...Object.entries(others)].some(
    ([name, value]) => value !== undefined && name !== 'limit' && name !== 'offset',
  )
  return more ? null : { party, since, until, undated }
}

async function records<Table extends RecordTable>(
  { db }: Dossier,
  table: Table,
  filter: RecordFilter,
): Promise<Views[Table][]> {
  const rows = await db
    .selectFrom(table as 'statements')
    .innerJoin('documents', 'documents.key', 'document')
    .leftJoin('states', 'states.subject', `${table as 'statements'}.id`)
    .select(['view', 'states.state', 'documents.id as documentId', 'summary'])
    .where((row) => matches(row as unknown as Row, filter))
    .orderBy(sql`coalesce(latest, earliest) desc`)
    .orderBy('document')
    .orderBy('place')
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0)
    .execute()
  const summaries = new Map<string, DocumentSummary>()
  return rows.map(({ view, state, documentId, summary }) => {
    if (!summaries.has(documentId)) summaries.set(documentId, JSON.parse(summary) as DocumentSummary)
    return viewOf<Views[Table]>(view, state, summaries.get(documentId)!)
  })
}

/** The columns that the three tables share, as far as filters ask for them. */
type Row = ExpressionBuilder<Tables, 'statements'>

function matches(row: Row, filter: RecordFilter) {
  const { since, until, document, id, undated, closely, participant, where = {} } = filter
  const columns = Object.entries(where).flatMap(([column, value]) =>
    value === undefined ? [] : [row(sql.ref<string>(column), value === null ? 'is' : '=', value)],
  )
  return row.and([
    ...columns,
    ...(document === undefined ? [] : [row('document', '=', document)]),
    ...(id === undefined ? [] : [row(sql.ref<string>('id'), '=', id)]),
    ...(undated ? [row('earliest', 'is', null), row('latest', 'is', null)] : []),
    ...(closely ? [sql<boolean>`julianday(latest) - julianday(earliest) <= 2`] : []),
    ...(participant === undefined ? [] : [takesPart(participant)]),
    ...(since === undefined ? [] : [mayBeFrom(row, since)]),
    ...(until === undefined ? [] : [mayBeUntil(row, until)]),
  ])
}

const takesPart = (participant: string) =>
  sql<boolean>`exists (select 1 from json_each(view, '$.participants') where value = ${participant})`

const mayBeFrom = (row: Row, since: string) =>
  row.or([row('latest', '>=', since), row.and([row('latest', 'is', null), row('earliest', 'is not', null)])])

/** What is on record by a day counts as of that day, as in the ledger. */
const mayBeUntil = (row: Row, until: string) => row(sql<string>`coalesce(earliest, latest)`, '<=', until)

/** A stored view with what is joined on: its document's head, its state. */
function viewOf<View>(view: string, state: RecordState | null, summary: DocumentSummary): View {
  const { id: document, title: documentTitle, outlet, published } = summary
  const joined = { document, documentTitle, outlet, published, state: state ?? 'suggested' }
  return { ...(JSON.parse(view) as object), ...joined } as View
}

/** One record with the paragraph it stands in and its judgements. @throws ParleyError `no-such-record` */
export async function record(dossier: Dossier, id: string): Promise<RecordView> {
  for (const table of RECORD_TABLES) {
    const found = await dossier.db
      .selectFrom(table as 'statements')
      .innerJoin('documents', 'documents.key', `${table as 'statements'}.document`)
      .innerJoin('texts', 'texts.document', 'documents.key')
      .leftJoin('states', 'states.subject', `${table as 'statements'}.id`)
      .select(['view', 'states.state', 'summary', 'text'])
      .where(`${table as 'statements'}.id`, '=', id)
      .executeTakeFirst()
    if (found === undefined) continue
    const view = viewOf<RecordView['record']>(found.view, found.state, JSON.parse(found.summary))
    const history = await historyOf(dossier.db, id)
    return { record: view, context: contextOf(view, found.text), history }
  }
  throw noSuchRecord(id)
}

function contextOf(view: RecordView['record'], text: string): RecordView['context'] {
  const spans = view.kind === 'statement' ? [...view.source, ...view.cue, ...view.content] : [view.evidence]
  const start = Math.min(...spans.map(([from]) => from))
  const end = Math.max(...spans.map(([, to]) => to))
  return { ...paragraphAround(text, [start, end]), words: text.slice(start, end) }
}
