/** One shape for every error: a thrown thing in, an `ErrorView` with its HTTP status out. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ErrorView, ParleyError } from '../model/index.ts'

/** A code that stands here not is a failure of ours: 500. */
const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  'bad-request': 400,
  'ambiguous-id': 400,
  'bad-name': 400,
  'no-such-party': 400,
  'foreign-host': 403,
  'foreign-origin': 403,
  'read-only-dossier': 403,
  'sample-dossier': 403,
  'body-too-large': 413,
  'no-such-document': 404,
  'no-such-record': 404,
  'no-such-person': 404,
  'no-such-judgement': 404,
  'no-such-route': 404,
  'withdrawn-already': 409,
  'merged-already': 409,
  'circular-identity': 409,
  'no-web-app': 503,
  'busy-dossier': 503,
}

export const badRequest = (message: string): ParleyError =>
  new ParleyError('bad-request', message, { remedy: 'see /api/openapi.json for what each route takes' })

/** @param log takes what nobody foresaw; messages of ours hold no text of articles */
export function answerError(error: unknown, context: Context, log: (error: unknown) => void): Response {
  const told =
    error instanceof HTTPException ? badRequest(error.message || 'the request cannot be read') : error
  if (told instanceof ParleyError) {
    const { code, message, remedy } = told
    const view: ErrorView = { error: { code, message, ...(remedy === undefined ? {} : { remedy }) } }
    return context.json(view, STATUS[code] ?? 500)
  }
  log(error)
  const view: ErrorView = {
    error: {
      code: 'internal',
      message: 'something failed that should not have',
      remedy: 'see the server’s messages',
    },
  }
  return context.json(view, 500)
}
