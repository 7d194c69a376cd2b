/** Jobs: what `add` was asked to do, so that one that was cut off can be taken up again. */
import type { DocumentSummary } from '../model/index.ts'
import type { Dossier } from './open.ts'

export interface Job {
  readonly id: number
  readonly inputs: readonly string[]
  /** The folder that the inputs were given from. */
  readonly folder: string
}

export async function startJob(
  { db }: Dossier,
  inputs: readonly string[],
  folder: string,
  now: string,
): Promise<Job> {
  const { insertId } = await db
    .insertInto('jobs')
    .values({ inputs: JSON.stringify(inputs), folder, started_at: now })
    .executeTakeFirstOrThrow()
  return { id: Number(insertId), inputs, folder }
}

/** @param now ISO 8601 with zone; other unfinished jobs of the same inputs are done with it too */
export async function finishJob({ db }: Dossier, job: Job, now: string): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ finished_at: now })
    .where('inputs', '=', JSON.stringify(job.inputs))
    .where('folder', '=', job.folder)
    .where('finished_at', 'is', null)
    .execute()
}

export async function unfinishedJobs({ db }: Dossier): Promise<Job[]> {
  const rows = await db
    .selectFrom('jobs')
    .selectAll()
    .where('finished_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id, inputs, folder }) => ({ id, inputs: JSON.parse(inputs) as string[], folder }))
}

/** What tells an input before it is read: its bytes, and what is known beside them that makes it another document. */
export interface Seen {
  readonly path: string
  readonly sha256: string
  readonly outlet?: string
}

/** Whether this very input is in the dossier, read by this version: then it need not be read again. */
export async function isKnown({ db, codebook }: Dossier, seen: Seen, extractor: string): Promise<boolean> {
  const rows = await db
    .selectFrom('captures')
    .innerJoin('documents', 'documents.key', 'captures.document')
    .select('summary')
    .where('captures.path', '=', seen.path)
    .where('captures.sha256', '=', seen.sha256)
    .where('extractor', '=', extractor)
    .where('codebook', '=', codebook.hash)
    .execute()
  const outlets = rows.map(({ summary }) => (JSON.parse(summary) as DocumentSummary).outlet)
  return seen.outlet === undefined ? outlets.length > 0 : outlets.includes(seen.outlet)
}
