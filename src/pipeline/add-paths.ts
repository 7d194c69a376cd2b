/** What `parley add` does: paths in, a report out; the job is kept until it is done, so that it can be taken up again. */
import { extractorName } from '../extract/index.ts'
import { listInputs } from '../read/files.ts'
import { type Dossier, finishJob, type Job, startJob, unfinishedJobs } from '../record/index.ts'
import { type AddReport, addInputs } from './add.ts'
import { extractAll } from './pool.ts'

export interface AddPathsOptions {
  readonly jobs: number
  readonly stdin: AsyncIterable<Uint8Array>
  /** ISO 8601 with zone. */
  readonly now: () => string
  readonly onProgress?: (path: string) => void
}

export async function addPaths(
  dossier: Dossier,
  paths: readonly string[],
  options: AddPathsOptions,
): Promise<AddReport> {
  // Standard input is gone after a kill: there is nothing to take up again.
  const job = paths.includes('-') ? null : await startJob(dossier, paths, process.cwd(), options.now())
  const report = await addInputs(dossier, listInputs(paths, options.stdin), {
    ...options,
    extractor: extractorName(),
    extractAll: (inputs) => extractAll(inputs, { codebook: dossier.codebook, jobs: options.jobs }),
  })
  if (job !== null) await finishJob(dossier, job, options.now())
  return report
}

/** The newest job that was cut off, with its inputs and the folder they were given from; null: none was. */
export const cutOffJob = async (dossier: Dossier): Promise<Job | null> =>
  (await unfinishedJobs(dossier)).at(-1) ?? null
