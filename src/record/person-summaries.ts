/**
 * Summaries of persons, counted from how documents name them and from their statements: a database in, what the list of
 * persons shows of each out. `persons.ts` keeps them, so that the list need not count.
 */
import { type Kysely, sql } from 'kysely'
import type { Office, OfficeView, PersonSummary } from '../model/index.ts'
import type { Identities } from './identities.ts'
import type { Tables } from './schema.ts'

/**
 * @param only ids as judged; null: everybody
 * @returns a summary for each who is named or speaks in any document, in no certain order
 */
export async function personSummaries(
  db: Kysely<Tables>,
  identities: Identities,
  only: readonly string[] | null,
): Promise<PersonSummary[]> {
  const spoken = groupBy(await countStatements(db, only), ({ person }) => person)
  const names = groupBy(await countNames(db, only), ({ person }) => person)
  const documents = new Map((await countDocuments(db, only)).map(({ person, count }) => [person, count]))
  return [...new Set([...spoken.keys(), ...names.keys()])].map((id) =>
    summaryOf(identities, id, {
      spoken: spoken.get(id) ?? [],
      names: names.get(id) ?? [],
      documents: documents.get(id) ?? 0,
    }),
  )
}

/** A private person who is quoted stays words in an article. */
export const isPublic = ({ parties, offices }: PersonSummary): boolean =>
  parties.length > 0 || offices.length > 0

/** Somebody whom no document names, with the offices that the facts know of. */
export const unnamedSummary = (identities: Identities, id: string): PersonSummary =>
  summaryOf(identities, id, { spoken: [], names: [], documents: 0 })

interface Counted {
  readonly person: string
  readonly party: string | null
  readonly speaker: string
  readonly count: number
  readonly first: string | null
  readonly last: string | null
}

interface Counts {
  readonly spoken: readonly Counted[]
  readonly names: readonly { readonly words: string; readonly count: number }[]
  readonly documents: number
}

function summaryOf(identities: Identities, id: string, { spoken, names, documents }: Counts): PersonSummary {
  const offices = officeViews(identities, id)
  const parties = spoken.flatMap(({ party, count }) => (party === null ? [] : [{ party, statements: count }]))
  const newest = spoken
    .filter(({ party }) => party !== null)
    .sort((a, b) => byText(b.last ?? '', a.last ?? '') || b.count - a.count)
  return {
    id,
    name: identities.nameOf(id, spoken[0]?.speaker ?? names[0]?.words ?? id),
    party: newest[0]?.party ?? (spoken.length === 0 ? (offices[0]?.party ?? null) : null),
    parties: parties.sort((a, b) => b.statements - a.statements || byText(a.party, b.party)),
    offices,
    wikidata: offices.find(({ wikidata }) => wikidata !== null)?.wikidata ?? null,
    statements: spoken.reduce((sum, { count }) => sum + count, 0),
    documents,
    said: {
      earliest: spoken.flatMap(({ first }) => first ?? []).sort()[0] ?? null,
      latest:
        spoken
          .flatMap(({ last }) => last ?? [])
          .sort()
          .at(-1) ?? null,
    },
    names: names.map(({ words, count }) => ({ words, count })),
    judged: identities.judged(id),
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

const among = (only: readonly string[] | null) =>
  only === null
    ? sql`person is not null`
    : sql`person in (select value from json_each(${JSON.stringify(only)}))`

async function countStatements(db: Kysely<Tables>, only: readonly string[] | null): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select person, party, min(speaker) as speaker, count(*) as count,
      min(coalesce(earliest, latest)) as first, max(coalesce(latest, earliest)) as last
    from statements where ${among(only)} group by person, party order by person, party`.execute(db)
  return rows
}

async function countNames(db: Kysely<Tables>, only: readonly string[] | null) {
  const { rows } = await sql<{ person: string; words: string; count: number }>`
    select person, words, sum(count) as count from names where ${among(only)}
    group by person, words order by person, sum(count) desc, words`.execute(db)
  return rows
}

async function countDocuments(db: Kysely<Tables>, only: readonly string[] | null) {
  const { rows } = await sql<{ person: string; count: number }>`
    select person, count(*) as count from (
      select person, document from statements where ${among(only)}
      union select person, document from names where ${among(only)})
    group by person`.execute(db)
  return rows
}

export const newestFirst = (a: Pick<Office, 'from'>, b: Pick<Office, 'from'>): number =>
  a.from < b.from ? 1 : a.from > b.from ? -1 : 0

const officeViews = (identities: Identities, person: string): OfficeView[] =>
  [...identities.officesOf(person)]
    .sort(newestFirst)
    .map((office) => officeView(office, person, identities.nameOf(person, office.person)))

export const officeView = (office: Office, person: string, name: string): OfficeView => ({
  person,
  name,
  office: office.office,
  party: office.party,
  from: office.from,
  to: office.to,
  asOf: office.asOf ?? null,
  wikidata: office.wikidata,
  source: office.source,
  confidence: office.confidence,
})
