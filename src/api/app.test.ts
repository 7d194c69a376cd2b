import { describe, expect, it } from 'vitest'
import {
  type Discrepancy,
  ErrorView,
  type Feasibility,
  type ImportReport,
  type Judgement,
  type MatrixView,
  type PositionView,
  type RecordView,
  type Shift,
} from '../model/index.ts'
import { exampleDossier, newFolder } from '../record/testing/dossiers.ts'
import { NOW } from '../record/testing/examples.ts'
import { createApp } from './app.ts'
import { ROUTES } from './routes.ts'

/** A value for every path parameter, so that each route can be asked. */
async function openApp() {
  const dossier = await exampleDossier()
  const desk = { dossier, by: 'Ida', now: () => NOW, measured: [] }
  const app = createApp(desk, { web: newFolder(), log: () => {} })
  const { documents } = await json<{ documents: { id: string }[] }>(app.request('/api/documents'))
  const { positions } = await json<{ positions: PositionView[] }>(app.request('/api/positions'))
  return { app, document: documents[0]!.id, position: positions[0]!.id }
}

const json = async <Answer>(response: Response | Promise<Response>): Promise<Answer> =>
  (await response).json() as Promise<Answer>

const post = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** What judgements of who somebody is ask for. */
const PERSONAL = { into: 'premier-jon-halle', name: 'Ada Marsh', party: null }

describe('every route', () => {
  it('answers in its own shape', async () => {
    const { app, document, position } = await openApp()
    let judgement = ''
    for (const route of ROUTES) {
      const id = route.path.includes('documents')
        ? document
        : route.path.includes('people')
          ? 'minister-ada-quill'
          : route.method === 'post'
            ? judgement
            : position
      const path = route.path.replace('{id}', encodeURIComponent(id))
      const files = [{ name: 'toll.txt', base64: Buffer.from('The toll stays.').toString('base64') }]
      const body = { subject: position, verdict: 'accept', ...PERSONAL, from: [document], files }
      const response = await app.request(path, route.method === 'post' ? post(body) : {})
      const answer = await response.json()
      expect(response.status, `${path}: ${JSON.stringify(answer)}`).toBe(route.method === 'post' ? 201 : 200)
      expect(route.answer.parse(answer), path).toEqual(answer) // strips what the schema does not have
      if (route.path === '/api/judgements') judgement = (answer as Judgement).id
    }
  })

  it('stands in the OpenAPI description with its answer and its error', async () => {
    const { app } = await openApp()
    const { paths } = await json<{ paths: Record<string, Record<string, { responses: object }>> }>(
      app.request('/api/openapi.json'),
    )
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(described.sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort())
    for (const methods of Object.values(paths))
      for (const { responses } of Object.values(methods)) expect(Object.keys(responses)).toContain('default')
  })

  it('tells what went wrong in one shape', async () => {
    const { app } = await openApp()
    for (const route of ROUTES) {
      const path = route.path.replace('{id}', 'nothing')
      const wrong = route.query ? `${path}?since=yesterday&at=yesterday&from=yesterday&limit=-1` : path
      const responses = [
        await app.request(wrong, route.method === 'post' ? post({ verdict: 'perhaps' }) : {}),
        await app.request(path, { headers: { host: 'evil.example' } }),
        await app.request(path, { method: 'DELETE' }),
      ]
      for (const response of responses.filter(({ status }) => status >= 400)) {
        const answer = await response.json()
        expect(ErrorView.parse(answer), path).toEqual(answer)
      }
      expect(responses[1]!.status).toBe(403)
      expect(responses[2]!.status).toBe(404)
      if (route.query || route.params || route.body)
        expect(responses[0]!.status, wrong).toBeGreaterThanOrEqual(400)
    }
  })
})

describe('the guard', () => {
  it('answers to loopback names only, whatever the port', async () => {
    const { app } = await openApp()
    const status = async (host: string) => (await app.request('/api/dossier', { headers: { host } })).status
    for (const host of ['127.0.0.1:4710', 'localhost', 'LOCALHOST:1', '[::1]:4710'])
      expect(await status(host)).toBe(200)
    for (const host of [
      'evil.example',
      '127.0.0.1.evil.example',
      'localhost.evil.example:80',
      '10.0.0.1',
      'a@localhost.x',
    ])
      expect(await status(host), host).toBe(403)
  })

  it('lets no other site change anything', async () => {
    const { app, position } = await openApp()
    const body = { subject: position, verdict: 'accept' }
    const status = async (headers: Record<string, string>) =>
      (await app.request('/api/judgements', post(body, { host: '127.0.0.1:4710', ...headers }))).status
    expect(await status({ origin: 'http://evil.example' })).toBe(403)
    expect(await status({ origin: 'null' })).toBe(403)
    expect(await status({ origin: 'http://127.0.0.1:5000' })).toBe(403)
    expect(await status({ 'content-type': 'text/plain' })).toBe(400) // what a form could send
    expect(await status({ origin: 'http://127.0.0.1:4710' })).toBe(201)
    expect(await status({})).toBe(201)
  })

  it('sends every answer with the headers that keep the page to itself', async () => {
    const { app } = await openApp()
    for (const path of ['/api/dossier', '/api/nothing', '/']) {
      const { headers } = await app.request(path)
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'; script-src 'self'")
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    }
  })
})

