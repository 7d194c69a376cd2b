/**
 * What a reader makes of one input: its text, and what the input itself says about itself.
 *
 * `RawInput` comes in (bytes, and what is known of them from elsewhere); a `Reader` turns the decoded text into a
 * `Page`; `toDocument` makes the document of it. To read a new format: a file with a `Reader`, a line in `index.ts`.
 */
import type { Finding, Furniture } from '../model/index.ts'

export type Format = 'text' | 'html'

/** What stands about an article beside it: in a feed's line, an `about.json`, a page's head. As given, unchecked. */
export interface About {
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  /** ISO 8601 or RFC 2822. */
  readonly published?: string
}

export interface RawInput {
  /** As it was given; messages and the output name it. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly format: Format
  readonly about: About
  /** The id that the input has where it comes from (a feed's own). */
  readonly id?: string
}

export interface Page {
  /** What all offsets refer to. */
  readonly text: string
  readonly about: About
  readonly furniture: readonly Furniture[]
  readonly findings: readonly Finding[]
}

export type Reader = (text: string) => Page
