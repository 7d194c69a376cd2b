import { describe, expect, it } from 'vitest'
import { ErrorView, type Judgement, type PositionView } from '../model/index.ts'
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

describe('every route', () => {
  it('answers in its own shape', async () => {
    const { app, document, position } = await openApp()
    let judgement = ''
    for (const route of ROUTES) {
      const id = route.path.includes('documents') ? document : route.method === 'post' ? judgement : position
      const path = route.path.replace('{id}', encodeURIComponent(id))
      const response = await app.request(
        path,
        route.method === 'post' ? post({ subject: position, verdict: 'accept' }) : {},
      )
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
      const wrong = route.query ? `${path}?since=yesterday&at=yesterday&limit=-1` : path
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