describe('importing', () => {
  const files = (...texts: string[]) => ({
    files: texts.map((text, n) => ({ name: `${n}.txt`, base64: Buffer.from(text).toString('base64') })),
  })

  it('adds articles, shows them at once, and names what it refuses', async () => {
    const { app } = await openApp()
    const list = () => json<{ documents: { path: string }[] }>(app.request('/api/documents'))
    const before = (await list()).documents.length
    const report = await json<ImportReport>(
      app.request('/api/imports', post(files('The envoy said the buoys stay.', ' '))),
    )
    expect(report.counts.added).toBe(1)
    expect(report.refused.map(({ path }) => path)).toEqual(['1.txt'])
    expect((await list()).documents.length).toBe(before + 1)
  })

  it('is refused to other sites, as a form, and past its size', async () => {
    const { app } = await openApp()
    const status = async (request: RequestInit) => (await app.request('/api/imports', request)).status
    expect(await status(post(files('x'), { origin: 'http://evil.example' }))).toBe(403)
    expect(await status(post(files('x'), { 'content-type': 'text/plain' }))).toBe(400)
    expect(await status(post(files('x'.repeat(34 * 1024 * 1024))))).toBe(413)
  })
})

describe('judging', () => {
  it('shows at once in what was kept: the matrix, the record, its history', async () => {
    const { app, position } = await openApp()
    const matrix = () => json<MatrixView>(app.request('/api/matrix'))
    const held = async () =>
      (await matrix()).cells.flatMap(({ entries }) => entries.flatMap((entry) => entry.positions))
    expect(await held()).toContain(position)
    const { id } = await json<Judgement>(
      app.request('/api/judgements', post({ subject: position, verdict: 'reject' })),
    )
    expect(await held()).not.toContain(position)
    await app.request(`/api/judgements/${id}/withdraw`, { method: 'POST' })
    expect(await held()).toContain(position)
    const { history } = await json<RecordView>(app.request(`/api/records/${position}`))
    expect(history.map(({ verdict, by, at }) => [verdict, by, at])).toEqual([
      ['reject', 'Ida', NOW],
      [null, 'Ida', NOW],
    ])
  })
})

describe('the analyses', () => {
  const refused = async (query: string) => {
    const { app } = await openApp()
    const response = await app.request(`/api/analyse/${query}`)
    return [response.status, (await json<ErrorView>(response)).error.message]
  }

  it('answer what is asked in the address', async () => {
    const { app } = await openApp()
    const ask = (query: string) => json<Feasibility>(app.request(`/api/analyse/feasibility?${query}`))
    const plain = await ask('at=2031-03-04')
    expect(plain.lines.map(({ id, positions }) => [id, positions.length > 0])).toContainEqual([
      'westmark:never:passage-toll',
      true,
    ])
    const edited = await ask('edits=add:ostland:only:passage-toll&at=2031-03-04')
    expect(edited.answer).toBe('infeasible')
    expect(edited.questions.flatMap(({ conflicts }) => conflicts)).toEqual([
      ['westmark:never:passage-toll', 'ostland:only:passage-toll'],
    ])
    const vetoed = await ask('edits=add:ostland:only:passage-toll&at=2031-03-04&veto=ostland')
    expect(vetoed.rule).toEqual({ kind: 'vetoes', parties: ['ostland'] })
    expect(vetoed.answer).toBe('feasible')
  })

  it('refuse what the codebook or the record does not have, in words', async () => {
    expect(await refused('feasibility?edits=lower:x')).toEqual([400, '“lower:x” is no edit'])
    expect(await refused('feasibility?veto=nobody')).toEqual([400, 'the codebook has no party “nobody”'])
    expect(await refused('centre?capability=ostland')).toEqual([400, '“ostland” is no weight'])
    expect(await refused('moved?from=2031-04-01&to=2031-03-01')).toEqual([
      400,
      '2031-03-01 is not after 2031-04-01',
    ])
  })
})

describe('the examples', () => {
  it('show the change of mind, and the two numbers', async () => {
    const { app } = await openApp()
    const { shifts } = await json<{ shifts: Shift[] }>(app.request('/api/shifts'))
    expect(shifts).toMatchObject([
      { party: 'ostland', before: { stance: 'for' }, after: { stance: 'against' } },
    ])
    const { discrepancies } = await json<{ discrepancies: Discrepancy[] }>(app.request('/api/discrepancies'))
    expect(discrepancies).toMatchObject([{ unit: 'ship', values: [{ value: '12' }, { value: '15' }] }])
  })

  it('are filtered by what is asked', async () => {
    const { app } = await openApp()
    const found = async (query: string) =>
      (await json<{ positions: PositionView[] }>(app.request(`/api/positions?${query}`))).positions.length
    expect(await found('party=ostland')).toBe(2)
    expect(await found('option=passage-toll&stance=against')).toBe(2)
    expect(await found('since=2031-03-03&until=2031-03-31')).toBe(2)
    expect(await found('until=2031-03-02')).toBe(1)
    expect(await found('limit=3')).toBe(3)
    expect(await found('limit=3&offset=3')).toBe(1)
  })
})
