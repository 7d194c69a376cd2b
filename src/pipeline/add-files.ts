/**
 * Adding files that came as bytes, from a page of the web app: what `parley add` does with files on disk, in this thread.
 *
 * They are laid into a folder of their own first, so that every format, `about.json` and line of a `.jsonl` is read by
 * the one way there is (`read/files.ts`); the folder is gone afterwards. Paths are kept as the reader's machine named
 * them, never followed: what would lead out of the folder is not part of a name.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { extractorName } from '../extract/index.ts'
import { ParleyError, type Refusal } from '../model/index.ts'
import { listInputs } from '../read/files.ts'
import type { RawInput } from '../read/index.ts'
import type { Dossier } from '../record/index.ts'
import { type AddReport, addInputs } from './add.ts'
import { extractAll } from './pool.ts'

export interface GivenFile {
  /** As the reader's machine names it, with the folders it lies in ("march/toll.html"). */
  readonly name: string
  readonly bytes: Uint8Array
  /** Of a `.jsonl` cut in pieces: the number of its first line here. Default: 1. */
  readonly firstLine?: number | undefined
}

/** Describes the articles beside it; it is none itself. */
const ABOUT = 'about.json'

/** @throws ParleyError `sample-dossier`, `read-only-dossier` */
export async function addFiles(
  dossier: Dossier,
  files: readonly GivenFile[],
  now: () => string,
): Promise<AddReport> {
  if (dossier.sample)
    throw new ParleyError('sample-dossier', 'the sample dossier takes no other articles', {
      remedy: 'start your own: parley new FILE.parley --codebook NAME, then parley serve FILE.parley',
    })
  const folder = await mkdtemp(join(tmpdir(), 'parley-files-'))
  try {
    return await addInputs(dossier, inputsOf(folder, files), {
      extractAll: (inputs) => extractAll(inputs, { codebook: dossier.codebook, jobs: 1 }),
      extractor: extractorName(),
      now,
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* inputsOf(folder: string, files: readonly GivenFile[]): AsyncGenerator<RawInput | Refusal> {
  const laid = await Promise.all(files.map((file, index) => lay(folder, file, index)))
  for (const { path, given, firstLine } of laid) {
    if (basename(given) === ABOUT) continue
    for await (const input of listInputs([path], NOTHING)) {
      await breath() // so that other requests are answered in between
      yield { ...input, path: named(input.path, path, given, firstLine) }
    }
  }
}

const NOTHING = (async function* () {})()

interface Laid {
  /** Where it lies. */
  readonly path: string
  /** Its name, as it is kept. */
  readonly given: string
  readonly firstLine: number
}

/** Files of one folder lie together, as their `about.json` wants it. */
async function lay(folder: string, { name, bytes, firstLine = 1 }: GivenFile, index: number): Promise<Laid> {
  const given = safeName(name) || `file-${index + 1}.txt`
  const path = join(folder, given)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  return { path, given, firstLine }
}

/** Path parts that name something, without what a file system or a glob would take for more than a name. */
const safeName = (name: string): string =>
  name
    .split(/[\\/]/u)
    .map((part) => part.replace(/[\p{Cc}<>:"|?*[\]{}]/gu, '_').slice(-120))
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')

/** An input's own name stands; one that it has from its place gets the given name, and its line as the whole file counts. */
function named(own: string, path: string, given: string, firstLine: number): string {
  if (!own.startsWith(path)) return own
  const line = /^:(\d+)$/u.exec(own.slice(path.length))
  return line ? `${given}:${Number(line[1]) + firstLine - 1}` : given + own.slice(path.length)
}
