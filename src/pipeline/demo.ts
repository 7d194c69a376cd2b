/**
 * The sample dossier: the dispatches of `sample/` in, an open dossier marked as a sample out.
 *
 * It is built once into the user's cache, in a folder named by the hash of all that it is made of: another version,
 * codebook or dispatch makes another file, and the second start finds the first one's.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { extractorName } from '../extract/index.ts'
import { type Codebook, hashBytes, hashText, ParleyError } from '../model/index.ts'
import { loadCodebook } from '../read/codebook-files.ts'
import { listInputs } from '../read/files.ts'
import { packageFile } from '../read/package-files.ts'
import {
  closeDossier,
  copyDossier,
  createDossier,
  type Dossier,
  FORMAT,
  openDossier,
} from '../record/index.ts'
import { addInputs } from './add.ts'
import { extractAll } from './pool.ts'

const dispatches = (): string => packageFile('sample', 'dispatches')
const codebookName = (): string =>
  (JSON.parse(readFileSync(packageFile('sample', 'sample.json'), 'utf8')) as { codebook: string }).codebook

/** @param now ISO 8601 with zone @throws ParleyError `broken-sample`, where a dispatch is refused */
export async function openDemo(now: string, folder = cacheFolder()): Promise<Dossier> {
  const codebook = loadCodebook(codebookName())
  const path = join(folder, digest(codebook), 'sample.parley')
  try {
    return await openDossier(path)
  } catch (error) {
    if (!(error instanceof ParleyError && error.code === 'no-such-dossier')) throw error
  }
  mkdirSync(dirname(path), { recursive: true })
  await build(path, codebook, now)
  return openDossier(path)
}

/** Elsewhere until it is whole: a build that was cut off is never taken for the sample. */
async function build(path: string, codebook: Codebook, now: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-sample-'))
  const dossier = await createDossier(join(folder, 'sample.parley'), { codebook, sample: true, now })
  try {
    const { refused } = await addInputs(dossier, listInputs([dispatches()], process.stdin), {
      extractAll: (inputs) => extractAll(inputs, { codebook, jobs: 1 }),
      extractor: extractorName(),
      now: () => now,
    })
    if (refused[0]) throw new ParleyError('broken-sample', `${refused[0].path}: ${refused[0].error.message}`)
    const whole = `${path}.${process.pid}`
    await copyDossier(dossier, whole)
    renameSync(whole, path)
  } finally {
    await closeDossier(dossier)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function digest({ hash }: Codebook): string {
  const files = readdirSync(dispatches(), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
  const contents = files.map((file) => hashBytes(readFileSync(file)))
  return hashText(JSON.stringify([FORMAT, extractorName(), hash, contents])).slice(0, 16)
}

/** Where the system keeps what can be made again; the temporary folder, where that cannot be written. */
function cacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env
  const folders: Partial<Record<NodeJS.Platform, string>> = {
    win32: join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'parley', 'Cache'),
    darwin: join(homedir(), 'Library', 'Caches', 'parley'),
  }
  const folder = folders[process.platform] ?? join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'parley')
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch {
    return tmpdir()
  }
}
