/** Judgements of people: appended in one transaction with the state they bring about, never edited. */
import type { Kysely, Transaction } from 'kysely'
import { hashText, type Judgement, ParleyError, stateAfter, type Verdict } from '../model/index.ts'
import { judgementOf } from './judgements.ts'
import type { Dossier } from './open.ts'
import { restatePerson } from './restate.ts'
import { RECORD_TABLES, type Tables } from './schema.ts'
import { readOnly } from './trouble.ts'

export interface Verdicted {
  readonly subject: string
  readonly verdict: Verdict
  readonly by: string
  readonly why?: string | null
  /** ISO 8601 with zone. */
  readonly now: string
}

/** @throws ParleyError `no-such-record`, `read-only-dossier` */
export async function judge(dossier: Dossier, given: Verdicted): Promise<Judgement> {
  return write(dossier, async (db) => {
    if (!(await recordExists(db, given.subject))) throw noSuchRecord(given.subject)
    const { subject, verdict, by, now } = given
    const why = given.why ?? null
    return append(db, { subject, verdict, identity: null, withdraws: null, by, at: now, why })
  })
}

export const noSuchRecord = (id: string): ParleyError =>
  new ParleyError('no-such-record', `there is no record ${id}`, {
    remedy: 'ids stand in the lists: parley positions FILE.parley --format json',
  })

/** @throws ParleyError `no-such-judgement`, `withdrawn-already`, `read-only-dossier` */
export async function withdraw(
  dossier: Dossier,
  id: string,
  given: { readonly by: string; readonly now: string; readonly why?: string | null },
): Promise<Judgement> {
  return write(dossier, async (db) => {
    const judged = await db.selectFrom('judgements').selectAll().where('id', '=', id).executeTakeFirst()
    if (judged === undefined || judged.withdraws !== null)
      throw new ParleyError('no-such-judgement', `there is no judgement ${id} to withdraw`, {
        remedy: "a record's judgements stand in its history: parley show FILE.parley ID",
      })
    const again = await db
      .selectFrom('judgements')
      .select('id')
      .where('withdraws', '=', id)
      .executeTakeFirst()
    if (again !== undefined)
      throw new ParleyError('withdrawn-already', `the judgement ${id} is withdrawn already`, {
        remedy: 'judge again instead',
      })
    const { subject } = judged
    const { by, now: at, why = null } = given
    const judgement = await append(db, {
      subject,
      verdict: null,
      identity: null,
      withdraws: id,
      by,
      at,
      why,
    })
    if (judged.identity !== null) await restatePerson(db, dossier.codebook, subject)
    return judgement
  })
}

/** The judgements of one record or person, in the order they were made. */
export async function historyOf(db: Dossier['db'], subject: string): Promise<Judgement[]> {
  const rows = await db
    .selectFrom('judgements')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute()
  return rows.map(judgementOf)
}

export function write<Result>(
  dossier: Dossier,
  work: (db: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  if (!dossier.writable) throw readOnly(dossier.path)
  return dossier.db.transaction().execute(work)
}

export async function recordExists(db: Kysely<Tables>, id: string): Promise<boolean> {
  for (const table of RECORD_TABLES)
    if (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) return true
  return false
}

export async function append(db: Transaction<Tables>, given: Omit<Judgement, 'id'>): Promise<Judgement> {
  const { count } = await db
    .selectFrom('judgements')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const judgement = { id: `ju-${hashText(JSON.stringify([count, given])).slice(0, 16)}`, ...given }
  const identity = given.identity && JSON.stringify(given.identity)
  await db
    .insertInto('judgements')
    .values({ ...judgement, identity })
    .execute()
  await restate(db, given.subject)
  return judgement
}

async function restate(db: Transaction<Tables>, subject: string): Promise<void> {
  const state = stateAfter(await historyOf(db, subject))
  await db.deleteFrom('states').where('subject', '=', subject).execute()
  if (state !== 'suggested') await db.insertInto('states').values({ subject, state }).execute()
}
