/** Queries for one person, as people judged who is who, and for offices. The list of all: `persons.ts`. */
import { sql } from 'kysely'
import type { Judgement, Office, OfficeHeld, PersonView, TimeInterval } from '../model/index.ts'
import { nameId } from '../resolve/names.ts'
import { heldDuring } from '../resolve/offices.ts'
import { nameKnown, noSuchPerson } from './identify.ts'
import { Identities } from './identities.ts'
import { identityLog } from './judgements.ts'
import type { Dossier } from './open.ts'
import { isPublic, newestFirst, officeView, personSummaries, unnamedSummary } from './person-summaries.ts'
import { countRecords, statements } from './records.ts'

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
  const [named] = await personSummaries(dossier.db, identities, [id])
  const found = named ?? unnamedSummary(identities, id)
  if (!isPublic(found)) throw noSuchPerson(given)
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
