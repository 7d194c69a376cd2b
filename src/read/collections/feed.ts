/**
 * Feeds (RSS 0.9 to 2.0, RDF, Atom, JSON Feed), by feedsmith: one article an entry, with what the feed says of it.
 *
 * The article is the entry's full content; where it has none, its summary, told by `summary` so that whoever may fetch
 * can read the page instead. The feed's own name is the outlet.
 */
import { ParleyError } from '../../model/index.ts'
import { join } from '../byte-lines.ts'
import { loadGuesser } from '../charset.ts'
import { decode, MOST_BYTES, refuseLarge } from '../decode.ts'
import { isCostlyJson } from '../json-cost.ts'
import type { About, RawInput } from '../page.ts'
import type { Bytes, ReadCollection } from './collection.ts'

interface Entry {
  readonly title: string | undefined
  readonly url: string | undefined
  readonly published: string | undefined
  readonly byline: string | undefined
  readonly id: string | undefined
  /** Markup; plain text of a JSON Feed is escaped. */
  readonly content: string | undefined
  readonly summary: string | undefined
}

/** An entry that carries a summary only says so. */
export interface FeedInput extends RawInput {
  readonly summary: boolean
}

export const readFeed: ReadCollection = async function* (chunks, path, { about = {}, url }) {
  const entries = await entriesOf(await wholeOf(chunks))
  for (const [i, entry] of entries.items.entries()) {
    const place = `${path}:${i + 1}`
    const words = entry.content ?? entry.summary
    if (words === undefined || words.trim() === '') {
      const error = new ParleyError('no-text', 'the entry has no text of its own', {
        remedy: `add the page that it links to${entry.url === undefined ? '' : `: ${entry.url}`}`,
      })
      yield error.refusal(place)
      continue
    }
    const input: FeedInput = {
      path: place,
      bytes: new TextEncoder().encode(words),
      format: 'entry',
      about: { ...given(entry, entries.title), ...about },
      origin: { kind: 'feed', url: entry.url ?? url ?? null, at: null },
      summary: entry.content === undefined,
      ...(entry.id === undefined ? {} : { id: entry.id }),
    }
    yield input
  }
}

function given(entry: Entry, outlet: string | undefined): About {
  const { title, url, published, byline } = entry
  const fields = { title: title === undefined ? undefined : plain(title), outlet, byline, url, published }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value?.trim()))
}

/** A title may be markup, once more escaped. */
const plain = (title: string): string =>
  title
    .replace(/<[^>]*>/gu, '')
    .replace(/&amp;/gu, '&')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#0?39;|&apos;|&#x27;/giu, "'")
    .replace(/\s+/gu, ' ')
    .trim()

async function wholeOf(chunks: Bytes): Promise<string> {
  const held: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    held.push(chunk)
    length += chunk.length
    if (length > MOST_BYTES) refuseLarge(length)
  }
  await loadGuesser()
  return decode(join(held, length)).text
}

/** An element takes some hundreds of bytes once it is parsed; one of a feed has thirty characters on the average. */
const MOST_TAGS = 20_000
const CHARACTERS_A_TAG = 16

function isTags(text: string): boolean {
  let tags = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) tags++
  return tags > Math.max(MOST_TAGS, text.length / CHARACTERS_A_TAG)
}

interface Entries {
  readonly title: string | undefined
  readonly items: readonly Entry[]
}

/** @throws ParleyError `bad-feed` */
async function entriesOf(text: string): Promise<Entries> {
  if (isTags(text) || isCostlyJson(text))
    throw new ParleyError('bad-feed', 'it is tags rather than articles', {
      remedy: 'give an RSS, Atom or JSON feed, or the pages themselves',
    })
  const { parseFeed } = await import('feedsmith')
  try {
    const { format, feed } = parseFeed(text)
    return shapes[format](feed as never)
  } catch (cause) {
    throw new ParleyError('bad-feed', `it is no feed that can be read: ${(cause as Error).message}`, {
      remedy: 'give an RSS, Atom or JSON feed, or the pages themselves',
      cause,
    })
  }
}

/** What is used of the shapes that feedsmith gives; everything may be absent. */
interface Said {
  readonly value?: string
}
interface RssFeed {
  readonly title?: string
  readonly items?: readonly {
    readonly title?: string
    readonly link?: string
    readonly description?: string
    readonly pubDate?: string
    readonly guid?: Said
    readonly authors?: readonly (string | { name?: string })[]
    readonly dc?: { readonly creators?: readonly string[]; readonly dates?: readonly string[] }
    readonly content?: { readonly encoded?: string }
  }[]
}
interface AtomFeed {
  readonly title?: Said
  readonly entries?: readonly {
    readonly title?: Said
    readonly id?: string
    readonly links?: readonly { readonly href?: string; readonly rel?: string }[]
    readonly published?: string
    readonly updated?: string
    readonly authors?: readonly { readonly name?: string }[]
    readonly content?: Said
    readonly summary?: Said
  }[]
}
interface JsonFeed {
  readonly title?: string
  readonly items?: readonly {
    readonly id?: string
    readonly url?: string
    readonly title?: string
    readonly content_html?: string
    readonly content_text?: string
    readonly summary?: string
    readonly date_published?: string
    readonly authors?: readonly { readonly name?: string }[]
  }[]
}

const names = (authors: readonly (string | { readonly name?: string })[] | undefined): string | undefined =>
  authors?.flatMap((author) => (typeof author === 'string' ? author : (author.name ?? []))).join(', ') ||
  undefined

const fromRss = ({ title, items = [] }: RssFeed): Entries => ({
  title,
  items: items.map((item) => ({
    title: item.title,
    url: item.link ?? (/^https?:/u.test(item.guid?.value ?? '') ? item.guid?.value : undefined),
    published: item.pubDate ?? item.dc?.dates?.[0],
    byline: names(item.dc?.creators) ?? names(item.authors),
    id: item.guid?.value,
    content: item.content?.encoded,
    summary: item.description,
  })),
})

const shapes: Readonly<Record<'rss' | 'rdf' | 'atom' | 'json', (feed: never) => Entries>> = {
  rss: fromRss,
  rdf: fromRss,
  atom: ({ title, entries = [] }: AtomFeed) => ({
    title: title?.value,
    items: entries.map((entry) => ({
      title: entry.title?.value,
      url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])
        ?.href,
      // `updated` alone is no date of publication.
      published: entry.published,
      byline: names(entry.authors),
      id: entry.id,
      content: entry.content?.value,
      summary: entry.summary?.value,
    })),
  }),
  json: ({ title, items = [] }: JsonFeed) => ({
    title,
    items: items.map((item) => ({
      title: item.title,
      url: item.url,
      published: item.date_published,
      byline: names(item.authors),
      id: item.id,
      content:
        item.content_html ?? (item.content_text === undefined ? undefined : escaped(item.content_text)),
      summary: item.summary,
    })),
  }),
}

const escaped = (text: string): string =>
  text
    .split(/\n\s*\n/u)
    .map(
      (paragraph) =>
        `<p>${paragraph.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/\n/gu, '<br>')}</p>`,
    )
    .join('')
