/**
 * The tables of a dossier as kysely sees them; `migrations/` makes them.
 *
 * Days are the first ten characters of ISO 8601 times, null where unknown. `view` columns hold what the API answers of
 * a record as JSON, less what changes without it (its state, its document's title). Text is never altered.
 */
import type { Generated } from 'kysely'
import type { RecordState } from '../model/index.ts'

export interface Tables {
  meta: { key: string; value: string }
  codebooks: { hash: string; id: string; title: string; json: string; added_at: string }
  documents: {
    key: Generated<number>
    id: string
    extractor: string
    codebook: string
    /** `DocumentSummary` as JSON, less its copy group. */
    summary: string
    first_day: string | null
    last_day: string | null
    copy_group: string | null
    /** 0 until it has been compared with the documents before it. */
    compared: number
    added_at: string
    /** Grows over all documents with every change of this one's records, summary or copy group (`revision.ts`). */
    revision: Generated<number>
    /** How many fingerprints it left; null until it has been compared. */
    marks: number | null
  }
  /** What is long, apart, so that lists of documents need not step over it. */
  texts: {
    document: number
    title: string
    /** The body as it is searched: furniture blanked out, offsets kept; null where there is no furniture. */
    searched: string | null
    text: string
    /** The whole extraction as JSON, its `text` emptied: it stands in the column beside. */
    extraction: string
  }
  captures: {
    document: number
    path: string
    sha256: string
    bytes: number
    at: string
    /** What carried it (link, feed, warc), where from, when, and the hash of the carrier; null for a plain file. */
    kind: string | null
    url: string | null
    fetched_at: string | null
    within: string | null
  }
  /** What links led to, newest last; the bytes are in `bodies`. */
  fetches: { url: string; at: string; final_url: string; status: number; headers: string; sha256: string }
  bodies: { sha256: string; bytes: number; gzipped: Uint8Array }
  /** `person`: the speaker's id as judged, where a person speaks; `person_read`: as the machine read it. */
  statements: DatedRecord & {
    party: string | null
    speaker: string | null
    person: string | null
    person_read: string | null
  }
  positions: DatedRecord & { party: string; issue: string; option: string; stance: string; realis: string }
  events: DatedRecord & { type: string; status: string }
  proposals: DatedRecord
  findings: { document: number; place: number; rule: string; json: string }
  judgements: {
    seq: Generated<number>
    id: string
    subject: string
    verdict: string | null
    /** `Identity` as JSON. */
    identity: string | null
    withdraws: string | null
    by: string
    at: string
    why: string | null
  }
  /** What the judgements of a subject come to; no row: suggested. Made from `judgements`, checked by `check`. */
  states: { subject: string; state: Exclude<RecordState, 'suggested'> }
  /** How many statements are of which party and days, '' for none; kept by the file itself. */
  statement_days: { party: string; earliest: string; latest: string; statements: number }
  /** `PersonSummary` of everybody, `listed`: holds office or speaks for a party. Made from `statements` and `names`. */
  persons: {
    person: string
    name: string
    statements: number
    documents: number
    listed: number
    summary: string
  }
  /** Of which parties they are, or for which they speak. */
  person_parties: { party: string; person: string }
  /** Whose summary is to be made anew; the file itself says who, `persons.ts` makes it. */
  waiting_persons: { person: string }
  /** How a document names its persons. */
  names: { document: number; person: string; person_read: string; words: string; count: number }
  fingerprints: { hash: number; document: number }
  /** The lines in which a document speaks to its reader; the hash is of the outlet and the line's words. */
  lines: { hash: number; document: number }
  /** Which of them the outlet repeats, as the records were last told by them. Made from `lines` and copy groups. */
  repeated: { hash: number }
  jobs: {
    id: Generated<number>
    inputs: string
    folder: string
    started_at: string
    finished_at: string | null
  }
}

interface DatedRecord {
  id: string
  document: number
  /** Where it begins in the text. */
  place: number
  earliest: string | null
  latest: string | null
  view: string
}

export type RecordTable = 'statements' | 'positions' | 'events' | 'proposals'
export const RECORD_TABLES: readonly RecordTable[] = ['statements', 'positions', 'events', 'proposals']
