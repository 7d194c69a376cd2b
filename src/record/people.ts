/**
 * Queries for persons: who holds office or speaks for a party, as people judged who is who.
 *
 * A private person who is quoted stays words in an article: the list holds those whom the codebook's facts know and
 * those who were read to speak for a party.
 */
import { type Kysely, sql } from 'kysely'
import type {
  Judgement,
  Office,
  OfficeHeld,
  OfficeView,
  PersonSummary,
  PersonView,
  TimeInterval,
} from '../model/index.ts'
import { nameId } from '../resolve/names.ts'
import { heldDuring } from '../resolve/offices.ts'
import { nameKnown, noSuchPerson } from './identify.ts'
import { Identities } from './identities.ts'
import { identityLog } from './judgements.ts'
import type { Dossier } from './open.ts'
import { countRecords, statements } from './records.ts'
import type { Tables } from './schema.ts'

/** Names shown of a person in the list of all. */
const FEW_NAMES = 5

export interface PersonFilter {
  readonly party?: string | undefined
}

/** Most statements first, then most documents, then by name. */
export async function people(dossier: Dossier, { party }: PersonFilter = {}): Promise<PersonSummary[]> {
  const identities = new Identities(await identityLog(dossier.db), dossier.codebook)
  const found = await summaries(dossier.db, identities, null)
  return found
    .filter((person) => isPublic(person) && (party === undefined || isOf(person, party)))
    .map((person) => ({ ...person, names: person.names.slice(0, FEW_NAMES) }))
    .sort((a, b) => b.statements - a.statements || b.documents - a.documents || (a.name < b.name ? -1 : 1))
}

const isPublic = ({ parties, offices }: PersonSummary): boolean => parties.length > 0 || offices.length > 0

const isOf = (person: PersonSummary, party: string): boolean =>
  person.party === party || person.parties.some((one) => one.party === party)

/**
 * One person, by an id as read or as judged.
 * @throws ParleyError `no-such-person`: nobody, or somebody who holds no office and speaks for no party
 */
export async function person(
  dossier: Dossier,
  given: string,
  page: { readonly limit?: number | undefined; readonly offset?: number | undefined } = {},
): Promise<PersonView> {
  const log = await identityLog(dossier.db)
  const identities = new Identities(log, dossier.codebook)
  const { id } = identities.whoIs(given, given, { document: '' })
  const [found] = await summaries(dossier.db, identities, id)
  if (found === undefined || !isPublic(found)) throw noSuchPerson(given)
  const [merged, splitOff] = [
    await joined(dossier.db, log, id, 'merge'),
    await joined(dossier.db, log, id, 'split'),
  ]
  return {
    person: found,
    statements: await statements(dossier, { person: id, ...page }),
    total: await countRecords(dossier, 'statements', { where: { person: id } }),
    merged,
    splitOff,
    history: historyWith(log, id),
  }
}

/** Judgements about a person: of it, of others as being it, and what withdraws them. */
function historyWith(log: readonly Judgement[], id: string): Judgement[] {
  const about = new Set(
    log
      .filter(
        ({ subject, identity }) => subject === id || (identity && 'into' in identity && identity.into === id),
      )
      .map((judgement) => judgement.id),
  )
  return log.filter(
    ({ id: own, withdraws }) => about.has(own) || (withdraws !== null && about.has(withdraws)),
  )
}

/** Who was merged into a person, or split off from it. */
async function joined(db: Dossier['db'], log: readonly Judgement[], id: string, act: 'merge' | 'split') {
  const withdrawn = new Set(log.map(({ withdraws }) => withdraws))
  const found = []
  for (const { id: judgement, subject, identity } of log) {
    if (withdrawn.has(judgement) || identity?.act !== act) continue
    if (identity.act === 'merge' && identity.into === id)
      found.push({ id: subject, name: (await readName(db, subject)) ?? subject, judgement })
    if (identity.act === 'split' && subject === id)
      found.push({ id: identity.into, name: identity.name, judgement })
  }
  return found
}

/** How the machine called somebody whom people took for another. */
async function readName(db: Dossier['db'], id: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`select view ->> '$.speakerRead.name' as name
    from statements where person_read = ${id} and person <> ${id} limit 1`.execute(db)
  return rows[0]?.name ?? nameKnown(db, id)
}

interface Counted {
  readonly person: string
  readonly party: string | null
  readonly speaker: string
  readonly count: number
  readonly first: string | null
  readonly last: string | null
}

