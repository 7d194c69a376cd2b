/**
 * Every route of the API: its path, what it takes, what it answers, and the query that it asks. To add one, add an
 * entry: its place in /api/openapi.json and in the tests that hold all routes comes with it.
 */
import { z } from '@hono/zod-openapi'
import {
  Discrepancy,
  DocumentSummary,
  DocumentView,
  DossierView,
  EventView,
  Judgement,
  MatrixView,
  OfficeHeld,
  PersonSummary,
  PersonView,
  PositionView,
  ProposalThread,
  RecordView,
  SearchView,
  ShiftView,
  Stance,
  StatementView,
  TimelineOutline,
  TimelineView,
  Verdict,
} from '../model/index.ts'
import { datedDocument } from '../pipeline/dated-document.ts'
import {
  countPeople,
  countRecords,
  documents,
  events,
  judge,
  merge,
  offices,
  people,
  person,
  positions,
  record,
  rename,
  search,
  split,
  statements,
  withdraw,
} from '../record/index.ts'
import { ANALYSIS_ROUTES } from './analysis-routes.ts'
import { dossierView } from './describe.ts'
import { IMPORT_ROUTE } from './imports.ts'
import { discrepanciesOf, matrix, proposalsOf, shiftsOf } from './matrix.ts'
import { Day, type Route, route } from './route.ts'
import { outline, timeline } from './timeline.ts'

const Count = z.coerce.number().int().nonnegative()
const MOST = 10_000
const since = Day.optional()
const until = Day.optional()
const text = z.string().optional()
const limit = Count.max(MOST).default(200)
const offset = Count.default(0)
const at = Day.optional()
const why = z.string().max(2000).nullish()

