import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { connect } from './connection.ts'
import { counts } from './documents.ts'
import { judge } from './judge.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { closeDossier, createDossier, type Dossier, openDossier } from './open.ts'
import { person } from './people.ts'
import { positions, statements } from './records.ts'
import { RECORD_TABLES } from './schema.ts'
import { search } from './search.ts'
import { closing, exampleDossier, newFolder } from './testing/dossiers.ts'
import { codebook, NOW } from './testing/examples.ts'

const newPath = () => join(newFolder(), 'strait.parley')

/** A dossier of the examples, closed. */
async function closedDossier(path = newPath()): Promise<string> {
  const dossier = await exampleDossier(path)
  const [position] = await positions(dossier)
  await judge(dossier, { subject: position!.id, verdict: 'accept', by: 'Ida', now: NOW })
  await closeDossier(dossier)
  return path
}

describe('a dossier', () => {
  it('opens again as it was closed, all in one file', async () => {
    const path = await closedDossier()
    const copy = join(newFolder(), 'copy.parley')
    copyFileSync(path, copy)
    const dossier = closing(await openDossier(copy))
    expect(dossier).toMatchObject({ name: 'copy', sample: false, writable: true, backup: null })
    expect(dossier.codebook).toEqual(codebook)
    expect(await counts(dossier)).toMatchObject({ documents: 3, positions: 4, judgements: 1 })
    expect(await check(dossier)).toEqual([])
  })

  it('is not made over another file', async () => {
    const path = await closedDossier()
    const before = readFileSync(path)
    await expect(createDossier(path, { codebook, now: NOW })).rejects.toMatchObject({
      code: 'dossier-exists',
    })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('is told from what is none', async () => {
    const folder = newFolder()
    const other = join(folder, 'other.sqlite')
    const database = connect(other, 'write')
    await sql`create table recipes (name text)`.execute(database)
    await database.destroy()
    const files = { 'empty.parley': '', 'text.parley': 'Dear reader,', 'short.parley': 'SQLite format 3' }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    mkdirSync(join(folder, 'folder.parley'))
    for (const name of [...Object.keys(files), 'folder.parley', 'other.sqlite'])
      await expect(openDossier(join(folder, name)), name).rejects.toMatchObject({ code: 'not-a-dossier' })
    await expect(openDossier(join(folder, 'none.parley'))).rejects.toMatchObject({ code: 'no-such-dossier' })
  })

  it('of a newer version is left as it is, and says what can be read', async () => {
    const path = newPath()
    const dossier = await exampleDossier(path)
    await sql`pragma user_version = 99`.execute(dossier.db)
    await closeDossier(dossier)
    const before = readFileSync(path)
    const opening = openDossier(path)
    await expect(opening).rejects.toMatchObject({ code: 'newer-dossier' })
    await expect(opening).rejects.toThrow(
      /format 99; this one knows \d+.*3 articles and 0 judgements can still be read/u,
    )
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('that lost its end says that it is damaged and how much of it can be read', async () => {
    const path = await closedDossier()
    truncateSync(path, Math.floor(statSync(path).size / 2 / 4096) * 4096)
    const opening = openDossier(path)
    await expect(opening).rejects.toMatchObject({ code: 'damaged-dossier' })
    await expect(opening).rejects.toThrow(/can still be read|nothing in it can be read/u)
  })

  it('with torn pages says so when they are met, and check goes through the rest', async () => {
    const path = await closedDossier()
    const bytes = readFileSync(path)
    for (let page = 8; page < bytes.length / 4096; page += 3) bytes.fill(0x5a, page * 4096, (page + 1) * 4096)
    writeFileSync(path, bytes)
    const meet = async () => {
      const dossier = closing(await openDossier(path))
      const problems = await check(dossier)
      expect(problems.length).toBeGreaterThan(0)
    }
    await meet().catch((error) => expect(error).toMatchObject({ code: 'damaged-dossier' }))
  })
})

/** The examples, with one statement accepted. */
async function judgedDossier(): Promise<Dossier> {
  const dossier = await exampleDossier()
  const [statement] = await statements(dossier)
  await judge(dossier, { subject: statement!.id, verdict: 'accept', by: 'Ida', now: NOW })
  return dossier
}

/** What the tables of `to` have of the rows of `from`: they may be fewer, and have fewer columns. */
async function copyRows(from: Dossier, to: Dossier): Promise<void> {
  for (const table of [
    'documents',
    'texts',
    'captures',
    ...RECORD_TABLES,
    'findings',
    'judgements',
    'states',
  ])
    for (const row of (await sql<object>`select * from ${sql.table(table)}`.execute(from.db)).rows) {
      const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(
        to.db,
      )
      const kept = Object.entries(row).filter(([column]) => rows.some(({ name }) => name === column))
      await to.db
        .insertInto(table as 'states')
        .values(Object.fromEntries(kept) as never)
        .execute()
    }
}

describe('an older dossier', () => {
  async function oldDossier(): Promise<string> {
    const path = newPath()
    const { '001-record': first } = MIGRATIONS
    const dossier = await createDossier(path, { codebook, now: NOW, migrations: { '001-record': first! } })
    await copyRows(await judgedDossier(), dossier)
    await closeDossier(dossier)
    return path
  }

  it('is backed up, then brought to this version', async () => {
    const path = await oldDossier()
    const dossier = closing(await openDossier(path))
    expect(dossier.backup).toBe(`${path}.v1.backup`)
    expect((await search(dossier, 'toll')).total).toBe(2)
    expect(await check(dossier)).toEqual([])
    const { history, total } = await person(dossier, 'minister-ada-quill')
    expect([history.length, total]).toEqual([0, 2])
    expect((await statements(dossier)).map(({ state }) => state)).toContain('accepted')
    await expect(sql`delete from judgements`.execute(dossier.db)).rejects.toThrow('append-only')
    const backup = closing(
      await openDossier(dossier.backup!, { migrations: { '001-record': MIGRATIONS['001-record']! } }),
    )
    const { rows } = await sql<{ kept: number }>`select count(*) as kept from documents`.execute(backup.db)
    expect(rows[0]!.kept).toBe(3)
  })

  it('stays old where a migration fails halfway, and is whole', async () => {
    const path = await oldDossier()
    const failing = {
      ...MIGRATIONS,
      '099-broken': {
        up: async () => {
          throw new Error('no')
        },
      },
    }
    await expect(openDossier(path, { migrations: failing })).rejects.toThrow('no')
    const database = connect(path, 'write')
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(database)
    const tables = await sql`select name from sqlite_schema where name = 'search'`.execute(database)
    expect([rows[0]!.user_version, tables.rows.length]).toEqual([1, 0])
    await migrate(database, MIGRATIONS)
    await database.destroy()
    expect(await check(closing(await openDossier(path)))).toEqual([])
  })
})

describe('a dossier on a disk that cannot be written to', () => {
  /** As somebody who may not write there: the superuser may write everywhere, so the child becomes nobody. */
  function asReader(path: string, script: string) {
    const root = new URL('../../', import.meta.url)
    const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const program = `
      const { openDossier, positions, judge, search } = await import(${JSON.stringify(new URL('index.ts', import.meta.url).href)})
      const dossier = await openDossier(${JSON.stringify(path)}); ${script}`
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', program],
      { cwd: root, encoding: 'utf8', ...asNobody, env: { ...process.env, TMPDIR: '/tmp' } },
    )
    return stdout + stderr
  }

  it('can be read and searched, and says what it cannot', async () => {
    const path = await closedDossier()
    chmodSync(join(path, '..'), 0o555)
    chmodSync(path, 0o444)
    const said = asReader(
      path,
      `const list = await positions(dossier)
       const found = await search(dossier, 'toll')
       const refused = await judge(dossier, { subject: list[0].id, verdict: 'accept', by: 'x', now: '' }).catch((e) => e.code)
       console.log(dossier.writable, list.length, found.total, refused)`,
    )
    expect(said.trim()).toBe('false 4 2 read-only-dossier')
    chmodSync(join(path, '..'), 0o755)
  })
})
