/** The collections that can be read. To add one: a file with a `ReadCollection`, and an entry here. */
import type { Collection } from './collection.ts'

export type { Bytes, Collection, CollectionOptions, FieldMap, ReadCollection } from './collection.ts'
export { readFieldMap } from './field-map.ts'

export const collections: readonly Collection[] = [
  {
    name: 'jsonl',
    named: /\.(?:jsonl|ndjson)$/iu,
    begins: /^\{(?!\s*"version"\s*:\s*"https:\/\/jsonfeed)/u,
    load: async () => (await import('./json-lines.ts')).readJsonLines,
  },
  {
    name: 'csv',
    named: /\.(?:csv|tsv)$/iu,
    load: async () => (await import('./csv-node.ts')).readCsv,
  },
  {
    name: 'feed',
    named: /\.(?:rss|atom|rdf|feed|xml)$|\bfeed\.json$/iu,
    begins:
      /^(?:<\?xml[^>]*>\s*(?:<\?[^>]*>\s*|<!--(?:[^-]|-[^-])*-->\s*)*)?<(?:rss|feed|rdf:RDF)[\s>]|^\{\s*"version"\s*:\s*"https:\/\/jsonfeed/iu,
    load: async () => (await import('./feed.ts')).readFeed,
  },
  {
    name: 'warc',
    named: /\.warc(?:\.gz)?$/iu,
    begins: /^WARC\/\d/u,
    load: async () => (await import('./warc.ts')).readWarc,
  },
]

/** By how the file is named, else by how it begins; null: it is one document. */
export function collectionOf(path: string, start = ''): Collection | null {
  return (
    collections.find(({ named }) => named.test(path)) ??
    collections.find(({ begins }) => begins?.test(start)) ??
    null
  )
}
