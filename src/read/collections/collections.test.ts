import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Refusal } from '../../model/index.ts'
import { type RawInput, readDocument } from '../index.ts'
import { type CollectionOptions, collectionOf } from './index.ts'
import { atomFeed, jsonFeed, rssFeed, warcOf } from './testing/made.ts'

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

async function* stream(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

/** All that comes out of a file of this name and content, cut in pieces of `size`. */
async function inputsOf(
  name: string,
  content: string | Uint8Array,
  options: CollectionOptions = {},
  size = 64,
) {
  const read = await collectionOf(name, '')!.load()
  const found: (RawInput | Refusal)[] = []
  for await (const input of read(stream(bytesOf(content), size), name, options)) found.push(input)
  return found
}

const textOf = (input: RawInput | Refusal): string =>
  'error' in input ? `! ${input.error.code}` : new TextDecoder().decode(input.bytes)
const aboutOf = (input: RawInput | Refusal) => ('error' in input ? input.error.code : input.about)

describe('a table', () => {
  it('gives an article a row, its columns known by their usual names', async () => {
    const rows =
      'Headline;Body;Date;Newspaper\nTalks go on;"They met; they ""talked"".\nThen they left.";2031-04-02;Harbour Mirror\n'
    const [input] = await inputsOf('a.csv', `\uFEFF${rows}`)
    expect(textOf(input!)).toBe('They met; they "talked".\nThen they left.')
    expect(aboutOf(input!)).toEqual({
      title: 'Talks go on',
      published: '2031-04-02',
      outlet: 'Harbour Mirror',
    })
  })

  it('is read by a field map where they are not', async () => {
    const found = await inputsOf('a.csv', 'id,words,when\n7,They met.,2031-04-02\n', {
      fields: { text: 'words', published: 'when' },
    })
    expect(found.map(textOf)).toEqual(['They met.'])
    expect(found[0]).toMatchObject({ id: '7', about: { published: '2031-04-02' } })
  })

  it.each([
    ['no column for the text', 'a,b\n1,2\n', {}],
    ['a map to a column that is not there', 'text,b\n1,2\n', { fields: { title: 'c' } }],
  ])('with %s is refused, and its columns are named', async (_, rows, options) => {
    const [refusal] = await inputsOf('a.csv', rows, options)
    expect(refusal).toMatchObject({
      error: { code: 'bad-table', remedy: expect.stringContaining('--fields') },
    })
    expect('error' in refusal! && refusal.error.message).toContain('b')
  })

  it('is the same however the stream is cut, and in windows-1252', async () => {
    const rows = bytesOf(
      `text\ttitle\n${'Die Gesandten trafen sich in Köln und sprachen über die Fähre. '.repeat(4)}\tFähre\n`,
    )
    const latin = Uint8Array.from(new TextDecoder().decode(rows), (character) => character.charCodeAt(0))
    for (const [bytes, size] of [
      [rows, 3],
      [rows, 1000],
      [latin, 1000],
    ] as const)
      expect(aboutOf((await inputsOf('a.tsv', bytes, {}, size))[0]!)).toEqual({ title: 'Fähre' })
  })
})

describe('JSON lines with a field map', () => {
  it('find their text and the rest where it leads', async () => {
    const line = JSON.stringify({ article: { body: 'They met.' }, head: 'Talks', text: null })
    const [input] = await inputsOf('a.jsonl', line, { fields: { text: 'article.body', title: 'head' } })
    expect([textOf(input!), aboutOf(input!)]).toEqual(['They met.', { title: 'Talks' }])
  })
})

describe('a feed', () => {
  const item = {
    title: 'Talks go on',
    url: 'https://harbour-mirror.example/talks',
    published: '2031-04-02T09:30:00+02:00',
    author: 'Ada Marsh',
    html: '<p>The envoys &amp; the pilots met.</p>',
  }

  it.each([
    ['RSS', 'a.rss', rssFeed],
    ['Atom', 'a.atom', atomFeed],
    ['JSON Feed', 'feed.json', jsonFeed],
  ])('in %s gives an article an entry', async (_, name, make) => {
    const [input] = await inputsOf(name, make('Harbour Mirror', [item]))
    expect(aboutOf(input!)).toMatchObject({
      title: 'Talks go on',
      outlet: 'Harbour Mirror',
      byline: 'Ada Marsh',
      url: item.url,
    })
    const document = await readDocument(input as RawInput)
    expect(document.text).toBe('The envoys & the pilots met.')
    expect(document.published).toMatchObject({ certainty: 'stated' })
    expect(document.published.earliest!.slice(0, 10)).toBe('2031-04-02')
    expect(document.capture.origin).toEqual({ kind: 'feed', url: item.url, at: null })
  })

  it('whose entry has no text names the page to add', async () => {
    const [refusal] = await inputsOf('a.rss', rssFeed('M', [{ ...item, html: '' }]))
    expect(refusal).toMatchObject({ error: { code: 'no-text', remedy: expect.stringContaining(item.url) } })
  })

  it('is known by how it begins', () => {
    for (const start of [
      '<?xml version="1.0"?><rss version="2.0">',
      '<?xml version="1.0"?>\n<!-- x -->\n<feed xmlns="x">',
      '{"version": "https://jsonfeed.org/version/1.1"',
    ])
      expect(collectionOf('unknown', start)?.name).toBe('feed')
    expect(collectionOf('unknown', '<?xml version="1.0"?><html>')).toBeNull()
    expect(collectionOf('unknown', '{"text": "x"}')?.name).toBe('jsonl')
  })
})

describe('a web archive', () => {
  const pages = [
    { url: 'https://a.example/1', html: '<p>The envoys met.</p>' },
    { url: 'https://a.example/2', html: '<p>The envoys left.</p>' },
  ]

  it.each([
    ['plain', 'a.warc', false],
    ['gzipped', 'a.warc.gz', true],
  ])('that is %s gives a page a record, with where and when it was captured', async (_, name, gzip) => {
    const found = await inputsOf(name, await warcOf(pages, { gzip }))
    expect(found.map(textOf)).toEqual(pages.map(({ html }) => html))
    expect(found[0]).toMatchObject({
      format: 'html',
      about: { url: 'https://a.example/1' },
      origin: { kind: 'warc', url: 'https://a.example/1', at: '2031-04-02T10:00:00Z' },
    })
  })

  it('leaves out what is no page', async () => {
    const found = await inputsOf(
      'a.warc',
      await warcOf([
        { ...pages[0]!, status: '404 Not Found' },
        { ...pages[1]!, type: 'image/png' },
      ]),
    )
    expect(found).toEqual([])
  })

  it('that breaks off gives what came before, then says so', async () => {
    const whole = await warcOf(pages, { gzip: true })
    const read = await collectionOf('a.warc.gz')!.load()
    const found: string[] = []
    const all = (async () => {
      for await (const input of read(stream(whole.slice(0, whole.length - 30), 64), 'a', {}))
        found.push(textOf(input))
    })()
    await all.catch((error) => found.push(error.code))
    expect(found[0]).toBe(pages[0]!.html)
    expect(found.length).toBeGreaterThan(1)
  })

  it('whose record is longer than it says gives what it says, and a refusal that tells of the rest', async () => {
    const whole = Buffer.from(await warcOf(pages)).toString('latin1')
    const [, length] = /Content-Length: (\d+)\r\n(?=(?:.+\r\n)*\r\nHTTP)/u.exec(whole)!
    const shorter = whole.replace(`Content-Length: ${length}`, `Content-Length: ${Number(length) - 5}`)
    const warn = vi.spyOn(console, 'warn')
    const found: string[] = []
    const read = await collectionOf('a.warc', '')!.load()
    for await (const input of read(stream(Uint8Array.from(Buffer.from(shorter, 'latin1')), 64), 'a', {}))
      found.push('error' in input ? `${input.path} ${input.error.message}` : textOf(input))
    expect(found).toEqual([
      pages[0]!.html.slice(0, -5),
      'a:2 the record is longer than it says: 5 bytes of it were passed over',
      pages[1]!.html,
    ])
    expect(warn).not.toHaveBeenCalled()
  })

  it('that is none is refused', async () => {
    await expect(inputsOf('a.warc', 'no archive at all')).rejects.toMatchObject({ code: 'bad-archive' })
    await expect(inputsOf('a.warc.gz', gzipSync('no archive at all'))).rejects.toMatchObject({
      code: 'bad-archive',
    })
  })
})

describe('any collection', () => {
  it('of any bytes ends, with inputs and refusals or one error that is ours', async () => {
    const names = ['a.jsonl', 'a.csv', 'a.rss', 'a.warc', 'a.warc.gz']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
        try {
          await inputsOf(name, bytes)
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^(?:bad-|empty|binary|not-utf-8|too-large)/u)
        }
      }),
    )
  })
})

describe('a file whose marks would take more memory than its words', () => {
  it.each([
    ['a.csv', `text${',b'.repeat(20_000)}\nwords\n`, 'bad-table'],
    ['a.csv', `text,b\nwords${',b'.repeat(20_000)}\n`, 'bad-table'],
    ['a.jsonl', `{"text":"x","a":[${'{},'.repeat(50_000)}{}]}\n`, 'bad-line'],
  ])('is refused: %s', async (name, content, code) => {
    expect(await inputsOf(name, content)).toMatchObject([{ error: { code } }])
  })

  it.each([
    ['a.rss', `<rss version="2.0"><channel>${'<a/>'.repeat(30_000)}</channel></rss>`],
    ['feed.json', `{"version":"https://jsonfeed.org/version/1.1","items":[${'{},'.repeat(50_000)}{}]}`],
  ])('is refused: %s', async (name, content) => {
    await expect(inputsOf(name, content)).rejects.toMatchObject({ code: 'bad-feed' })
  })
})