async function summaries(
  db: Kysely<Tables>,
  identities: Identities,
  only: string | null,
): Promise<PersonSummary[]> {
  const spoken = groupBy(await countStatements(db, only), ({ person }) => person)
  const names = groupBy(await countNames(db, only), ({ person }) => person)
  const documents = new Map((await countDocuments(db, only)).map(({ person, count }) => [person, count]))
  const ids = new Set([...spoken.keys(), ...names.keys()])
  if (only !== null && identities.officesOf(only).length > 0) ids.add(only)
  return [...ids].map((id) => {
    const counted = spoken.get(id) ?? []
    const called = (names.get(id) ?? []).map(({ words, count }) => ({ words, count }))
    const offices = officeViews(identities, id)
    const parties = counted.flatMap(({ party, count }) =>
      party === null ? [] : [{ party, statements: count }],
    )
    const newest = counted
      .filter(({ party }) => party !== null)
      .sort((a, b) =>
        (a.last ?? '') < (b.last ?? '') ? 1 : (a.last ?? '') > (b.last ?? '') ? -1 : b.count - a.count,
      )
    return {
      id,
      name: identities.nameOf(id, counted[0]?.speaker ?? called[0]?.words ?? id),
      party: newest[0]?.party ?? (counted.length === 0 ? (offices[0]?.party ?? null) : null),
      parties: parties.sort((a, b) => b.statements - a.statements || (a.party < b.party ? -1 : 1)),
      offices,
      wikidata: offices.find(({ wikidata }) => wikidata !== null)?.wikidata ?? null,
      statements: counted.reduce((sum, { count }) => sum + count, 0),
      documents: documents.get(id) ?? 0,
      said: {
        earliest: counted.flatMap(({ first }) => first ?? []).sort()[0] ?? null,
        latest:
          counted
            .flatMap(({ last }) => last ?? [])
            .sort()
            .at(-1) ?? null,
      },
      names: called,
      judged: identities.judged(id),
    }
  })
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

async function countStatements(db: Kysely<Tables>, only: string | null): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select person, party, min(speaker) as speaker, count(*) as count,
      min(coalesce(earliest, latest)) as first, max(coalesce(latest, earliest)) as last
    from statements where ${only === null ? sql`person is not null` : sql`person = ${only}`}
    group by person, party order by person, party`.execute(db)
  return rows
}

async function countNames(db: Kysely<Tables>, only: string | null) {
  const { rows } = await sql<{ person: string; words: string; count: number }>`
    select person, words, sum(count) as count from names
    ${only === null ? sql`` : sql`where person = ${only}`}
    group by person, words order by person, sum(count) desc, words`.execute(db)
  return rows
}

async function countDocuments(db: Kysely<Tables>, only: string | null) {
  const { rows } = await sql<{ person: string; count: number }>`
    select person, count(*) as count from (
      select person, document from statements where ${only === null ? sql`person is not null` : sql`person = ${only}`}
      union select person, document from names ${only === null ? sql`` : sql`where person = ${only}`})
    group by person`.execute(db)
  return rows
}

const newestFirst = (a: Pick<Office, 'from'>, b: Pick<Office, 'from'>): number =>
  a.from < b.from ? 1 : a.from > b.from ? -1 : 0

const officeViews = (identities: Identities, person: string): OfficeView[] =>
  [...identities.officesOf(person)]
    .sort(newestFirst)
    .map((office) => officeView(office, person, identities.nameOf(person, office.person)))

const officeView = (office: Office, person: string, name: string): OfficeView => ({
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

export interface OfficeFilter {
  /** Held on this day; default: all. */
  readonly at?: string | undefined
  readonly party?: string | undefined
}

/** Who held which office: by party as the codebook has them, the newest first. */
export async function offices(dossier: Dossier, { at, party }: OfficeFilter = {}): Promise<OfficeHeld[]> {
  const { db, codebook } = dossier
  const identities = new Identities(await identityLog(db), codebook)
  const day: TimeInterval = { earliest: at ?? null, latest: at ?? null, certainty: 'stated', because: [] }
  const rank = new Map(codebook.parties.map(({ id }, i) => [id, i]))
  return codebook.offices
    .filter((office) => heldDuring(office, day) && (party === undefined || office.party === party))
    .map((office) => {
      const id = nameId(office.person)
      return { ...officeView(office, id, identities.nameOf(id, office.person)), sure: isSure(office, at) }
    })
    .sort(
      (a, b) => rank.get(a.party)! - rank.get(b.party)! || newestFirst(a, b) || (a.name < b.name ? -1 : 1),
    )
}

/** The facts reach the day, and give both ends to the day. */
function isSure({ from, to, asOf }: Office, at: string | undefined): boolean {
  if (at === undefined) return from.length === 10 && (to === null || to.length === 10)
  const begun = from.length === 10 || from < at.slice(0, from.length)
  const goesOn =
    to === null ? asOf !== undefined && at <= asOf : to.length === 10 || at.slice(0, to.length) < to
  return begun && goesOn
}
