/**
 * Who may ask: the reader's own browser on this machine, and programs beside it. Nobody else.
 *
 * A page from elsewhere could send its visitor's browser here under a name of its own that resolves to this machine
 * (DNS rebinding), or post a form here (CSRF). So the Host must be a loopback name, and whatever changes something must
 * come from the same origin; a program sends no Origin. The headers keep the page to its own scripts and this server.
 */
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ParleyError } from '../model/index.ts'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Styles may stand inline: the libraries of dialogs and menus put rules into the page while they are open. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value)
}

/** @throws ParleyError `foreign-host`, `foreign-origin` */
export const fromThisMachine: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? new URL(context.req.url).host
  if (!isLoopback(host))
    throw new ParleyError('foreign-host', 'this server answers only to this machine', {
      remedy: 'open the address that parley serve printed',
    })
  const origin = context.req.header('origin')
  if (changesSomething(context.req.method) && origin !== undefined && origin !== `http://${host}`)
    throw new ParleyError('foreign-origin', 'another site may not change a dossier', {
      remedy: 'use the page that parley serve opened',
    })
  await next()
}

/** Requests larger than this are refused unread: 24 MB of articles in base64, and what stands around them. */
const MOST_BYTES = 33 * 1024 * 1024

/** @throws ParleyError `body-too-large` */
export const notTooLarge: MiddlewareHandler = bodyLimit({
  maxSize: MOST_BYTES,
  onError: () => {
    throw new ParleyError('body-too-large', `the request is larger than ${MOST_BYTES / 1024 / 1024} MB`, {
      remedy: 'add large files with: parley add FILE.parley INPUT…',
    })
  },
})

const isLoopback = (host: string): boolean => LOOPBACK.has(host.replace(/:\d+$/u, '').toLowerCase())
const changesSomething = (method: string): boolean => method !== 'GET' && method !== 'HEAD'
