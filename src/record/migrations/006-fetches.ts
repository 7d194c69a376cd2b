/**
 * Format 6: what links led to, so that a record can be proven later: the bytes with their hash, the server's headers,
 * where and when; and for each capture what carried it (a link, a feed, a web archive).
 */
import { type Kysely, sql } from 'kysely'

const STATEMENTS = [
  `create table bodies (sha256 text primary key, bytes integer not null, gzipped blob not null) strict`,
  `create table fetches (url text not null, at text not null, final_url text not null, status integer not null,
    headers text not null, sha256 text not null references bodies (sha256), primary key (url, at)) strict, without rowid`,
  'alter table captures add column kind text',
  'alter table captures add column url text',
  'alter table captures add column fetched_at text',
  'alter table captures add column within text',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
