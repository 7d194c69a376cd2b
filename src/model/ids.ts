/**
 * Ids that carry their noun in the type, and the one hash they come from.
 *
 * A document's id is `sha256:` and the hash of its outlet and its body with white space folded. The ids of what is
 * found in it are made from that id and the place of the finding, so that reading the same article again gives the
 * same ids and judgements keep their objects.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { foldSpaces } from './spaces.ts'

declare const brand: unique symbol
export type Id<Noun extends string> = string & { readonly [brand]?: Noun }

export type DocumentId = Id<'document'>
export type StatementId = Id<'statement'>
export type PositionId = Id<'position'>
export type EventId = Id<'event'>
export type JudgementId = Id<'judgement'>
export type PartyId = Id<'party'>
export type PersonId = Id<'person'>
export type IssueId = Id<'issue'>
export type OptionId = Id<'option'>

export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
export const hashBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** `body` is the text less its furniture. */
export const documentId = (outlet: string | null, body: string): DocumentId =>
  documentIdOfLines(outlet, [body])

/** So much is hashed at once: a body is never copied whole. */
const HASHED = 65_536

/** The same of a body whose lines come one by one. */
export function documentIdOfLines(outlet: string | null, body: Iterable<string>): DocumentId {
  const hash = sha256.create()
  let gap = ''
  let held = `${outlet ?? ''}\n`
  for (const line of body) {
    const words = foldSpaces(line).trim()
    if (words === '') continue
    held += gap + words
    gap = ' '
    if (held.length < HASHED) continue
    hash.update(utf8ToBytes(held))
    held = ''
  }
  return `sha256:${bytesToHex(hash.update(utf8ToBytes(held)).digest())}`
}

/** `st-…`, `po-…`, `ev-…`, `pr-…`: sixteen hex digits over the document and what tells the record from its neighbours. */
export const recordId = (
  prefix: 'st' | 'po' | 'ev' | 'pr',
  document: DocumentId,
  key: readonly unknown[],
): string => `${prefix}-${hashText(JSON.stringify([document, ...key])).slice(0, 16)}`
