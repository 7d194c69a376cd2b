/**
 * Hostile inputs, made from a number alone: real shapes of every format, cut up and strewn with what breaks readers.
 *
 * `hostileInput(seed)` is the same for a seed on every machine, so that a failing one can be named. `LARGE` are the
 * shapes that cost time or memory out of all proportion to their size, if anything does.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { atomFeed, jsonFeed, rssFeed, warcOf } from '../collections/testing/made.ts'
import { pdfOf } from './pdf.ts'

export interface Hostile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Mulberry32: small, quick, and the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const item = (n: number) => ({
  title: `Talks & talks ${n}`,
  url: `https://mirror.example/${n}`,
  published: '2031-04-02T09:30:00+02:00',
  author: 'Ada Marsh',
  html: '<p>The envoys met on the quay.</p><p>They talked for hours.</p>',
})

let seeds: readonly Hostile[] | null = null

/** One or more sound files of every format. */
async function soundFiles(): Promise<readonly Hostile[]> {
  if (seeds !== null) return seeds
  const folder = new URL('../html/fixtures/', import.meta.url)
  const pages = readdirSync(folder).map((file) => ({
    name: file,
    bytes: Uint8Array.from(readFileSync(new URL(file, folder)).subarray(0, 6000)),
  }))
  const feeds = [1, 2].map(item)
  const line = JSON.stringify({
    text: 'The envoys met. “We are ready,” she said.',
    title: 'Talks',
    published: '2031-04-02',
  })
  const archive = feeds.map(({ url, html }) => ({ url, html }))
  seeds = [
    ...pages,
    { name: 'feed.rss', bytes: encode(rssFeed('Mirror', feeds)) },
    { name: 'feed.atom', bytes: encode(atomFeed('Mirror', feeds)) },
    { name: 'feed.json', bytes: encode(jsonFeed('Mirror', feeds)) },
    { name: 'lines.jsonl', bytes: encode(`${line}\n${line}\n`) },
    { name: 'table.csv', bytes: encode('title;text;date\nTalks;"They met; they ""talked"".";2031-04-02\n') },
    { name: 'page.warc', bytes: await warcOf(archive) },
    { name: 'page.warc.gz', bytes: await warcOf(archive, { gzip: true }) },
    { name: 'paper.pdf', bytes: pdfOf([['Talks go on', '', 'The envoys met on the quay.']]) },
  ]
  return seeds
}

/** What breaks readers: NUL, lone surrogates in UTF-8's clothing, bidi controls, marks, unclosed and nested things. */
const NASTY: readonly Uint8Array[] = [
  ...[
    '\0',
    '\uFEFF',
    '\u202E\u2066\u2069',
    '\u2028',
    '\r',
    '\u200D',
    '“',
    '"',
    "''",
    '<',
    '</',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<script>',
    '<p>',
    '<div hidden>',
    '<svg><title>',
    '<table><tr><td>',
    '<a href="javascript:x">y</a>',
    '&#0;&#xD800;&#x110000;',
    '{"text":',
    '\\ud800',
    'WARC/1.0\r\n',
    'Content-Length: 99999999999\r\n\r\n',
    '<?xml version="1.0" encoding="x"?>',
    '<!ENTITY a "&a;&a;">',
    '<script type="application/ld+json">{"@graph":[',
    ';;;,,,\t',
  ].map(encode),
  Uint8Array.from([0xed, 0xa0, 0x80]),
  Uint8Array.from([0xff, 0xfe]),
  Uint8Array.from([0xc0, 0x80]),
  Uint8Array.from([0x1f, 0x8b, 8, 0]),
]

export async function hostileInput(seed: number): Promise<Hostile> {
  const random = randomFrom(seed)
  const below = (n: number): number => Math.floor(random() * n)
  const files = await soundFiles()
  const { name, bytes } = files[below(files.length)]!
  let out: Uint8Array = bytes
  for (let times = below(6); times >= 0; times--) out = mutate(out, below, files)
  // At times under another name, as files come.
  return { name: below(12) === 0 ? files[below(files.length)]!.name : name, bytes: out }
}

