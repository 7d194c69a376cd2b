/** The built web app: its files by their paths, and its page for every other path (the app reads the address itself). */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import { ParleyError } from '../model/index.ts'

/** Files whose names change with their content. */
const HASHED = /^\/assets\//u

export function webApp(folder: string): MiddlewareHandler {
  const files = serveStatic({ root: folder })
  const page = serveStatic({ root: folder, path: 'index.html' })
  return async (context, next) => {
    if (!existsSync(join(folder, 'index.html')))
      throw new ParleyError('no-web-app', 'the web app is not built', { remedy: 'npm run build' })
    context.header(
      'Cache-Control',
      HASHED.test(context.req.path) ? 'max-age=31536000, immutable' : 'no-cache',
    )
    const file = await files(context, async () => {})
    return file ?? (await page(context, next))
  }
}
