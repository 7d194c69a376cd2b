/**
 * The HTTP interface of one dossier: requests in, the answers of `model/views.ts` out, described at /api/openapi.json.
 * Every other path is the web app's.
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { ErrorView, ParleyError } from '../model/index.ts'
import { answerError, badRequest } from './errors.ts'
import { fromThisMachine, notTooLarge, securityHeaders } from './guard.ts'
import { keeper } from './kept.ts'
import type { Desk, Route } from './route.ts'
import { ROUTES } from './routes.ts'
import { webApp } from './web-app.ts'

export interface AppOptions {
  /** The folder of the built web app. */
  readonly web: string
  /** Takes failures that nobody foresaw. Default: standard error. */
  readonly log?: (error: unknown) => void
}

export function createApp(desk: Desk, { web, log = console.error }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw badRequest(firstIssue(result.error))
    },
  })
  app.use(securityHeaders, fromThisMachine, notTooLarge)
  app.onError((error, context) => answerError(error, context, log))
  const keep = keeper(desk.dossier)
  for (const route of ROUTES) register(app, desk, route, keep)
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Parley', version: '1' } })
  app.all('/api/*', ({ req }) => {
    throw new ParleyError('no-such-route', `there is nothing at ${req.method} ${req.path}`, {
      remedy: 'see /api/openapi.json',
    })
  })
  app.get('*', webApp(web))
  return app
}

const firstIssue = (error: {
  readonly issues: readonly { path: PropertyKey[]; message: string }[]
}): string => {
  const { path, message } = error.issues[0]!
  return path.length === 0 ? message : `${path.join('.')}: ${message}`
}

function register(app: OpenAPIHono, desk: Desk, route: Route, keep: ReturnType<typeof keeper>): void {
  const status = route.method === 'post' ? 201 : 200
  const handler = async (context: Context): Promise<Response> => {
    const given = {
      ...(route.params ? context.req.valid('param' as never) : {}),
      ...(route.query ? context.req.valid('query' as never) : {}),
      ...(route.body ? context.req.valid('json' as never) : {}),
    }
    const work = async () => JSON.stringify(await route.handle(desk, given as never))
    const answer = route.kept
      ? await keep(route.kept, `${route.path} ${JSON.stringify(given)}`, work)
      : await work()
    return new Response(answer, { status, headers: { 'Content-Type': 'application/json' } })
  }
  // The list's entries have shapes of their own, which `routes.ts` holds to their schemas.
  app.openapi(description(route, status), handler as never)
}

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

const description = ({ method, path, summary, params, query, body, answer }: Route, status: 200 | 201) =>
  createRoute({
    method,
    path,
    summary,
    request: {
      ...(params ? { params: z.object(params) } : {}),
      ...(query ? { query: z.object(query) } : {}),
      ...(body ? { body: { required: true, content: json(z.object(body)) } } : {}),
    },
    responses: {
      [status]: { description: 'The answer', content: json(answer) },
      default: { description: 'What went wrong and what to do', content: json(ErrorView) },
    },
  })
