/**
 * The way to the server: one function that fetches, one query per route.
 *
 * Out: the views of `src/model/views.ts`, as the API promises them. Errors are `ApiError`, with what to do next.
 */
import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Centre, Feasibility, Moved, Packages } from '../../src/model/analysis-views.ts'
import type { ProposalThread, ShiftView } from '../../src/model/comparison.ts'
import type { Judgement, Verdict } from '../../src/model/judgement.ts'
import type {
  DocumentSummary,
  DocumentView,
  DossierView,
  ErrorView,
  ImportReport,
  MatrixView,
  PersonSummary,
  PersonView,
  PositionView,
  RecordView,
  SearchView,
  StatementView,
  TimelineOutline,
  TimelineView,
} from '../../src/model/views.ts'
import type { Piece } from './lib/import-batches.ts'
import { standing } from './lib/standing.ts'
import { strings } from './strings.ts'

export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: string
  readonly status: number
  readonly remedy: string | undefined

  constructor(status: number, error: ErrorView['error']) {
    super(error.message)
    this.status = status
    this.code = error.code
    this.remedy = error.remedy
  }
}

async function request<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(path, init).catch(() => {
    throw new ApiError(0, strings.errors.unreachable)
  })
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok)
    throw new ApiError(response.status, (body as ErrorView | null)?.error ?? strings.errors.unreadable)
  return body as Answer
}

const post = <Answer>(path: string, body: unknown): Promise<Answer> =>
  request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const query = (parameters: Record<string, string>): string => new URLSearchParams(parameters).toString()

/** What a search is cut down to; days are ISO 8601. */
export interface SearchFilter {
  readonly party?: string
  readonly since?: string
  readonly until?: string
}

/** What a list of the timeline is cut down to; days are ISO 8601. */
export interface TimelineFilter {
  readonly kind?: 'statement' | 'event'
  readonly party?: string
  readonly since?: string
  readonly until?: string
  readonly undated?: 'only'
  readonly limit: string
}

const documents = async (): Promise<readonly DocumentSummary[]> =>
  (await request<{ documents: readonly DocumentSummary[] }>('/api/documents')).documents

const positions = async (party: string, issue: string): Promise<readonly PositionView[]> =>
  (
    await request<{ positions: readonly PositionView[] }>(
      `/api/positions?${query({ party, issue, limit: '10000' })}`,
    )
  ).positions

const proposals = async (): Promise<readonly ProposalThread[]> =>
  (await request<{ proposals: readonly ProposalThread[] }>('/api/proposals')).proposals

const shifts = async (): Promise<readonly ShiftView[]> =>
  (await request<{ shifts: readonly ShiftView[] }>('/api/shifts')).shifts

type Asked = Readonly<Record<string, string>>

const analysis = <Answer>(name: string, asked: Asked) =>
  queryOptions({
    queryKey: ['analysis', name, asked],
    queryFn: () => request<Answer>(`/api/analyse/${name}?${query(asked)}`),
  })

const people = async (): Promise<readonly PersonSummary[]> =>
  (await request<{ people: readonly PersonSummary[] }>(`/api/people?${query({ limit: '10000' })}`)).people

const personPath = (id: string): string => `/api/people/${encodeURIComponent(id)}`

export const queries = {
  dossier: () => queryOptions({ queryKey: ['dossier'], queryFn: () => request<DossierView>('/api/dossier') }),
  documents: () => queryOptions({ queryKey: ['documents'], queryFn: documents }),
  document: (id: string) =>
    queryOptions({
      queryKey: ['document', id],
      queryFn: () => request<DocumentView>(`/api/documents/${encodeURIComponent(id)}`),
    }),
  matrix: (at: string | undefined) =>
    queryOptions({
      queryKey: ['matrix', at ?? null],
      queryFn: () => request<MatrixView>(at ? `/api/matrix?${query({ at })}` : '/api/matrix'),
    }),
  positions: (party: string, issue: string) =>
    queryOptions({ queryKey: ['positions', party, issue], queryFn: () => positions(party, issue) }),
  timeline: (filter: TimelineFilter) =>
    queryOptions({
      queryKey: ['timeline', filter],
      queryFn: () => request<TimelineView>(`/api/timeline?${query({ ...filter })}`),
    }),
  proposals: () => queryOptions({ queryKey: ['proposals'], queryFn: proposals }),
  shifts: () => queryOptions({ queryKey: ['shifts'], queryFn: shifts }),
  /** The newest statements made for a party, and how many there are. */
  statementsOf: (party: string) =>
    queryOptions({
      queryKey: ['statements', party],
      queryFn: () =>
        request<{ total: number; statements: StatementView[] }>(
          `/api/statements?${query({ party, limit: '20' })}`,
        ),
    }),
  outline: () =>
    queryOptions({ queryKey: ['outline'], queryFn: () => request<TimelineOutline>('/api/timeline/outline') }),
  people: () => queryOptions({ queryKey: ['people'], queryFn: people }),
  person: (id: string, limit: number) =>
    queryOptions({
      queryKey: ['person', id, limit],
      queryFn: () => request<PersonView>(`${personPath(id)}?${query({ limit: String(limit) })}`),
    }),
  record: (id: string) =>
    queryOptions({
      queryKey: ['record', id],
      queryFn: () => request<RecordView>(`/api/records/${encodeURIComponent(id)}`),
    }),
  feasibility: (asked: Asked) => analysis<Feasibility>('feasibility', asked),
  moved: (asked: Asked) => analysis<Moved>('moved', asked),
  packages: (asked: Asked) => analysis<Packages>('packages', asked),
  centre: (asked: Asked) => analysis<Centre>('centre', asked),
  search: (q: string, filter: SearchFilter) =>
    queryOptions({
      queryKey: ['search', q, filter],
      queryFn: () => request<SearchView>(`/api/search?${query({ q, limit: '50', ...filter })}`),
      enabled: q.trim() !== '',
    }),
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // An answer of the server (no such article) will not change by asking again; a server that is away may come back.
      retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 0,
    },
  },
})

export const judge = (subject: string, verdict: Verdict): Promise<Judgement> =>
  post('/api/judgements', { subject, verdict })

/** A blob's bytes in base64, as JSON carries them. */
const base64Of = (blob: Blob): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,?/u, ''))
    reader.onerror = () => failed(reader.error)
    reader.readAsDataURL(blob)
  })

export async function addArticles(pieces: readonly Piece[]): Promise<ImportReport> {
  const files = await Promise.all(
    pieces.map(async ({ path, blob, firstLine }) => ({
      name: path,
      base64: await base64Of(blob),
      firstLine,
    })),
  )
  return post('/api/imports', { files })
}

export const withdraw = (judgement: string): Promise<Judgement> =>
  post(`/api/judgements/${encodeURIComponent(judgement)}/withdraw`, {})

/** Withdraws the judgement that stands about `subject`; does nothing where none does. */
export async function undoJudgement(subject: string): Promise<void> {
  const { history } = await request<RecordView>(`/api/records/${encodeURIComponent(subject)}`)
  const last = standing(history).findLast(({ verdict }) => verdict !== null)
  if (last) await withdraw(last.id)
}

/** Judgements of who somebody is. `from`: ids of the statements and documents that mean somebody else. */
export const identify = {
  merge: (id: string, into: string): Promise<Judgement> => post(`${personPath(id)}/merge`, { into }),
  split: (id: string, from: readonly string[], name: string, party: string | null): Promise<Judgement> =>
    post(`${personPath(id)}/split`, { from, name, party }),
  rename: (id: string, name: string): Promise<Judgement> => post(`${personPath(id)}/rename`, { name }),
}
