/**
 * Links for `add`: fetched safely, kept in the dossier with hash and headers, and asked for again only if they changed.
 *
 * The fetcher and its libraries are loaded when the first link comes.
 */
import type { Refusal } from '../model/index.ts'
import type { CollectionOptions } from '../read/collections/index.ts'
import type { RawInput } from '../read/index.ts'
import type { Fetched, FetcherOptions } from '../read/link/fetch-node.ts'
import { type Dossier, keepFetch, lastFetch } from '../record/index.ts'

export type FetchLink = (url: string, options: CollectionOptions) => AsyncIterable<RawInput | Refusal>

export interface Links {
  readonly fetchLink: FetchLink
  close(): Promise<void>
}

export function linksInto(dossier: Dossier, options: FetcherOptions): Links {
  const fetcher = lazily(async () => {
    const { Fetcher } = await import('../read/link/fetch-node.ts')
    return new Fetcher(options)
  })
  async function get(link: string): Promise<Fetched> {
    const last = await lastFetch(dossier, link)
    const fetched = await (await fetcher.get()).fetch(link, last === null ? undefined : validatorsOf(last))
    if (fetched === null) return last!
    await keepFetch(dossier, fetched)
    return fetched
  }
  return {
    async *fetchLink(url, collection) {
      const { linkInputs } = await import('../read/link/inputs.ts')
      yield* linkInputs(url, get, collection)
    },
    close: async () => void (await (await fetcher.made())?.close()),
  }
}

function validatorsOf({ headers }: Fetched) {
  const header = (name: string): string | null => headers.find(([one]) => one === name)?.[1] ?? null
  return { etag: header('etag'), lastModified: header('last-modified') }
}

function lazily<Made>(make: () => Promise<Made>) {
  let made: Promise<Made> | null = null
  return {
    get: (): Promise<Made> => {
      made ??= make()
      return made
    },
    made: async (): Promise<Made | null> => made,
  }
}
