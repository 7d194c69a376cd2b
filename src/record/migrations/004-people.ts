/**
 * Format 4: who is who, as people judge it.
 *
 * Judgements may be of a person's identity (JSON); statements say whose they are, as read and as judged; `names` holds
 * how each document names its persons. SQLite cannot alter a check, so `judgements` is made anew around its rows.
 */
import { type Kysely, sql } from 'kysely'

const REFUSE = `select raise(abort, 'judgements are append-only: withdraw one by another')`

const JUDGEMENTS = [
  `create table judgements_new (seq integer primary key autoincrement, id text not null unique, subject text not null,
    verdict text check (verdict in ('accept', 'reject')), identity text check (json_valid(identity)),
    withdraws text references judgements_new (id), by text not null, at text not null, why text,
    check ((verdict is not null) + (identity is not null) + (withdraws is not null) = 1)) strict`,
  `insert into judgements_new (seq, id, subject, verdict, withdraws, by, at, why)
    select seq, id, subject, verdict, withdraws, by, at, why from judgements order by seq`,
  'drop table judgements',
  'alter table judgements_new rename to judgements',
  'create index judgements_subject on judgements (subject, seq)',
  'create index judgements_withdraws on judgements (withdraws) where withdraws is not null',
  'create index judgements_identity on judgements (seq) where identity is not null',
  `create trigger judgements_no_update before update on judgements begin ${REFUSE}; end`,
  `create trigger judgements_no_delete before delete on judgements begin ${REFUSE}; end`,
  `create trigger judgements_no_replace before insert on judgements
    when exists (select 1 from judgements where id = new.id or seq = new.seq) begin ${REFUSE}; end`,
]

const PEOPLE = [
  'alter table statements add column person text',
  'alter table statements add column person_read text',
  `update statements set person = view ->> '$.speaker.id', person_read = view ->> '$.speaker.id'
    where view ->> '$.speaker.kind' = 'person'`,
  `create index statements_person on statements (person, coalesce(latest, earliest) desc, document, place)
    where person is not null`,
  'create index statements_person_read on statements (person_read) where person_read is not null',
  `create table names (document integer not null references documents (key), person text not null,
    person_read text not null, words text not null, count integer not null,
    primary key (document, person_read, words)) strict, without rowid`,
  'create index names_person on names (person, words)',
  'create index names_person_read on names (person_read, document)',
]

interface Mention {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly entity: string
}

/** The names of documents that were added before: spans count UTF-16 units, which SQL cannot. */
async function nameAll(db: Kysely<unknown>): Promise<void> {
  const { rows: keys } = await sql<{ document: number }>`select document from texts`.execute(db)
  for (const { document } of keys) {
    const { rows } = await sql<{ text: string; extraction: string }>`
      select text, extraction from texts where document = ${document}`.execute(db)
    const { mentions } = JSON.parse(rows[0]!.extraction) as { mentions: Mention[] }
    for (const { start, end, kind, entity } of mentions)
      if (kind === 'person')
        await sql`insert into names values (${document}, ${entity}, ${entity},
          ${rows[0]!.text.slice(start, end).replace(/\s+/gu, ' ')}, 1)
          on conflict do update set count = count + 1`.execute(db)
  }
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...JUDGEMENTS, ...PEOPLE]) await sql.raw(statement).execute(db)
  await nameAll(db)
}
