import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCodebook } from '../read/codebook-files.ts'
import { rssFeed, warcOf } from '../read/collections/testing/made.ts'
import { check, closeDossier, createDossier, type Dossier, documents, lastFetch } from '../record/index.ts'
import { addPaths } from './add-paths.ts'

const PARAGRAPHS = [
  'The envoys of the two governments met on the quay on Monday, and they talked for three hours about the strait, Ada Marsh of the Harbour League said.',
  'Nobody would say when they are to meet again. “We have a paper, and we have a date,” Marsh told reporters on the steps of the customs house.',
  'The strait has been closed since October, when a pilot boat was shot at near the Tarn light, and each side blames the coastguard of the other.',
]
const BODY = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
const MENU = `<nav><ul>${'<li><a href="/x">Section</a></li>'.repeat(12)}</ul></nav>`
const page = (
  url: string,
): string => `<!doctype html><html><head><title>Envoys meet on the quay | Harbour Mirror</title>
<meta property="og:site_name" content="Harbour Mirror"><meta property="og:title" content="Envoys meet on the quay">
<link rel="canonical" href="${url}"><meta property="article:published_time" content="2031-04-02T09:30:00+02:00"></head>
<body>${MENU}<article><h1>Envoys meet on the quay</h1><p class="byline">By Jon Ferrier</p>${BODY}</article>
<footer>© 2031 Harbour Mirror. All rights reserved.</footer></body></html>`
const item = (url: string) => ({
  title: 'Envoys meet on the quay',
  url,
  published: '2031-04-02T09:30:00+02:00',
  author: 'Jon Ferrier',
  html: BODY,
})

const NOW = '2031-04-03T10:00:00Z'

let folder: string
let dossier: Dossier
let server: Server
let site: string
let asked: string[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-captures-'))
  dossier = await createDossier(join(folder, 'a.parley'), {
    codebook: await loadCodebook('ukraine-ceasefire'),
    now: NOW,
  })
  asked = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
    const bodies: Record<string, string> = {
      '/talks': page(`${site}/talks`),
      '/feed': rssFeed('Harbour Mirror', [item(`${site}/talks`)]),
    }
    const body = bodies[request.url ?? '']
    if (body === undefined) return response.writeHead(404).end()
    return response
      .writeHead(200, {
        etag: '"1"',
        'content-type': request.url === '/feed' ? 'application/rss+xml' : 'text/html',
      })
      .end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://mirror.example:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  await closeDossier(dossier)
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const add = (...paths: string[]) =>
  addPaths(dossier, paths, {
    jobs: 1,
    stdin: (async function* () {})(),
    now: () => NOW,
    fetching: {
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      isAllowed: (address) => address === '127.0.0.1',
      paceMs: 0,
    },
  })
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('one article of one outlet', () => {
  it('from a page, a feed and a web archive is one document with three captures', async () => {
    const url = 'https://mirror.example/talks'
    const paths = [
      put('talks.html', page(url)),
      put('feed.rss', rssFeed('Harbour Mirror', [item(url)])),
      put('crawl.warc.gz', await warcOf([{ url, html: page(url) }], { gzip: true })),
    ]
    const report = await add(...paths)
    expect(report).toMatchObject({ counts: { added: 1, captured: 2 }, refused: [] })
    expect(await documents(dossier)).toHaveLength(1)
    const captures = await dossier.db.selectFrom('captures').selectAll().orderBy('kind').execute()
    expect(captures.map(({ kind, url, fetched_at }) => [kind, url, fetched_at])).toEqual([
      [null, null, null],
      ['feed', url, null],
      ['warc', url, '2031-04-02T10:00:00Z'],
    ])
    expect((await add(...paths)).counts).toMatchObject({ added: 0, captured: 0, known: 3 })
    expect(await check(dossier)).toEqual([])
  })
})

describe('a link', () => {
  it('is read, kept with hash and headers, and asked for again only if it changed', async () => {
    expect((await add(`${site}/talks`)).counts).toMatchObject({ added: 1 })
    const kept = await lastFetch(dossier, `${site}/talks`)
    expect(kept).toMatchObject({ status: 200, finalUrl: `${site}/talks` })
    expect(kept!.headers).toContainEqual(['etag', '"1"'])
    expect(new TextDecoder().decode(kept!.bytes)).toBe(page(`${site}/talks`))
    const [capture] = await dossier.db.selectFrom('captures').selectAll().execute()
    expect(capture).toMatchObject({ kind: 'link', sha256: kept!.sha256, fetched_at: kept!.at })
    expect((await add(`${site}/talks`)).counts).toMatchObject({ added: 0, known: 1 })
    expect(await check(dossier)).toEqual([])
  })

  it('to a feed gives its articles, the same as the page’s', async () => {
    const report = await add(`${site}/talks`, `${site}/feed`)
    expect(report).toMatchObject({ counts: { added: 1, captured: 1 }, refused: [] })
    const captures = await dossier.db
      .selectFrom('captures')
      .select(['kind', 'within'])
      .orderBy('kind')
      .execute()
    expect(captures).toEqual([
      { kind: 'feed', within: (await lastFetch(dossier, `${site}/feed`))!.sha256 },
      { kind: 'link', within: null },
    ])
  })

  it('that is refused leaves the rest', async () => {
    const report = await add(`${site}/nowhere`, 'http://127.0.0.2/', `${site}/talks`)
    expect(report.counts.added).toBe(1)
    expect(report.refused.map(({ path, error }) => [path, error.code])).toEqual([
      [`${site}/nowhere`, 'http-status'],
      ['http://127.0.0.2/', 'private-address'],
    ])
  })

  it('whose kept bytes were changed is told by check', async () => {
    await add(`${site}/talks`)
    await dossier.db
      .updateTable('bodies')
      .set({ gzipped: Buffer.from('x') })
      .execute()
    expect((await check(dossier)).map(({ where }) => where)).toEqual([
      expect.stringMatching(/^fetched page/u),
    ])
  })
})
