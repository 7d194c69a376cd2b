/**
 * Brings a dossier's tables to this version's format: a backup first, then all that is missing in one transaction, so
 * that a kill in the middle leaves the old format.
 */
import { existsSync, rmSync } from 'node:fs'
import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import { ParleyError } from '../model/index.ts'
import type { Tables } from './schema.ts'

export type Migrations = Readonly<Record<string, Migration>>

/** "Prly": tells a dossier from any other SQLite file, whatever its name. */
export const APPLICATION_ID = 0x50726c79

export async function pragma(db: Kysely<Tables>, name: string): Promise<number> {
  const { rows } = await sql<Record<string, number>>`pragma ${sql.raw(name)}`.execute(db)
  return Number(Object.values(rows[0] ?? {})[0] ?? 0)
}

/** Each migration with the number that says it was done, in one transaction. */
const numbered = (migrations: Migrations): Record<string, Migration> =>
  Object.fromEntries(
    Object.entries(migrations).map(([name, migration], i) => [
      name,
      {
        up: async (db) => {
          await migration.up(db)
          await sql.raw(`pragma user_version = ${i + 1}`).execute(db)
          await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(db)
        },
      },
    ]),
  )

export async function migrate(db: Kysely<Tables>, migrations: Migrations): Promise<void> {
  const provider = { getMigrations: async () => numbered(migrations) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}

/** A whole copy of the dossier beside it, named after its format; earlier backups are kept. Gives its path. */
export async function backUp(db: Kysely<Tables>, path: string, format: number): Promise<string> {
  const names = [...Array(100).keys()].map((i) => `${path}.v${format}${i ? `-${i + 1}` : ''}.backup`)
  const backup = names.find((name) => !existsSync(name))
  if (backup === undefined)
    throw new ParleyError('no-backup', `${path} has a hundred backups`, { remedy: 'delete the old ones' })
  await copyTo(db, backup)
  return backup
}

/** A copy in one file, whole whatever others write meanwhile, or none. */
export async function copyTo(db: Kysely<Tables>, path: string): Promise<void> {
  try {
    await sql`vacuum into ${path}`.execute(db)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}
