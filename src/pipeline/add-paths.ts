/** What `parley add` does: paths in, a report out; the job is kept until it is done, so that it can be taken up again. */
import { extractorName } from '../extract/index.ts'
import { VERSION } from '../extract/version.ts'
import { type FieldMap, readFieldMap } from '../read/collections/index.ts'
import { listInputs } from '../read/files.ts'
import type { FetcherOptions } from '../read/link/fetch-node.ts'
import { type Dossier, finishJob, type Job, startJob, unfinishedJobs } from '../record/index.ts'
import { type AddReport, addInputs } from './add.ts'
import { linksInto } from './links.ts'
import { extractAll } from './pool.ts'

export interface AddPathsOptions {
  readonly jobs: number
  readonly stdin: AsyncIterable<Uint8Array>
  /** ISO 8601 with zone. */
  readonly now: () => string
  readonly onProgress?: (path: string) => void
  /** How links are fetched; `userAgent` is ours. */
  readonly fetching?: Omit<FetcherOptions, 'userAgent'>
}

/** Among a job's inputs, as on the command line: which fields of its files hold what. */
const FIELDS = '--fields='

/** @param paths files, folders, globs, links; `--fields=text=COLUMN,…` among them holds for all */
export async function addPaths(
  dossier: Dossier,
  paths: readonly string[],
  options: AddPathsOptions,
): Promise<AddReport> {
  // Standard input is gone after a kill: there is nothing to take up again.
  const job = paths.includes('-') ? null : await startJob(dossier, paths, process.cwd(), options.now())
  const links = linksInto(dossier, { userAgent: `parley/${VERSION}`, ...options.fetching })
  const inputs = listInputs(
    paths.filter((path) => !path.startsWith(FIELDS)),
    options.stdin,
    { fields: fieldsOf(paths), fetchLink: links.fetchLink },
  )
  try {
    const report = await addInputs(dossier, inputs, {
      ...options,
      extractor: extractorName(),
      extractAll: (all) => extractAll(all, { codebook: dossier.codebook, jobs: options.jobs }),
    })
    if (job !== null) await finishJob(dossier, job, options.now())
    return report
  } finally {
    await links.close()
  }
}

const fieldsOf = (paths: readonly string[]): FieldMap =>
  readFieldMap(paths.find((path) => path.startsWith(FIELDS))?.slice(FIELDS.length) ?? '')

/** The newest job that was cut off, with its inputs and the folder they were given from; null: none was. */
export const cutOffJob = async (dossier: Dossier): Promise<Job | null> =>
  (await unfinishedJobs(dossier)).at(-1) ?? null
