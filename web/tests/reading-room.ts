/**
 * The reading room for a test: the real API and the built app over the sample dossier, and a browser to walk in it.
 *
 * The dossier is a fresh one in a folder of its own, so that judgements made by one file's tests meet no other's.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type Serving, serve } from '../../src/api/serve.ts'
import { openDemo } from '../../src/pipeline/demo.ts'
import { bundledCodebooks, loadCodebook } from '../../src/read/codebook-files.ts'
import { packageFile } from '../../src/read/package-files.ts'
import { closeDossier, createDossier, type Dossier, openDossier } from '../../src/record/index.ts'
import { launch } from './browser.ts'

export type Theme = 'light' | 'dark'

export interface Visit {
  readonly width?: number
  readonly height?: number
  readonly theme?: Theme
}

export interface Room {
  /** A new tab, with storage of its own, at this path. */
  readonly visit: (path: string, options?: Visit) => Promise<Page>
  /** What the browser complained of on a page since it was opened, and addresses elsewhere that it asked for. */
  readonly complaints: (page: Page) => readonly string[]
  /** The API's answer, for what a test expects to see. */
  readonly ask: <Answer>(path: string) => Promise<Answer>
  readonly address: () => string
}

/** The sample is built once, under a name that holds its hash, and copied for each file of tests. */
async function copySample(folder: string): Promise<string> {
  const built = join(tmpdir(), 'parley-test-sample')
  mkdirSync(built, { recursive: true })
  const sample = await openDemo(new Date().toISOString(), built)
  await closeDossier(sample)
  const copy = join(folder, 'sample.parley')
  copyFileSync(sample.path, copy)
  return copy
}

/** A dossier with the sample's codebook and no articles. */
async function makeEmpty(folder: string): Promise<string> {
  const path = join(folder, 'empty.parley')
  const codebook = loadCodebook(bundledCodebooks()[0]!)
  await closeDossier(await createDossier(path, { codebook, now: new Date().toISOString() }))
  return path
}

/** Starts the room before a file's tests and clears it away after them. Default: the sample dossier. */
export function openRoom({ empty = false } = {}): Room {
  let folder: string
  let dossier: Dossier
  let serving: Serving
  let browser: Browser

  beforeAll(async () => {
    if (!existsSync(packageFile('dist', 'web', 'index.html')))
      throw new Error(
        'The app is not built, and the browser tests walk in the built one: run `npm run build`.',
      )
    folder = mkdtempSync(join(tmpdir(), 'parley-room-'))
    dossier = await openDossier(await (empty ? makeEmpty : copySample)(folder))
    serving = await serve(dossier, { port: 0, by: 'test' })
    browser = await launch()
  })

  afterAll(async () => {
    await browser?.close()
    await serving?.stop()
    if (dossier) await closeDossier(dossier)
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  const complaints = new WeakMap<Page, string[]>()
  function listen(page: Page): void {
    const heard: string[] = []
    complaints.set(page, heard)
    page.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
    page.on('pageerror', (error) => heard.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(address())) heard.push(request.url())
    })
  }

  const address = (): string => serving.address.replace(/\/$/u, '')
  return {
    address,
    visit: async (path, { width = 1440, height = 900, theme = 'light' } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      listen(page)
      await page.goto(address() + path)
      await page.waitForSelector('h1')
      return page
    },
    complaints: (page) => complaints.get(page) ?? [],
    ask: async <Answer>(path: string) => (await (await fetch(address() + path)).json()) as Answer,
  }
}