export const ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/dossier',
    summary: 'The dossier: its codebook, counts, and how often its suggestions are wrong',
    answer: DossierView,
    kept: 'everything',
    handle: ({ dossier, measured }) => dossierView(dossier, measured),
  }),
  route({
    method: 'get',
    path: '/api/documents',
    summary: 'All documents, in the order of publication',
    answer: z.object({ documents: z.array(DocumentSummary) }),
    kept: 'documents',
    handle: async ({ dossier }) => ({ documents: await documents(dossier) }),
  }),
  route({
    method: 'get',
    path: '/api/documents/{id}',
    summary: 'One article with everything that stands on it; its id may be cut to eight digits or more',
    params: { id: z.string() },
    answer: DocumentView,
    handle: ({ dossier }, { id }) => datedDocument(dossier, id),
  }),
  route({
    method: 'get',
    path: '/api/matrix',
    summary: 'The position matrix, as of a day or of everything known',
    query: { at },
    answer: MatrixView,
    kept: 'positions',
    handle: ({ dossier }, { at = null }) => matrix(dossier, at),
  }),
  route({
    method: 'get',
    path: '/api/positions',
    summary: 'Positions, newest first',
    query: { party: text, issue: text, option: text, stance: Stance.optional(), since, until, offset, limit },
    answer: z.object({ positions: z.array(PositionView) }),
    handle: async ({ dossier }, filter) => ({ positions: await positions(dossier, filter) }),
  }),
  route({
    method: 'get',
    path: '/api/statements',
    summary: 'Statements, newest first',
    query: { party: text, speaker: text, person: text, since, until, offset, limit },
    answer: z.object({ total: z.number().int(), statements: z.array(StatementView) }),
    handle: async ({ dossier }, { party, speaker, person, ...page }) => ({
      total: await countRecords(dossier, 'statements', { ...page, where: { party, speaker, person } }),
      statements: await statements(dossier, { party, speaker, person, ...page }),
    }),
  }),
  route({
    method: 'get',
    path: '/api/events',
    summary: 'Events, newest first',
    query: { type: text, since, until, offset, limit },
    answer: z.object({ events: z.array(EventView) }),
    handle: async ({ dossier }, filter) => ({ events: await events(dossier, filter) }),
  }),
  route({
    method: 'get',
    path: '/api/timeline',
    summary: 'Statements and events together, newest first, and how many there are in all',
    query: {
      kind: z.enum(['statement', 'event']).optional(),
      party: text,
      since,
      until,
      undated: z.literal('only').optional(),
      limit,
    },
    answer: TimelineView,
    handle: ({ dossier }, page) => timeline(dossier, page),
  }),
  route({
    method: 'get',
    path: '/api/timeline/outline',
    summary: 'How many statements each party made when, and every event counted once',
    answer: TimelineOutline,
    kept: 'timeline',
    handle: ({ dossier }) => outline(dossier),
  }),
  route({
    method: 'get',
    path: '/api/search',
    summary: 'Full-text search over titles and articles, of a party’s speaking or a time of publication',
    query: {
      q: z.string().max(500).default(''),
      party: text,
      since,
      until,
      limit: Count.max(200).default(20),
    },
    answer: SearchView,
    handle: ({ dossier }, { q, ...filter }) => search(dossier, q, filter),
  }),
  route({
    method: 'get',
    path: '/api/records/{id}',
    summary: 'One statement, position or event with its paragraph and its judgements',
    params: { id: z.string() },
    answer: RecordView,
    handle: ({ dossier }, { id }) => record(dossier, id),
  }),
  route({
    method: 'get',
    path: '/api/people',
    summary: 'Who holds office or speaks for a party, as people judged who is who; most statements first',
    query: { party: text, offset, limit },
    answer: z.object({ total: z.number().int(), people: z.array(PersonSummary) }),
    kept: 'everything',
    handle: async ({ dossier }, { party, offset, limit }) => ({
      total: await countPeople(dossier, { party }),
      people: await people(dossier, { party, offset, limit }),
    }),
  }),
  route({
    method: 'get',
    path: '/api/people/{id}',
    summary:
      'One person with offices, names, statements (newest first) and what people judged of who this is',
    params: { id: z.string() },
    query: { offset, limit },
    answer: PersonView,
    handle: ({ dossier }, { id, ...page }) => person(dossier, id, page),
  }),
  route({
    method: 'post',
    path: '/api/people/{id}/merge',
    summary:
      'Judges that two persons are one: the first is shown as the second; withdrawn like any judgement',
    params: { id: z.string() },
    body: { into: z.string(), why },
    answer: Judgement,
    handle: ({ dossier, by, now }, { id, into, why = null }) =>
      merge(dossier, { subject: id, into, by, why, now: now() }),
  }),
  route({
    method: 'post',
    path: '/api/people/{id}/split',
    summary: 'Judges that in these documents and statements somebody else of that name is meant',
    params: { id: z.string() },
    body: { from: z.array(z.string()).min(1).max(MOST), name: z.string(), party: z.string().nullish(), why },
    answer: Judgement,
    handle: ({ dossier, by, now }, { id, from, name, party = null, why = null }) =>
      split(dossier, { subject: id, from, name, party, by, why, now: now() }),
  }),
  route({
    method: 'post',
    path: '/api/people/{id}/rename',
    summary: 'Judges how a person is to be called',
    params: { id: z.string() },
    body: { name: z.string(), why },
    answer: Judgement,
    handle: ({ dossier, by, now }, { id, name, why = null }) =>
      rename(dossier, { subject: id, name, by, why, now: now() }),
  }),
  route({
    method: 'get',
    path: '/api/offices',
    summary: 'Who held which office, on a day or ever, as the codebook’s facts have it',
    query: { at, party: text },
    answer: z.object({ offices: z.array(OfficeHeld) }),
    kept: 'everything',
    handle: async ({ dossier }, filter) => ({ offices: await offices(dossier, filter) }),
  }),
  route({
    method: 'get',
    path: '/api/discrepancies',
    summary: 'What independent accounts of one event give differently',
    answer: z.object({ discrepancies: z.array(Discrepancy) }),
    kept: 'events',
    handle: async ({ dossier }) => ({ discrepancies: await discrepanciesOf(dossier) }),
  }),
  route({
    method: 'get',
    path: '/api/proposals',
    summary: 'Proposals, newest first, each with the answers to it in the order of time',
    answer: z.object({ proposals: z.array(ProposalThread) }),
    kept: 'proposals',
    handle: async ({ dossier }) => ({ proposals: await proposalsOf(dossier) }),
  }),
  route({
    method: 'get',
    path: '/api/shifts',
    summary: 'Changes of a party’s stance on an option, each with both sentences, newest first',
    answer: z.object({ shifts: z.array(ShiftView) }),
    kept: 'positions',
    handle: async ({ dossier }) => ({ shifts: await shiftsOf(dossier) }),
  }),
  ...ANALYSIS_ROUTES,
  IMPORT_ROUTE,
  route({
    method: 'post',
    path: '/api/judgements',
    summary: 'Accepts or rejects a suggestion',
    body: { subject: z.string(), verdict: Verdict, why },
    answer: Judgement,
    handle: ({ dossier, by, now }, { subject, verdict, why }) =>
      judge(dossier, { subject, verdict, by, why: why ?? null, now: now() }),
  }),
  route({
    method: 'post',
    path: '/api/judgements/{id}/withdraw',
    summary: 'Withdraws a judgement; it stays in the history',
    params: { id: z.string() },
    answer: Judgement,
    handle: ({ dossier, by, now }, { id }) => withdraw(dossier, id, { by, now: now() }),
  }),
]
