/**
 * What a link leads to, as inputs: a page, a text or a PDF is one; a feed, JSON lines or a web archive are many.
 *
 * An entry of a feed that carries a summary only is read from its own page, as whoever named the feed wants the
 * articles in it; where that cannot be had the summary stays, and its finding says so.
 */
import { ParleyError, type Refusal } from '../../model/index.ts'
import { charsetOfType } from '../charset.ts'
import type { FeedInput } from '../collections/feed.ts'
import { type CollectionOptions, collectionOf } from '../collections/index.ts'
import type { Format, RawInput } from '../page.ts'
import { formatOf, sniffable } from '../sniff.ts'
import type { Fetched } from './fetch-node.ts'

/** Fetches a link, or gives what is kept of it where that is still what is there. @throws ParleyError */
export type Get = (link: string) => Promise<Fetched>

export async function* linkInputs(
  link: string,
  get: Get,
  options: CollectionOptions,
): AsyncGenerator<RawInput | Refusal> {
  try {
    const fetched = await get(link)
    const start = sniffable(fetched.bytes)
    const collection = collectionOf(new URL(fetched.finalUrl).pathname, start)
    if (collection === null || isPage(fetched, start)) yield pageInput(link, fetched, start)
    else {
      const read = await collection.load()
      const chunks = (async function* () {
        yield fetched.bytes
      })()
      for await (const input of read(chunks, link, { ...options, url: fetched.finalUrl }))
        yield 'error' in input ? input : await withPage(within(input, fetched), get)
    }
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error
    yield error.refusal(link)
  }
}

const typeOf = ({ headers }: Fetched): string =>
  headers.find(([name]) => name === 'content-type')?.[1].toLowerCase() ?? ''

/** An address may end in `.xml` and give a page. */
const isPage = (fetched: Fetched, start: string): boolean =>
  /^text\/html\b/u.test(typeOf(fetched)) && /^<(?:!doctype html|html)/iu.test(start)

function pageInput(path: string, fetched: Fetched, start: string): RawInput {
  const type = typeOf(fetched)
  const charset = charsetOfType(type)
  const named: Format | null = /html/u.test(type) ? 'html' : /\bpdf\b/u.test(type) ? 'pdf' : null
  return {
    path,
    bytes: fetched.bytes,
    format: named ?? formatOf('', start),
    // The page's own canonical address goes before the one that it was fetched from.
    about: {},
    fallback: { url: fetched.finalUrl },
    origin: { kind: 'link', url: fetched.finalUrl, at: fetched.at },
    ...(charset === undefined ? {} : { charset }),
  }
}

/** An article in what was fetched: where and when it was. */
const within = (input: RawInput, { finalUrl, at, sha256 }: Fetched): RawInput => ({
  ...input,
  origin: {
    kind: input.origin?.kind ?? 'link',
    url: input.origin?.url ?? finalUrl,
    at: input.origin?.at ?? at,
    within: sha256,
  },
})

async function withPage(input: RawInput, get: Get): Promise<RawInput> {
  const { url } = input.about
  if (!(input as Partial<FeedInput>).summary || url === undefined) return input
  try {
    const fetched = await get(url)
    const page = pageInput(input.path, fetched, sniffable(fetched.bytes))
    return page.format === 'html' ? { ...page, about: input.about } : input
  } catch (error) {
    if (error instanceof ParleyError) return input
    throw error
  }
}