function mutate(bytes: Uint8Array, below: (n: number) => number, files: readonly Hostile[]): Uint8Array {
  const at = below(bytes.length + 1)
  const to = Math.min(bytes.length, at + below(1 + below(2000)))
  const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts))
  const nasty = NASTY[below(NASTY.length)]!
  switch (below(7)) {
    case 0:
      return join(bytes.subarray(0, at), nasty, bytes.subarray(at))
    case 1:
      return join(bytes.subarray(0, at), bytes.subarray(to))
    case 2:
      return join(bytes.subarray(0, to), bytes.subarray(at))
    case 3: {
      const flipped = bytes.slice()
      if (flipped.length > 0) flipped[below(flipped.length)]! ^= 1 << below(8)
      return flipped
    }
    case 4:
      return bytes.subarray(0, at)
    case 5: {
      const other = files[below(files.length)]!.bytes
      return join(bytes.subarray(0, at), other.subarray(0, below(other.length)), bytes.subarray(to))
    }
    default:
      return join(bytes.subarray(0, at), ...Array<Uint8Array>(below(200)).fill(nasty), bytes.subarray(at))
  }
}

const MB = 1024 * 1024
const PROSE = 'The envoys met on the quay, and they talked for hours. '
const filled = (part: string, bytes: number): string => part.repeat(Math.ceil(bytes / part.length))

