/** Judgements of people: appended in one transaction with the state they bring about, never edited. */
import type { Kysely, Transaction } from 'kysely'
import { hashText, type Judgement, ParleyError, stateAfter, type Verdict } from '../model/index.ts'
import type { Dossier } from './open.ts'
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
    return append(db, { subject, verdict, withdraws: null, by, at: now, why: given.why ?? null })
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
    if (judged === undefined || judged.verdict === null)
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
        remedy: 'judge the record again instead',
      })
    const { subject } = judged
    return append(db, {
      subject,
      verdict: null,
      withdraws: id,
      by: given.by,
      at: given.now,
      why: given.why ?? null,
    })
  })
}

/** The judgements of one record, in the order they were made. */
export async function historyOf(db: Dossier['db'], subject: string): Promise<Judgement[]> {
  const rows = await db
    .selectFrom('judgements')
    .select(['id', 'subject', 'verdict', 'withdraws', 'by', 'at', 'why'])
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute()
  return rows as Judgement[]
}

function write<Result>(
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

async function append(db: Transaction<Tables>, given: Omit<Judgement, 'id'>): Promise<Judgement> {
  const { count } = await db
    .selectFrom('judgements')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const judgement = { id: `ju-${hashText(JSON.stringify([count, given])).slice(0, 16)}`, ...given }
  await db.insertInto('judgements').values(judgement).execute()
  await restate(db, given.subject)
  return judgement
}

async function restate(db: Transaction<Tables>, subject: string): Promise<void> {
  const state = stateAfter(await historyOf(db, subject))
  await db.deleteFrom('states').where('subject', '=', subject).execute()
  if (state !== 'suggested') await db.insertInto('states').values({ subject, state }).execute()
}
