/** Format 1: documents with their captures, what was found in them, and the judgements of people. */
import { type Kysely, sql } from 'kysely'

const TABLES = [
  'create table meta (key text primary key, value text not null) strict',
  `create table codebooks (hash text primary key, id text not null, title text not null, json text not null,
    added_at text not null) strict`,
  `create table documents (key integer primary key, id text not null unique, extractor text not null,
    codebook text not null references codebooks (hash), summary text not null, first_day text, last_day text,
    copy_group text, compared integer not null default 0, added_at text not null) strict`,
  `create table texts (document integer primary key references documents (key), title text not null, searched text,
    text text not null, extraction text not null) strict`,
  `create table captures (document integer not null references documents (key), path text not null,
    sha256 text not null, bytes integer not null, at text not null,
    primary key (document, sha256, path)) strict, without rowid`,
  `create table statements (id text primary key, document integer not null references documents (key),
    place integer not null, party text, speaker text, earliest text, latest text, view text not null) strict`,
  `create table positions (id text primary key, document integer not null references documents (key),
    place integer not null, party text not null, issue text not null, option text not null, stance text not null,
    realis text not null, earliest text, latest text, view text not null) strict`,
  `create table events (id text primary key, document integer not null references documents (key),
    place integer not null, type text not null, status text not null, earliest text, latest text,
    view text not null) strict`,
  `create table findings (document integer not null references documents (key), place integer not null,
    rule text not null, json text not null) strict`,
  `create table judgements (seq integer primary key autoincrement, id text not null unique, subject text not null,
    verdict text check (verdict in ('accept', 'reject')), withdraws text references judgements (id),
    by text not null, at text not null, why text, check ((verdict is null) <> (withdraws is null))) strict`,
  `create table states (subject text primary key, state text not null check (state in ('accepted', 'rejected')))
    strict, without rowid`,
]

const INDICES = [
  'create index captures_path on captures (path, sha256)',
  'create index documents_extractor on documents (extractor)',
  'create index documents_days on documents (first_day, last_day)',
  'create index documents_group on documents (copy_group) where copy_group is not null',
  'create index documents_waiting on documents (key) where compared = 0',
  'create index statements_document on statements (document, place)',
  'create index statements_party on statements (party, earliest)',
  'create index statements_newest on statements (coalesce(latest, earliest) desc, document, place)',
  'create index positions_document on positions (document, place)',
  'create index positions_party on positions (party, option)',
  'create index positions_option on positions (option)',
  'create index positions_newest on positions (coalesce(latest, earliest) desc, document, place)',
  'create index events_document on events (document, place)',
  'create index events_newest on events (coalesce(latest, earliest) desc, document, place)',
  'create index findings_document on findings (document, place)',
  'create index judgements_subject on judgements (subject, seq)',
]

const REFUSE = `select raise(abort, 'judgements are append-only: withdraw one by another')`

/**
 * Judgements are appended, never edited or deleted: the file itself refuses it, whoever writes to it. SQLite's `insert
 * or replace` deletes without asking the delete trigger, so it has one of its own.
 */
const APPEND_ONLY = [
  `create trigger judgements_no_update before update on judgements begin ${REFUSE}; end`,
  `create trigger judgements_no_delete before delete on judgements begin ${REFUSE}; end`,
  `create trigger judgements_no_replace before insert on judgements
    when exists (select 1 from judgements where id = new.id or seq = new.seq) begin ${REFUSE}; end`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...INDICES, ...APPEND_ONLY]) await sql.raw(statement).execute(db)
}
