/**
 * The list of persons: who holds office or speaks for a party, as people judged who is who.
 *
 * A private person who is quoted stays words in an article: the list holds those whom the codebook's facts know and
 * those who were read to speak for a party. Summaries stand in the file, ready in the order of the list. Whoever's
 * statements or names change waits (triggers of the file say so, in the same transaction) until `settlePersons` has made
 * the summary anew; a reader who comes before that counts those who wait, so that the list never lags behind.
 */
import { type Kysely, sql } from 'kysely'
import type { Codebook, PersonSummary } from '../model/index.ts'
import { Identities } from './identities.ts'
import { identitiesOf, identityLog } from './judgements.ts'
import type { Dossier } from './open.ts'
import { isPublic, personSummaries } from './person-summaries.ts'
import type { Tables } from './schema.ts'

/** Names shown of a person in the list of all. */
const FEW_NAMES = 5
/** So many are made anew at a time. */
const BATCH = 2000

export interface PersonFilter {
  readonly party?: string | undefined
  readonly offset?: number | undefined
  /** Default: all. */
  readonly limit?: number | undefined
}

/** Most statements first, then most documents, then by name. */
export async function people(dossier: Dossier, filter: PersonFilter = {}): Promise<PersonSummary[]> {
  const { offset = 0, limit = -1 } = filter
  if (await anyWaits(dossier.db)) {
    const all = await counted(dossier, filter)
    return all.slice(offset, limit < 0 ? undefined : offset + limit)
  }
  return standing(dossier.db, filter, sql`limit ${limit} offset ${offset}`)
}

export async function countPeople(
  dossier: Dossier,
  filter: Pick<PersonFilter, 'party'> = {},
): Promise<number> {
  if (await anyWaits(dossier.db)) return (await counted(dossier, filter)).length
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from persons where listed = 1 ${ofParty(filter)}`.execute(dossier.db)
  return rows[0]!.count
}

/** Makes the summaries of all who wait; can be cut off anywhere. */
export async function settlePersons({ db, codebook }: Dossier): Promise<void> {
  while (await anyWaits(db))
    await db.transaction().execute(async (transaction) => {
      await settleWaiting(transaction, await identitiesOf(transaction, codebook), BATCH)
    })
}

/** As part of a change of who is who; `persons` are those of whom it says something beside their statements and names. */
export async function settleJudged(
  db: Kysely<Tables>,
  codebook: Codebook,
  persons: readonly string[],
): Promise<void> {
  const identities = await identitiesOf(db, codebook)
  await sql`insert into waiting_persons select value from json_each(${JSON.stringify(persons)})
    where true on conflict do nothing`.execute(db)
  await settleWaiting(db, identities, -1)
}

async function settleWaiting(db: Kysely<Tables>, identities: Identities, limit: number): Promise<void> {
  const rows = await db
    .selectFrom('waiting_persons')
    .select('person')
    .orderBy('person')
    .limit(limit)
    .execute()
  const waiting = JSON.stringify(rows.map(({ person }) => person))
  const summaries = await personSummaries(db, identities, JSON.parse(waiting) as string[])
  const told = summaries.map(rowOf)
  const parties = summaries.flatMap((one) => partiesOf(one).map((party) => ({ party, person: one.id })))
  await sql`delete from person_parties where person in (select value from json_each(${waiting}))`.execute(db)
  await sql`delete from persons where person in (select value from json_each(${waiting}))`.execute(db)
  await sql`insert into persons (person, name, statements, documents, listed, summary)
    select value ->> '$.person', value ->> '$.name', value ->> '$.statements', value ->> '$.documents',
      value ->> '$.listed', value ->> '$.summary' from json_each(${JSON.stringify(told)})`.execute(db)
  await sql`insert into person_parties select value ->> '$.party', value ->> '$.person'
    from json_each(${JSON.stringify(parties)})`.execute(db)
  await sql`delete from waiting_persons where person in (select value from json_each(${waiting}))`.execute(db)
}

/** The row that keeps a summary. */
export const rowOf = (summary: PersonSummary): Tables['persons'] => ({
  person: summary.id,
  name: summary.name,
  statements: summary.statements,
  documents: summary.documents,
  listed: isPublic(summary) ? 1 : 0,
  summary: JSON.stringify({ ...summary, names: summary.names.slice(0, FEW_NAMES) }),
})

/** Those spoken for, and that of the newest office. */
export const partiesOf = ({ party, parties }: PersonSummary): string[] => [
  ...new Set([...(party === null ? [] : [party]), ...parties.map((one) => one.party)]),
]

async function anyWaits(db: Kysely<Tables>): Promise<boolean> {
  return (await db.selectFrom('waiting_persons').select('person').limit(1).executeTakeFirst()) !== undefined
}

const ofParty = ({ party }: Pick<PersonFilter, 'party'>) =>
  party === undefined ? sql`` : sql`and person in (select person from person_parties where party = ${party})`

/** Those listed, as they stand in the file. */
async function standing(
  db: Kysely<Tables>,
  filter: Pick<PersonFilter, 'party'>,
  page: ReturnType<typeof sql>,
): Promise<PersonSummary[]> {
  const { rows } = await sql<{ summary: string }>`
    select summary from persons where listed = 1 ${ofParty(filter)}
    order by statements desc, documents desc, name, person ${page}`.execute(db)
  return rows.map(({ summary }) => JSON.parse(summary) as PersonSummary)
}

/** All of the list, those who wait counted on the spot. */
async function counted(
  { db, codebook }: Dossier,
  { party }: Pick<PersonFilter, 'party'>,
): Promise<PersonSummary[]> {
  const rows = await db.selectFrom('waiting_persons').select('person').execute()
  const waiting = new Set(rows.map(({ person }) => person))
  const identities = new Identities(await identityLog(db), codebook)
  const settled = await standing(db, { party }, sql``)
  const summaries = await personSummaries(db, identities, [...waiting])
  return [...settled.filter(({ id }) => !waiting.has(id)), ...summaries.filter((one) => isListed(one, party))]
    .map((person) => ({ ...person, names: person.names.slice(0, FEW_NAMES) }))
    .sort(
      (a, b) =>
        b.statements - a.statements ||
        b.documents - a.documents ||
        byText(a.name, b.name) ||
        byText(a.id, b.id),
    )
}

const isListed = (person: PersonSummary, party: string | undefined): boolean =>
  isPublic(person) && (party === undefined || partiesOf(person).includes(party))

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
