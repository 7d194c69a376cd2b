/**
 * One connection to a dossier's file: libsql below, kysely above.
 *
 * Every transaction begins `immediate`: it waits for another process's to end instead of failing halfway through.
 * Prepared statements are kept, and errors of the file become `ParleyError`s that say what to do.
 */
import { pathToFileURL } from 'node:url'
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import Database from 'libsql'
import type { Tables } from './schema.ts'
import { fileTrouble } from './trouble.ts'

/** How long a writer waits for another process, in milliseconds. */
const BUSY_TIMEOUT = 10_000
/** Far more different statements than Parley has; a bound for whoever builds queries of lists. */
const MOST_STATEMENTS = 200

/** `immutable`: the file cannot change while it is open; for a disk that lets no lock be taken. */
export type Access = 'write' | 'read' | 'immutable'

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** SQLite can roll back changes of tables, though kysely's adapter leaves it unsaid: a migration is all or nothing. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class DossierDialect extends SqliteDialect {
  readonly #database: SqliteDatabase

  constructor(database: SqliteDatabase) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database })
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }
}

/** @throws ParleyError as `fileTrouble` says */
export function connect(path: string, access: Access): Kysely<Tables> {
  const name = access === 'write' ? path : `${pathToFileURL(path).href}?${ACCESS[access]}`
  const database = attempt(path, () => new Database(name, { timeout: BUSY_TIMEOUT } as Database.Options))
  return new Kysely<Tables>({ dialect: new DossierDialect(withMessages(path, database)) })
}

const ACCESS = { read: 'mode=ro', immutable: 'immutable=1' } as const

function attempt<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    throw fileTrouble(path, cause)
  }
}

/** libsql's database as kysely wants it, its statements kept and its errors told in our words. */
function withMessages(path: string, database: Database.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    const statement = attempt(path, () => database.prepare(sql)) as unknown as SqliteStatement
    return {
      reader: statement.reader,
      all: (parameters) => attempt(path, () => statement.all(parameters)),
      run: (parameters) => attempt(path, () => statement.run(parameters)),
      iterate: (parameters) => statement.iterate(parameters),
    }
  }
  return {
    close: () => {
      prepared.clear()
      database.close()
    },
    prepare: (sql) => {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      if (prepared.size >= MOST_STATEMENTS) prepared.clear()
      const statement = prepare(sql)
      prepared.set(sql, statement)
      return statement
    },
  }
}
