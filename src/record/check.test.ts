import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { judge } from './judge.ts'
import { positions } from './records.ts'
import { exampleDossier } from './testing/dossiers.ts'
import { NOW } from './testing/examples.ts'

/** One wrong thing each, and what the check has to say of it. */
const WRONGS: readonly (readonly [what: string, change: string, says: RegExp])[] = [
  ['a text that was altered', `update texts set text = replace(text, 'toll', 'levy')`, /id is not the hash/u],
  [
    'a span outside the text',
    `update texts set extraction = replace(extraction, '"end":19', '"end":99999')`,
    /outside the text|id is not/u,
  ],
  [
    'a record that was altered',
    `update positions set stance = 'against' where stance = 'for'`,
    /not what the extraction says/u,
  ],
  [
    'words that were altered',
    `update positions set view = replace(view, 'every ship', 'no ship')`,
    /not what the extraction says/u,
  ],
  ['a record that is gone', 'delete from statements', /missing from statements/u],
  [
    'a summary that was altered',
    `update documents set summary = replace(summary, '2031', '2032')`,
    /summary/u,
  ],
  ['a document without its capture', 'delete from captures', /no capture/u],
  ['a state without a judgement', `insert into states values ('po-0', 'accepted')`, /no judgement/u],
  [
    'a state against its judgements',
    `update states set state = 'rejected'`,
    /not what its judgements come to/u,
  ],
  ['a group of one', `update documents set copy_group = id where key = 1`, /no group/u],
  [
    'an index without a text',
    `insert into search (search, rowid, title, body) values ('delete', 1, 'x', 'y')`,
    /does not fit|malformed/u,
  ],
  ['statements counted wrongly', 'update statement_days set statements = statements + 1', /as many/u],
  ['a link to nothing', `pragma foreign_keys = off; delete from codebooks`, /not there/u],
]

describe('check', () => {
  it('finds nothing wrong with a dossier that is in order, judged or not', async () => {
    const dossier = await exampleDossier()
    const [position] = await positions(dossier)
    await judge(dossier, { subject: position!.id, verdict: 'reject', by: 'Ida', now: NOW })
    expect(await check(dossier)).toEqual([])
  })

  for (const [what, change, says] of WRONGS)
    it(`finds ${what}`, async () => {
      const dossier = await exampleDossier()
      const [position] = await positions(dossier)
      await judge(dossier, { subject: position!.id, verdict: 'accept', by: 'Ida', now: NOW })
      for (const statement of change.split('; ')) await sql.raw(statement).execute(dossier.db)
      const problems = await check(dossier)
      expect(problems.map(({ message }) => message).join('\n')).toMatch(says)
    })
})
