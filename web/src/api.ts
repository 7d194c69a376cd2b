/**
 * The way to the server: one function that fetches, one query per route.
 *
 * Out: the views of `src/model/views.ts`, as the API promises them. Errors are `ApiError`, with what to do next.
 */
import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Judgement, Verdict } from '../../src/model/judgement.ts'
import type {
  DocumentSummary,
  DocumentView,
  DossierView,
  ErrorView,
  MatrixView,
  PositionView,
  RecordView,
  SearchView,
  TimelineView,
} from '../../src/model/views.ts'
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

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // An answer of the server (no such article) will not change by asking again; a server that is away may come back.
      retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 0,
    },
  },
})

export const queries = {
  dossier: () => queryOptions({ queryKey: ['dossier'], queryFn: () => request<DossierView>('/api/dossier') }),
  documents: () =>
    queryOptions({
      queryKey: ['documents'],
      queryFn: () => request<readonly DocumentSummary[]>('/api/documents'),
    }),
  document: (id: string) =>
    queryOptions({
      queryKey: ['document', id],
      queryFn: () => request<DocumentView>(`/api/documents/${encodeURIComponent(id)}`),
    }),
  matrix: (at: string | undefined) =>
    queryOptions({
      queryKey: ['matrix', at ?? null],
      queryFn: () => request<MatrixView>(at ? `/api/matrix?at=${at}` : '/api/matrix'),
    }),
  positions: (party: string, issue: string) =>
    queryOptions({
      queryKey: ['positions', party, issue],
      queryFn: () =>
        request<readonly PositionView[]>(
          `/api/positions?${new URLSearchParams({ party, issue }).toString()}`,
        ),
    }),
  timeline: () =>
    queryOptions({ queryKey: ['timeline'], queryFn: () => request<TimelineView>('/api/timeline') }),
  search: (q: string) =>
    queryOptions({
      queryKey: ['search', q],
      queryFn: () => request<SearchView>(`/api/search?${new URLSearchParams({ q }).toString()}`),
      enabled: q.trim() !== '',
    }),
}

export const judge = (subject: string, verdict: Verdict): Promise<Judgement> =>
  post('/api/judgements', { subject, verdict })

/** Withdraws the judgement that stands about `subject`; does nothing where none does. */
export async function undoJudgement(subject: string): Promise<void> {
  const { history } = await request<RecordView>(`/api/records/${encodeURIComponent(subject)}`)
  const withdrawn = new Set(history.map(({ withdraws }) => withdraws))
  const standing = history.findLast(({ id, verdict }) => verdict !== null && !withdrawn.has(id))
  if (standing) await post(`/api/judgements/${encodeURIComponent(standing.id)}/withdraw`, {})
}
