import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { check } from './check.ts'
import { merge } from './identify.ts'
import { judge } from './judge.ts'
import type { Dossier } from './open.ts'
import { countPeople, people, settlePersons } from './persons.ts'
import { countRecords, statements } from './records.ts'
import { statementDays } from './statement-days.ts'
import { add, exampleDossier } from './testing/dossiers.ts'
import { NOW, numbered } from './testing/examples.ts'

const given = { by: 'Ida', now: NOW }
const waiting = async ({ db }: Dossier) =>
  (await db.selectFrom('waiting_persons').select('person').execute()).map(({ person }) => person)

test('the list of persons is the same before summaries are made and after', async () => {
  const dossier = await exampleDossier()
  await settlePersons(dossier)
  await add(dossier, numbered(3))
  expect(await waiting(dossier)).toEqual(['minister-ada-quill'])
  const filters = [{}, { party: 'ostland' }, { limit: 1 }, { offset: 1 }, { offset: 1, limit: 1 }]
  const asked = async () =>
    Promise.all(
      filters.map(async (filter) => [await people(dossier, filter), await countPeople(dossier, filter)]),
    )
  const before = await asked()
  await settlePersons(dossier)
  expect(await waiting(dossier)).toEqual([])
  expect(await asked()).toEqual(before)
  expect(before.map(([list, count]) => [(list as unknown[]).length, count])).toEqual([
    [2, 2],
    [1, 1],
    [1, 2],
    [1, 2],
    [1, 2],
  ])
  expect(await check(dossier)).toEqual([])
})

test('who is judged to be somebody is told at once', async () => {
  const dossier = await exampleDossier()
  await settlePersons(dossier)
  await merge(dossier, { ...given, subject: 'premier-jon-halle', into: 'minister-ada-quill' })
  expect(await waiting(dossier)).toEqual([])
  expect((await people(dossier)).map(({ id, statements, judged }) => [id, statements, judged])).toEqual([
    ['minister-ada-quill', 3, true],
  ])
  expect(await check(dossier)).toEqual([])
})

test('a summary that is not what the documents say is found by check', async () => {
  const dossier = await exampleDossier()
  await settlePersons(dossier)
  await sql`update persons set statements = 9 where person = 'premier-jon-halle'`.execute(dossier.db)
  expect((await check(dossier)).map(({ where }) => where)).toEqual(['premier-jon-halle'])
})

test('statements are counted by party and day, less the rejected in the outline', async () => {
  const dossier = await exampleDossier()
  await add(dossier, numbered(1))
  const counted = (filter: Parameters<typeof countRecords>[2]) => countRecords(dossier, 'statements', filter)
  const listed = async (filter: Parameters<typeof statements>[1]) =>
    (await statements(dossier, filter)).length
  for (const days of [{}, { since: '2031-03-03' }, { until: '2031-03-03' }, { undated: true }])
    for (const party of [undefined, 'ostland', 'westmark', null])
      expect(await counted({ ...days, where: { party } })).toBe(await listed({ ...days, party }))
  expect(await counted({ where: { speaker: 'Premier Jon Halle' } })).toBe(1)
  const sum = async () => (await statementDays(dossier)).reduce((all, { statements }) => all + statements, 0)
  expect(await sum()).toBe(4)
  const [first] = await statements(dossier)
  await judge(dossier, { ...given, subject: first!.id, verdict: 'reject' })
  expect([await sum(), await counted({})]).toEqual([3, 4])
})
