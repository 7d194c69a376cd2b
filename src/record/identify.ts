/**
 * Judgements of who somebody is: merge, split, rename. Each is appended to the log like any judgement, may be withdrawn
 * like any (`withdraw`), and tells the documents it concerns anew in the same transaction.
 */
import type { Transaction } from 'kysely'
import { hashText, type Identity, type Judgement, ParleyError } from '../model/index.ts'
import { nameId } from '../resolve/names.ts'
import type { Identities } from './identities.ts'
import { append, noSuchRecord, write } from './judge.ts'
import { identitiesOf } from './judgements.ts'
import type { Dossier } from './open.ts'
import { restatePerson } from './restate.ts'
import type { Tables } from './schema.ts'

export interface Identified {
  /** The person's id. */
  readonly subject: string
  readonly by: string
  readonly why?: string | null
  /** ISO 8601 with zone. */
  readonly now: string
}

/** A person's id and the name as it is now. */
interface Persons {
  readonly db: Transaction<Tables>
  readonly identities: Identities
}

/**
 * The subject is `into`.
 * @throws ParleyError `no-such-person`, `merged-already`, `circular-identity`, `read-only-dossier`
 */
export const merge = (dossier: Dossier, given: Identified & { readonly into: string }): Promise<Judgement> =>
  identify(dossier, given, async (persons) => {
    const name = await nameOf(persons, given.into)
    if (persons.identities.mergedAlready(given.subject))
      throw new ParleyError('merged-already', `${given.subject} is merged into somebody already`, {
        remedy: 'withdraw that judgement first',
      })
    refuseCircle(persons, given.subject, given.into)
    return { act: 'merge', into: given.into, name }
  })

/**
 * Where the subject is named in `from` (ids of documents and of statements), somebody else is meant: `name`, who speaks
 * for `party`. Where a person of that name is known, it is that person.
 * @throws ParleyError `no-such-person`, `no-such-record`, `no-such-party`, `bad-name`, `circular-identity`,
 *   `read-only-dossier`
 */
export const split = (
  dossier: Dossier,
  given: Identified & {
    readonly from: readonly string[]
    readonly name: string
    readonly party?: string | null
  },
): Promise<Judgement> =>
  identify(dossier, given, async (persons) => {
    const name = goodName(given.name)
    const party = given.party ?? null
    if (party !== null && !dossier.codebook.parties.some(({ id }) => id === party))
      throw new ParleyError('no-such-party', `the codebook has no party ${party}`, {
        remedy: 'leave it out for somebody who speaks for none',
      })
    if (given.from.length === 0)
      throw new ParleyError('bad-request', 'a split needs the documents or statements that it is about', {
        remedy: 'give their ids',
      })
    for (const id of given.from) await assertPlace(persons.db, id)
    const into = await idFor(persons, name, given.subject)
    refuseCircle(persons, given.subject, into)
    return { act: 'split', from: [...new Set(given.from)].sort(), into, name, party }
  })

/** @throws ParleyError `no-such-person`, `bad-name`, `read-only-dossier` */
export const rename = (dossier: Dossier, given: Identified & { readonly name: string }): Promise<Judgement> =>
  identify(dossier, given, async () => ({ act: 'rename', name: goodName(given.name) }))

async function identify(
  dossier: Dossier,
  { subject, by, now, why = null }: Identified,
  decide: (persons: Persons) => Promise<Identity>,
): Promise<Judgement> {
  return write(dossier, async (db) => {
    const persons = { db, identities: await identitiesOf(db, dossier.codebook) }
    await nameOf(persons, subject)
    const identity = await decide(persons)
    const judgement = await append(db, {
      subject,
      verdict: null,
      identity,
      withdraws: null,
      by,
      at: now,
      why,
    })
    await restatePerson(db, dossier.codebook, subject)
    return judgement
  })
}

export const noSuchPerson = (id: string): ParleyError =>
  new ParleyError('no-such-person', `there is no person ${id}`, {
    remedy: 'ids stand in the list of persons: parley people FILE.parley',
  })

/** @throws ParleyError `no-such-person` */
async function nameOf({ db, identities }: Persons, id: string): Promise<string> {
  const name = await nameKnown(db, id)
  if (name === null && identities.officesOf(id).length === 0 && !identities.judged(id)) throw noSuchPerson(id)
  return identities.nameOf(id, name ?? id)
}

/** How the documents call a person; null where none names them. */
export async function nameKnown(db: Transaction<Tables> | Dossier['db'], id: string): Promise<string | null> {
  const spoke = await db
    .selectFrom('statements')
    .select('speaker')
    .where('person', '=', id)
    .limit(1)
    .executeTakeFirst()
  if (spoke?.speaker) return spoke.speaker
  const named = await db
    .selectFrom('names')
    .select('words')
    .where((row) => row.or([row('person', '=', id), row('person_read', '=', id)]))
    .orderBy((row) => row.fn('length', ['words']), 'desc')
    .orderBy('words')
    .limit(1)
    .executeTakeFirst()
  return named?.words ?? null
}

function refuseCircle({ identities }: Persons, subject: string, into: string): void {
  if (subject === into || identities.leads(into, subject))
    throw new ParleyError('circular-identity', `${into} is ${subject} already, or stands for that person`, {
      remedy: 'withdraw the judgement that says so first',
    })
}

const LONGEST_NAME = 200

function goodName(given: string): string {
  const name = given.replace(/\s+/gu, ' ').trim()
  if (name === '' || name.length > LONGEST_NAME)
    throw new ParleyError('bad-name', `a name has 1 to ${LONGEST_NAME} characters`, {
      remedy: 'give the name as it should be shown',
    })
  return name
}

async function assertPlace(db: Transaction<Tables>, id: string): Promise<void> {
  const table = id.startsWith('sha256:') ? 'documents' : 'statements'
  const found = await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw noSuchRecord(id)
}

/** The id of a name; of somebody called like the subject, one that nobody has. */
async function idFor(persons: Persons, name: string, subject: string): Promise<string> {
  const id = nameId(name) || `person-${hashText(name).slice(0, 8)}`
  if (id !== subject) return id
  for (let number = 2; ; number++) {
    const other = `${id}-${number}`
    if ((await nameKnown(persons.db, other)) === null && !persons.identities.judged(other)) return other
  }
}