/** To each shape a file of about `bytes`. */
export const LARGE: Readonly<Record<string, (bytes: number) => Hostile>> = {
  'one line': (n) => ({ name: 'a.txt', bytes: encode(filled(PROSE, n)) }),
  'stops and brackets': (n) => ({ name: 'a.txt', bytes: encode(filled('!', n / 2) + filled('.)', n / 2)) }),
  'short lines': (n) => ({ name: 'a.txt', bytes: encode(filled('Read more\n', n)) }),
  'quotation marks': (n) => ({ name: 'a.txt', bytes: encode(filled('“" ', n)) }),
  'Cyrillic in one line': (n) => ({ name: 'a.txt', bytes: encode(filled('слово ', n)) }),
  'mixed scripts': (n) => ({ name: 'a.txt', bytes: encode(filled('слово\nword\nكلمة\n', n)) }),
  'bidi controls': (n) => ({ name: 'a.txt', bytes: encode(filled('\u202E\u2066a', n)) }),
  spaces: (n) => ({ name: 'a.txt', bytes: encode(`${filled(' ', n)}x`) }),
  'deep elements': (n) => ({ name: 'a.html', bytes: encode(filled('<div>', n)) }),
  'deep elements with names': (n) => ({
    name: 'a.html',
    bytes: encode(`${filled('<div class="byline author">', n / 2)}${filled(PROSE, n / 2)}`),
  }),
  'deep inline elements': (n) => ({ name: 'a.html', bytes: encode(filled('<b><i>x', n)) }),
  'end tags that end nothing': (n) => ({
    name: 'a.html',
    bytes: encode(filled('<b>', n / 2) + filled('</u>', n / 2)),
  }),
  'as many elements as a tree has': (n) => ({
    name: 'a.html',
    bytes: encode(
      filled(
        '<p class="body">The envoys met <a href="/x">on</a> the quay, and talked.</p>',
        Math.min(n, 440_000),
      ) + filled(`<p>${PROSE.repeat(2000)}</p>`, Math.max(0, n - 440_000)),
    ),
  }),
  paragraphs: (n) => ({ name: 'a.html', bytes: encode(filled(`<p>${PROSE}</p>`, n)) }),
  'tiny paragraphs': (n) => ({ name: 'a.html', bytes: encode(filled('<p>x', n)) }),
  breaks: (n) => ({ name: 'a.html', bytes: encode(filled('x<br><br>', n)) }),
  headings: (n) => ({ name: 'a.html', bytes: encode(filled('<h2>Talks go on</h2>', n)) }),
  'a long title and heading': (n) => ({
    name: 'a.html',
    bytes: encode(`<title>${filled('a b ', n / 2)}</title><h1>${filled('c d ', n / 2)}</h1>`),
  }),
  links: (n) => ({ name: 'a.html', bytes: encode(filled('<a href="/x">Talks go on</a> ', n)) }),
  tables: (n) => ({ name: 'a.html', bytes: encode(filled('<table><tr><td>x', n)) }),
  'open tags': (n) => ({ name: 'a.html', bytes: encode(`<p>x</p>${filled('<', n)}`) }),
  'open comments': (n) => ({ name: 'a.html', bytes: encode(`<p>x</p>${filled('<!--', n)}`) }),
  entities: (n) => ({ name: 'a.html', bytes: encode(`<p>${filled('&amp;&lt', n)}`) }),
  attributes: (n) => ({ name: 'a.html', bytes: encode(`<p ${filled('a=b ', n)}>x</p>`) }),
  'different attributes': (n) => ({
    name: 'a.html',
    bytes: encode(`<p ${Array.from({ length: n / 10 }, (_, i) => `a${i}=b`).join(' ')}>x</p>`),
  }),
  'one attribute': (n) => ({ name: 'a.html', bytes: encode(`<p class="${filled('related ', n)}">x</p>`) }),
  'broken JSON-LD': (n) => ({
    name: 'a.html',
    bytes: encode(`<p>x</p><script type="application/ld+json">{"a":"${filled('\\x,', n)}</script>`),
  }),
  'deep JSON-LD': (n) => ({
    name: 'a.html',
    bytes: encode(`<p>x</p><script type="application/ld+json">${filled('[', n)}</script>`),
  }),
  'deep JSON': (n) => ({ name: 'a.jsonl', bytes: encode(`{"text":${filled('[', n)}`) }),
  'empty JSON objects': (n) => ({
    name: 'a.jsonl',
    bytes: encode(`{"text":"x","a":[${filled('{},', n)}{}]}\n`),
  }),
  'deep JSON-LD of some length': (n) => ({
    name: 'a.html',
    bytes: encode(filled(`<p>x</p><script type="application/ld+json">${filled('[', 400_000)}</script>`, n)),
  }),
  'short JSON lines': (n) => ({ name: 'a.jsonl', bytes: encode(filled('{}\n', n)) }),
  'an open field': (n) => ({ name: 'a.csv', bytes: encode(`text,b\n"${filled('x,\n', n)}`) }),
  'a wide table': (n) => ({
    name: 'a.csv',
    bytes: encode(`text${filled(',b', n / 2)}\nwords${filled(',', n / 2)}\n`),
  }),
  'empty rows': (n) => ({ name: 'a.csv', bytes: encode(`text\n${filled('""\n', n)}`) }),
  'empty elements of XML': (n) => ({ name: 'a.rss', bytes: encode(`<rss><channel>${filled('<a/>', n)}`) }),
  'deep XML': (n) => ({ name: 'a.rss', bytes: encode(`<rss><channel>${filled('<item>', n)}`) }),
  'entries without end': (n) => ({
    name: 'a.rss',
    bytes: encode(
      `<rss version="2.0"><channel>${filled('<item><title>x</title></item>', n)}</channel></rss>`,
    ),
  }),
  'entities that unfold': (n) => ({
    name: 'a.rss',
    bytes: encode(
      `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "${filled('x', 1000)}"><!ENTITY b "${filled('&a;', 3000)}"><!ENTITY c "${filled('&b;', 3000)}">]><rss version="2.0"><channel><title>${filled('&c;', Math.min(n, 30_000))}</title></channel></rss>`,
    ),
  }),
  'a long WARC header': (n) => ({ name: 'a.warc', bytes: encode(`WARC/1.0\r\n${filled('A: b\r\n', n)}`) }),
  'a WARC header that never ends': (n) => ({
    name: 'a.warc',
    bytes: encode(`WARC/1.0\r\nA: ${filled('b', n)}`),
  }),
  'a gzip bomb': (n) => ({
    name: 'a.warc.gz',
    bytes: Uint8Array.from(gzipSync(Buffer.alloc(Math.min(n * 40, 200 * MB)))),
  }),
  'a PDF of noise': (n) => ({ name: 'a.pdf', bytes: encode(`%PDF-1.7\n${filled('1 0 obj << /Kids [', n)}`) }),
  NULs: (n) => ({ name: 'a.html', bytes: new Uint8Array(n) }),
}
