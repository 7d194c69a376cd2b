/**
 * What a command-line argument names: a file, the articles of a folder and all below it, or the matches of a glob.
 *
 * Folders come sorted by name, in the order of UTF-16 code units, the same on every machine; entries that begin with a
 * dot are left out. A link back to a folder that is being walked is refused, so that no walk goes round for ever.
 */
import { readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute, sep } from 'node:path'
import { ParleyError, type Refusal } from '../model/index.ts'

/** Of a folder's files these are articles by their names; a table or an XML file may be anything, and is named itself. */
const ARTICLE = /\.(?:txt|x?html?|jsonl|ndjson|pdf|rss|atom|warc|warc\.gz)$/iu
const GLOB = /[*?[\]{}]/u

export async function* pathsOf(argument: string): AsyncGenerator<string | Refusal> {
  const kind = await kindOf(argument)
  if (kind === 'file') yield argument
  else if (kind === 'folder') yield* walk(argument, [])
  else if (GLOB.test(argument)) yield* matches(argument)
  else yield notFound(argument, 'there is no such file or folder')
}

/** The error that the file system gave, in words for whoever named the path. */
export function unreadable(path: string, cause: unknown): Refusal {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT') return notFound(path, 'there is no such file or folder')
  return new ParleyError('not-readable', `it cannot be read: ${message}`, {
    remedy: 'see whether you may read it',
  }).refusal(path)
}

const notFound = (path: string, message: string): Refusal =>
  new ParleyError('not-found', message, {
    remedy: 'see whether the path is written as it is on disk',
  }).refusal(path)

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}

async function* walk(folder: string, above: readonly string[]): AsyncGenerator<string | Refusal> {
  let real: string
  let names: string[]
  try {
    real = await realpath(folder)
    names = await readdir(folder)
  } catch (cause) {
    yield unreadable(folder, cause)
    return
  }
  if (above.includes(real)) {
    yield new ParleyError('directory-loop', 'the folder contains itself, by a link', {
      remedy: 'name the folders one by one, or remove the link',
    }).refusal(folder)
    return
  }
  for (const name of names.filter((entry) => !entry.startsWith('.')).sort()) {
    const path = folder.endsWith('/') || folder.endsWith(sep) ? folder + name : folder + sep + name
    const kind = await kindOf(path)
    if (kind === 'folder') yield* walk(path, [...above, real])
    else if (kind === 'file' && ARTICLE.test(name)) yield path
  }
}

async function* matches(pattern: string): AsyncGenerator<string | Refusal> {
  const { glob } = await import('tinyglobby')
  const slashed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
  const found = await glob(slashed, {
    expandDirectories: false,
    onlyFiles: false,
    absolute: isAbsolute(pattern),
  })
  if (found.length === 0) yield notFound(pattern, 'nothing matches')
  for (const path of found.sort()) yield* pathsOf(path)
}
