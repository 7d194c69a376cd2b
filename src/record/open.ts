/**
 * Opens and starts dossiers: a path in, a `Dossier` out, or a message that says what is wrong and what can be read.
 *
 * An older format is backed up, then migrated. Where the disk cannot be written to, the dossier is opened for reading.
 */
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type Codebook, ParleyError } from '../model/index.ts'
import { type Access, connect } from './connection.ts'
import { APPLICATION_ID, backUp, copyTo, type Migrations, migrate, pragma } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { settlePersons } from './persons.ts'
import { stillReadable } from './salvage.ts'
import type { Tables } from './schema.ts'
import { damaged, notADossier, readOnly } from './trouble.ts'

/** An open dossier. Who opened it closes it. */
export interface Dossier {
  readonly path: string
  /** The file's name without `.parley`. */
  readonly name: string
  readonly codebook: Codebook
  readonly sample: boolean
  readonly writable: boolean
  /** Where the older format was kept, if it was migrated on opening. */
  readonly backup: string | null
  readonly db: Kysely<Tables>
}

export interface NewDossier {
  readonly codebook: Codebook
  /** Its texts are made up: every page and export says so. */
  readonly sample?: boolean
  /** ISO 8601 with zone. */
  readonly now: string
}

export interface OpenOptions {
  readonly access?: 'write' | 'read'
  readonly migrations?: Migrations
}

/** @throws ParleyError `dossier-exists`, `cannot-open` */
export async function createDossier(path: string, options: NewDossier & OpenOptions): Promise<Dossier> {
  if (existsSync(path))
    throw new ParleyError('dossier-exists', `${path} is there already`, {
      remedy: `add articles to it with: parley add ${path} INPUT…, or choose another name`,
    })
  const db = connect(path, 'write')
  await migrate(db, options.migrations ?? MIGRATIONS)
  const { id, title, hash } = options.codebook
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('codebooks')
      .values({ hash, id, title, json: JSON.stringify(options.codebook), added_at: options.now })
      .execute()
    const meta = { codebook: hash, sample: options.sample ? 'yes' : 'no', created: options.now }
    await transaction
      .insertInto('meta')
      .values(Object.entries(meta).map(([key, value]) => ({ key, value })))
      .execute()
  })
  return begin(db, path, true, null)
}

/** @throws ParleyError `no-such-dossier`, `not-a-dossier`, `damaged-dossier`, `newer-dossier`, `read-only-dossier` */
export async function openDossier(path: string, options: OpenOptions = {}): Promise<Dossier> {
  const migrations = options.migrations ?? MIGRATIONS
  refuseOtherFiles(path)
  const access = options.access === 'read' ? readAccess(path) : bestAccess(path)
  const db = connect(path, access)
  try {
    const format = await checkFormat(db, path, Object.keys(migrations).length)
    const backup =
      format < Object.keys(migrations).length ? await renew(db, path, access, format, migrations) : null
    const dossier = await begin(db, path, access === 'write', backup)
    if (backup !== null) await settlePersons(dossier)
    return dossier
  } catch (error) {
    const told = await withWhatCanBeRead(db, error)
    await db.destroy()
    throw told
  }
}

/** Leaves everything in the one file: libsql closes a connection for good only when its statements are collected. */
export async function closeDossier({ db, writable }: Dossier): Promise<void> {
  if (writable) await sql`pragma wal_checkpoint(truncate)`.execute(db)
  await db.destroy()
}

/** A copy of the dossier in one file, whole or not there. */
export const copyDossier = ({ db }: Dossier, path: string): Promise<void> => copyTo(db, path)

async function begin(
  db: Kysely<Tables>,
  path: string,
  writable: boolean,
  backup: string | null,
): Promise<Dossier> {
  if (writable) {
    await sql`pragma journal_mode = wal`.execute(db)
    await sql`pragma foreign_keys = on`.execute(db)
    await sql`pragma synchronous = full`.execute(db) // an acknowledged document survives a power cut
  }
  const meta = new Map(
    (await db.selectFrom('meta').selectAll().execute()).map(({ key, value }) => [key, value]),
  )
  const stored = await db
    .selectFrom('codebooks')
    .select('json')
    .where('hash', '=', meta.get('codebook') ?? '')
    .executeTakeFirst()
  if (stored === undefined) throw damaged(path, new Error('its codebook is missing'))
  const name = basename(path).replace(/\.parley$/u, '')
  const codebook = JSON.parse(stored.json) as Codebook
  return { path: resolve(path), name, codebook, sample: meta.get('sample') === 'yes', writable, backup, db }
}

const SQLITE_HEADER = 'SQLite format 3\0'

function refuseOtherFiles(path: string): void {
  if (!existsSync(path))
    throw new ParleyError('no-such-dossier', `${path} is not there`, {
      remedy: `start it with: parley new ${path} --codebook NAME`,
    })
  if (!statSync(path).isFile() || !startsLikeSqlite(path)) throw notADossier(path)
}

function startsLikeSqlite(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(SQLITE_HEADER.length)
    readSync(file, head, 0, head.length, 0)
    return head.toString('latin1') === SQLITE_HEADER
  } finally {
    closeSync(file)
  }
}

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const bestAccess = (path: string): Access =>
  mayWrite(path) && mayWrite(dirname(resolve(path))) ? 'write' : readAccess(path)

/** A reader of a WAL file wants to take locks beside it; where that cannot be, nobody can write the file either. */
function readAccess(path: string): Access {
  if (mayWrite(dirname(resolve(path)))) return 'read'
  const wal = `${path}-wal`
  if (existsSync(wal) && statSync(wal).size > 0) return 'read'
  return 'immutable'
}

/** @returns the file's format, at most `known` */
async function checkFormat(db: Kysely<Tables>, path: string, known: number): Promise<number> {
  if ((await pragma(db, 'application_id')) !== APPLICATION_ID) throw notADossier(path)
  const format = await pragma(db, 'user_version')
  if (format > known)
    throw new ParleyError(
      'newer-dossier',
      `${path} was written by a newer Parley (format ${format}; this one knows ${known})`,
      { remedy: 'install the newer Parley; this one leaves the file as it is' },
    )
  return format
}

async function renew(
  db: Kysely<Tables>,
  path: string,
  access: Access,
  format: number,
  migrations: Migrations,
): Promise<string> {
  if (access !== 'write')
    throw readOnly(path, new Error(`its format ${format} is older and would be migrated`))
  const backup = await backUp(db, path, format)
  await migrate(db, migrations)
  return backup
}

/** The same error, its message ending with how many articles and judgements are whole. */
async function withWhatCanBeRead(db: Kysely<Tables>, error: unknown): Promise<unknown> {
  if (!(error instanceof ParleyError) || error.code === 'not-a-dossier') return error
  const { code, message, remedy, cause } = error
  const options = { cause, ...(remedy === undefined ? {} : { remedy }) }
  return new ParleyError(code, `${message}; ${await stillReadable(db)}`, options)
}
