/**
 * Format 9: what is asked of the whole dossier again and again stands in it, changed with the records themselves: how
 * many statements are of which days, and every person's summary. Each document says at which change it last changed, so
 * that whoever holds records in memory reads the changed ones only; and how many fingerprints it left.
 */
import { type Kysely, sql } from 'kysely'

const DOCUMENTS = [
  'alter table documents add column revision integer not null default 0',
  'create index documents_revision on documents (revision)',
  'alter table documents add column marks integer',
  'update documents set marks = (select count(*) from fingerprints where document = key) where compared = 1',
]

/** SQLite takes every null for another: an empty text stands for none. */
const DAY = (row: 'new' | 'old'): string =>
  ['party', 'earliest', 'latest'].map((column) => `coalesce(${row}.${column}, '')`).join(', ')
const COUNT_IN = `insert into statement_days values (${DAY('new')}, 1)
  on conflict do update set statements = statements + 1;`
const COUNT_OUT = `update statement_days set statements = statements - 1
    where (party, earliest, latest) = (${DAY('old')});
  delete from statement_days where (party, earliest, latest) = (${DAY('old')}) and statements = 0;`

const DAYS = [
  `create table statement_days (party text not null, earliest text not null, latest text not null,
    statements integer not null, primary key (party, earliest, latest)) strict, without rowid`,
  `insert into statement_days select coalesce(party, ''), coalesce(earliest, ''), coalesce(latest, ''), count(*)
    from statements group by 1, 2, 3`,
  `create trigger statements_days_insert after insert on statements begin ${COUNT_IN} end`,
  `create trigger statements_days_delete after delete on statements begin ${COUNT_OUT} end`,
  `create trigger statements_days_update after update of party, earliest, latest on statements
    begin ${COUNT_OUT} ${COUNT_IN} end`,
]

const wait = (row: 'new' | 'old'): string =>
  `insert into waiting_persons select ${row}.person where ${row}.person is not null on conflict do nothing;`

/** A person whose summary has to be made anew waits; `persons.ts` makes it. */
const PERSONS = [
  `create table persons (person text primary key, name text not null, statements integer not null,
    documents integer not null, listed integer not null, summary text not null) strict`,
  `create index persons_listed on persons (statements desc, documents desc, name, person) where listed = 1`,
  `create table person_parties (party text not null, person text not null references persons (person),
    primary key (party, person)) strict, without rowid`,
  'create index person_parties_person on person_parties (person)',
  'create table waiting_persons (person text primary key) strict, without rowid',
  `insert into waiting_persons
    select person from statements where person is not null union select person from names`,
  ...['statements', 'names'].flatMap((table) => [
    `create trigger ${table}_person_insert after insert on ${table} begin ${wait('new')} end`,
    `create trigger ${table}_person_delete after delete on ${table} begin ${wait('old')} end`,
    `create trigger ${table}_person_update after update of person on ${table}
      begin ${wait('old')} ${wait('new')} end`,
  ]),
]

/** What a person's summary is counted from, without a look at the records themselves. */
const INDICES = [
  'drop index statements_person',
  `create index statements_person on statements
    (person, coalesce(latest, earliest) desc, document, place, party, speaker, earliest, latest)
    where person is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...DOCUMENTS, ...DAYS, ...PERSONS, ...INDICES])
    await sql.raw(statement).execute(db)
}
