/**
 * A collection: one file of many articles (lines, a table, a feed, an archive). It is read as a stream and gives one
 * input for each; what cannot be read of it is a refusal, and the rest goes on.
 */
import type { Refusal } from '../../model/index.ts'
import type { About, RawInput } from '../page.ts'

export type Bytes = AsyncIterable<Uint8Array>

/** Which of the file's own fields holds what, where they are not named as Parley names them. */
export type FieldMap = Readonly<Partial<Record<keyof About | 'text' | 'id', string>>>

export interface CollectionOptions {
  readonly fields?: FieldMap
  /** What is known of all of its articles from beside it. */
  readonly about?: About
  /** Where the bytes came from, if by a link. */
  readonly url?: string
}

export type ReadCollection = (
  chunks: Bytes,
  path: string,
  options: CollectionOptions,
) => AsyncIterable<RawInput | Refusal>

export interface Collection {
  readonly name: 'jsonl' | 'csv' | 'feed' | 'warc'
  /** How the names of such files end. */
  readonly named: RegExp
  /** How such a file begins, as Latin-1, white space taken off; for standard input, links and odd names. */
  readonly begins?: RegExp
  readonly load: () => Promise<ReadCollection>
}
