/** What can be wrong with a dossier's file: libsql's errors in, messages that say which, and what to do, out. */
import { ParleyError } from '../model/index.ts'

interface Trouble {
  readonly code: string
  readonly says: string
  readonly remedy: string
}

const DAMAGED: Trouble = {
  code: 'damaged-dossier',
  says: 'is damaged',
  remedy:
    'keep the file, take your newest backup (NAME.parley.v*.backup or your own), and add the articles again',
}
const READ_ONLY: Trouble = {
  code: 'read-only-dossier',
  says: 'cannot be written to',
  remedy: 'everything in it can be read; to change it, copy the file to a folder where you may write',
}
const BUSY: Trouble = {
  code: 'busy-dossier',
  says: 'is being written by another program',
  remedy: 'try again when it has finished',
}
const NO_DOSSIER: Trouble = {
  code: 'not-a-dossier',
  says: 'is not a dossier',
  remedy: 'start one with: parley new FILE.parley --codebook NAME',
}
const FULL: Trouble = {
  code: 'disk-full',
  says: 'cannot grow: the disk is full',
  remedy: 'make room and run the command again; what was acknowledged is kept',
}
const DISK: Trouble = {
  code: 'disk-failure',
  says: 'could not be read or written: the disk refused, or a part of it (the file -wal beside it) is missing',
  remedy: 'look after the disk, and copy a dossier only while no program has it open',
}
const UNREACHABLE: Trouble = {
  code: 'cannot-open',
  says: 'cannot be opened',
  remedy: 'see that it is there, is a file, and that you may read it and write in its folder',
}

/** SQLite's result codes, the longer before those they begin with. */
const BY_CODE: readonly (readonly [code: string, trouble: Trouble])[] = [
  ['SQLITE_CORRUPT', DAMAGED],
  ['SQLITE_READONLY', READ_ONLY],
  ['SQLITE_BUSY', BUSY],
  ['SQLITE_LOCKED', BUSY],
  ['SQLITE_NOTADB', NO_DOSSIER],
  ['SQLITE_FULL', FULL],
  ['SQLITE_CANTOPEN', UNREACHABLE],
  ['SQLITE_IOERR', DISK],
]

export const troubleOf = (path: string, { code, says, remedy }: Trouble, cause?: unknown): ParleyError =>
  new ParleyError(code, `${path} ${says}`, { remedy, cause })

export const notADossier = (path: string, cause?: unknown): ParleyError => troubleOf(path, NO_DOSSIER, cause)
export const damaged = (path: string, cause?: unknown): ParleyError => troubleOf(path, DAMAGED, cause)
export const readOnly = (path: string, cause?: unknown): ParleyError => troubleOf(path, READ_ONLY, cause)

/** The error to throw for what libsql threw; one that has nothing to do with the file comes back as it is. */
export function fileTrouble(path: string, cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause
  const code = String((cause as { code?: unknown }).code ?? '')
  const known = BY_CODE.find(([prefix]) => code.startsWith(prefix))
  if (known) return troubleOf(path, known[1], cause)
  return cause.message.includes('Unable to open connection') ? troubleOf(path, UNREACHABLE, cause) : cause
}
