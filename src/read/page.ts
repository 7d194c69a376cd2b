/**
 * What a reader makes of one input: its text, and what the input itself says about itself.
 *
 * `RawInput` comes in (bytes, and what is known of them from elsewhere); a `Reader` turns the decoded text into a
 * `Page`; `toDocument` makes the document of it. To read a new format: a file with a `Reader`, a line in `index.ts`.
 */
import type { CaptureOrigin, Finding, Furniture, Provenance } from '../model/index.ts'

/** `entry`: the article of a feed's entry, markup without a page around it. */
export type Format = 'text' | 'html' | 'entry' | 'pdf'

/** What stands about an article beside it: in a feed's entry, an `about.json`, a page's head. As given, unchecked. */
export interface About {
  readonly title?: string
  readonly outlet?: string
  readonly byline?: string
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
  /** What holds where neither `about` nor the page itself says anything: the address it was fetched from. */
  readonly fallback?: About
  /** The id that the input has where it comes from (a feed's own). */
  readonly id?: string
  /** The charset that its carrier names (an HTTP header's `Content-Type`). */
  readonly charset?: string
  /** Where the bytes came from, if not from a file of their own. */
  readonly origin?: CaptureOrigin
}

/** A thing that a page says of itself, or that was read off it. */
export interface Told {
  readonly value: string
  /** `stated` in so many words, `inferred` from something written for another purpose. */
  readonly certainty: Provenance['certainty']
  /** Where it stood: "JSON-LD datePublished", "the address". */
  readonly from: string
}

export type AboutPage = { readonly [field in keyof About]?: Told }

export interface Page {
  /** What all offsets refer to. */
  readonly text: string
  readonly about: AboutPage
  readonly furniture: readonly Furniture[]
  readonly findings: readonly Finding[]
}

export type Reader = (text: string) => Page

/** What a format's bytes come to before a `Reader` gets them. */
export interface Converted {
  readonly text: string
  readonly about: AboutPage
}
