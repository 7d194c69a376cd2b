import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rssFeed } from '../collections/testing/made.ts'
import { listInputs } from '../files.ts'
import { type RawInput, readDocument } from '../index.ts'
import { checkLink, isPublicAddress } from './address.ts'
import type { Resolve } from './connect-node.ts'
import { Fetcher, type FetcherOptions } from './fetch-node.ts'
import { linkInputs } from './inputs.ts'
import { Pace } from './pace.ts'

/** A server on this machine that plays what a test tells it, and keeps who asked for what. */
type Play = (request: IncomingMessage, response: ServerResponse) => void
let server: Server
let port: number
let plays: Record<string, Play>
let asked: string[]

beforeEach(async () => {
  plays = {}
  asked = []
  server = createServer((request, response) => {
    asked.push(`${request.headers.host?.split(':')[0]}${request.url}`)
    const play = plays[request.url ?? '']
    if (play) play(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const text =
  (body: string | Buffer, headers: Record<string, string> = {}): Play =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body)
const redirect =
  (to: string): Play =>
  (_, response) =>
    response.writeHead(302, { location: to }).end()
const link = (path: string, host = 'paper.example'): string => `http://${host}:${port}${path}`

const here: Resolve = async () => [{ address: '127.0.0.1', family: 4 }]
/** The only place where loopback is allowed: the test's own server. */
const fetcher = (options: Partial<FetcherOptions> = {}): Fetcher =>
  new Fetcher({
    userAgent: 'parley-test/1.0',
    resolve: here,
    isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
    paceMs: 0,
    ...options,
  })
const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error) => error.code,
  )

describe('an address', () => {
  it.each(['8.8.8.8', '2606:4700::1111', '64:ff9b::808:808'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    'ff02::1',
    'no address',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('a link', () => {
  it.each([
    'file:///etc/passwd',
    'ftp://paper.example/a',
    'data:text/html,words',
    'javascript:alert(1)',
    'paper.example/a',
    'http://user:word@paper.example/',
  ])('%s is refused', (given) => {
    expect(() => checkLink(given)).toThrow(expect.objectContaining({ code: 'bad-link' }))
  })

  it.each([
    'http://localhost/',
    'http://printer.local/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
  ])('%s leads inside', (given) => {
    expect(() => checkLink(given)).toThrow(expect.objectContaining({ code: 'private-address' }))
  })
})

describe('fetching', () => {
  it('gives the bytes with their hash, headers, and where and when they came from', async () => {
    plays['/a'] = redirect('/b')
    plays['/b'] = text('<p>Words.</p>', { etag: '"1"' })
    const fetched = await fetcher().fetch(link('/a'))
    expect(fetched).toMatchObject({ url: link('/a'), finalUrl: link('/b'), status: 200 })
    expect(new TextDecoder().decode(fetched!.bytes)).toBe('<p>Words.</p>')
    expect(fetched!.headers).toContainEqual(['etag', '"1"'])
    expect(fetched!.sha256).toHaveLength(64)
    expect(fetched!.at).toMatch(/^\d{4}-.*Z$/u)
  })

  it('refuses this machine, and whatever name leads to it, without asking it', async () => {
    const strict = { isAllowed: isPublicAddress }
    expect(await codeOf(fetcher(strict).fetch(`http://127.0.0.1:${port}/a`))).toBe('private-address')
    expect(await codeOf(fetcher(strict).fetch(link('/a')))).toBe('private-address')
    expect(asked).toEqual([])
  })

  it('refuses a name of which one address leads inside', async () => {
    const mixed: Resolve = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]
    expect(await codeOf(fetcher({ resolve: mixed }).fetch(link('/a')))).toBe('private-address')
  })

  it('refuses a name that turns inward between two requests (DNS rebinding)', async () => {
    plays['/a'] = redirect('/b')
    plays['/b'] = text('secret')
    let times = 0
    const turning: Resolve = async () => [{ address: times++ === 0 ? '127.0.0.1' : '192.168.0.1', family: 4 }]
    const code = await codeOf(fetcher({ resolve: turning, robots: false }).fetch(link('/a')))
    expect([code, asked]).toEqual(['private-address', ['paper.example/a']])
  })

  it.each([
    ['an inside address', 'http://10.0.0.1/', 'private-address'],
    ['an inside name', 'http://inner.example/', 'private-address'],
    ['a file', 'file:///etc/passwd', 'bad-link'],
    ['nothing that is an address', 'http://[', 'bad-link'],
  ])('refuses a redirect to %s', async (_, to, code) => {
    plays['/a'] = redirect(to)
    const resolve: Resolve = async (host) => [
      { address: host === 'inner.example' ? '10.0.0.1' : '127.0.0.1', family: 4 },
    ]
    expect(await codeOf(fetcher({ resolve }).fetch(link('/a')))).toBe(code)
  })

  it('follows five redirects and no more', async () => {
    plays['/a'] = redirect('/a')
    expect(await codeOf(fetcher({ robots: false }).fetch(link('/a')))).toBe('too-many-redirects')
    expect(asked).toHaveLength(6)
  })

  it('stops an endless body at its limit, and a slow one at its time', async () => {
    plays['/endless'] = (_, response) => {
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(16_384), more)
      }
      more()
    }
    plays['/slow'] = (_, response) => void response.write('x')
    const limits = { bytes: 1024 * 1024, ms: 300 }
    expect(await codeOf(fetcher({ limits: { bytes: limits.bytes } }).fetch(link('/endless')))).toBe(
      'too-large',
    )
    expect(await codeOf(fetcher({ limits }).fetch(link('/slow')))).toBe('too-slow')
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('unpacks %s, and stops where it grows past the limit', async (encoding, pack) => {
    plays['/a'] = text(pack('<p>Words.</p>'), { 'content-encoding': encoding })
    plays['/bomb'] = text(pack(Buffer.alloc(30 * 1024 * 1024)), { 'content-encoding': encoding })
    const fetched = await fetcher().fetch(link('/a'))
    expect(new TextDecoder().decode(fetched!.bytes)).toBe('<p>Words.</p>')
    expect(await codeOf(fetcher({ limits: { bytes: 1024 * 1024 } }).fetch(link('/bomb')))).toBe('too-large')
  })

  it('refuses what it cannot unpack, and what no server answers', async () => {
    plays['/a'] = text('x', { 'content-encoding': 'gzip' })
    plays['/b'] = text('x', { 'content-encoding': 'gzip, gzip' })
    const one = fetcher()
    expect(await codeOf(one.fetch(link('/a')))).toBe('not-reached')
    expect(await codeOf(one.fetch(link('/b')))).toBe('bad-encoding')
    expect(await codeOf(one.fetch(link('/none')))).toBe('http-status')
    const gone = fetcher({ robots: false, resolve: () => Promise.reject(new Error('ENOTFOUND')) })
    expect(await codeOf(gone.fetch(link('/a')))).toBe('not-reached')
  })

  it('asks only for what changed since', async () => {
    plays['/a'] = (request, response) =>
      request.headers['if-none-match'] === '"1"' ? response.writeHead(304).end() : response.end('new')
    expect(await fetcher().fetch(link('/a'), { etag: '"1"', lastModified: null })).toBeNull()
    expect(await fetcher().fetch(link('/a'), { etag: '"0"', lastModified: null })).not.toBeNull()
  })
})

describe('robots.txt', () => {
  it('is asked once, before the page, and obeyed', async () => {
    plays['/robots.txt'] = text('User-agent: *\nDisallow: /private/\n')
    plays['/a'] = text('a')
    const one = fetcher()
    expect(await codeOf(one.fetch(link('/a')))).toBe('none')
    expect(await codeOf(one.fetch(link('/private/b')))).toBe('robots')
    expect(asked).toEqual(['paper.example/robots.txt', 'paper.example/a'])
  })

  it('that cannot be had forbids all; one that is not there forbids nothing', async () => {
    plays['/a'] = text('a')
    expect(await codeOf(fetcher().fetch(link('/a')))).toBe('none')
    plays['/robots.txt'] = (_, response) => response.writeHead(503).end()
    expect(await codeOf(fetcher().fetch(link('/a')))).toBe('robots')
    expect(await codeOf(fetcher({ robots: false }).fetch(link('/a')))).toBe('none')
  })

  it('of the site that a redirect leads to is asked as well', async () => {
    plays['/a'] = redirect(link('/secret', 'other.example'))
    plays['/robots.txt'] = (request, response) =>
      response.end(request.headers.host?.startsWith('other') ? 'User-agent: *\nDisallow: /' : '')
    expect(await codeOf(fetcher().fetch(link('/a')))).toBe('robots')
    expect(asked).not.toContain('other.example/secret')
  })
})

describe('the pace', () => {
  it('keeps requests to one host apart, and others not waiting', async () => {
    const slept: number[] = []
    const pace = new Pace({ now: () => 0, sleep: async (ms) => void slept.push(ms) }, 1000)
    for (const host of ['a', 'a', 'b', 'a']) await pace.wait(host, host === 'a' ? 2500 : 0)
    expect(slept).toEqual([2500, 5000])
  })
})

describe('what a link leads to', () => {
  const PROSE =
    'The envoys of the two governments met on the quay, and they talked for hours about the strait. '
  const inputs = async (path: string): Promise<RawInput[]> => {
    const one = fetcher()
    const found: RawInput[] = []
    const get = async (url: string) => (await one.fetch(url))!
    for await (const input of listInputs([link(path)], (async function* () {})(), {
      fetchLink: (url, options) => linkInputs(url, get, options),
    })) {
      if ('error' in input) throw new Error(input.error.message)
      found.push(input)
    }
    return found
  }

  it('is a page, in the charset that its server names', async () => {
    const latin = Buffer.from(`<p>Köln. ${PROSE}</p>`, 'latin1')
    plays['/a'] = text(latin, { 'content-type': 'text/html; charset=iso-8859-1' })
    const [input] = await inputs('/a')
    const document = await readDocument(input!)
    expect(document.text).toContain('Köln.')
    expect(document.url).toBe(link('/a'))
    expect(document.capture.origin).toMatchObject({ kind: 'link', url: link('/a') })
  })

  it('is a feed with its articles; an entry that is a summary is read from its page', async () => {
    const item = { published: '2031-04-02T09:30:00Z', author: 'Ada Marsh' }
    const full = { ...item, title: 'Whole', url: link('/whole'), html: `<p>${PROSE.repeat(3)}</p>` }
    const feed = rssFeed('Mirror', [full]).replace(
      '</channel>',
      `<item><title>Short</title><link>${link('/page')}</link><description>A summary.</description></item></channel>`,
    )
    plays['/feed'] = text(feed, { 'content-type': 'application/rss+xml' })
    plays['/page'] = text(
      `<article><h1>Short</h1><p>${PROSE.repeat(4)}</p><p>${PROSE.repeat(4)}</p></article>`,
    )
    const [whole, short] = await Promise.all((await inputs('/feed')).map(readDocument))
    expect(whole).toMatchObject({ title: 'Whole', outlet: 'Mirror', text: PROSE.repeat(3).trim() })
    expect(short).toMatchObject({ title: 'Short', outlet: 'Mirror', url: link('/page') })
    expect(short!.text.length).toBeGreaterThan(500)
    expect(asked).not.toContain('paper.example/whole')
  })

  it('is refused where links are not read', async () => {
    for await (const input of listInputs([link('/a')], (async function* () {})()))
      expect(input).toMatchObject({ error: { code: 'no-links' } })
    expect(asked).toEqual([])
  })
})
