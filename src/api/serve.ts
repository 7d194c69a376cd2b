/** Serves one dossier on this machine alone: the app in, an address and a way to stop out. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { ParleyError } from '../model/index.ts'
import { packageFile } from '../read/package-files.ts'
import { accountedEvents, accountedPositions, type Dossier } from '../record/index.ts'
import { createApp } from './app.ts'
import { readLimits } from './limits.ts'

export interface Serving {
  /** http://127.0.0.1:PORT/ */
  readonly address: string
  stop(): Promise<void>
}

export interface ServeOptions {
  /** 0: any free one. */
  readonly port: number
  /** Who judges. */
  readonly by: string
}

/** @throws ParleyError `port-taken` */
export async function serve(dossier: Dossier, { port, by }: ServeOptions): Promise<Serving> {
  const desk = { dossier, by, now: () => new Date().toISOString(), measured: await readLimits() }
  const app = createApp(desk, { web: packageFile('dist', 'web') })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EADDRINUSE') throw cause
    throw new ParleyError('port-taken', `port ${port} is taken`, {
      remedy: 'choose another with --port',
      cause,
    })
  })
  setImmediate(() => readAhead(dossier))
  const { port: bound } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${bound}/`,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/**
 * What the matrix and the timeline are made of is read while the browser still fetches the app: of 10,000 articles that
 * takes a second. Where it cannot be read, whoever asks for it is told.
 */
async function readAhead(dossier: Dossier): Promise<void> {
  try {
    await accountedPositions(dossier)
    await accountedEvents(dossier)
  } catch {
    // told to whoever asks
  }
}
