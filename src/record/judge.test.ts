import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { historyOf, judge, withdraw } from './judge.ts'
import { positions } from './records.ts'
import { exampleDossier } from './testing/dossiers.ts'
import { NOW } from './testing/examples.ts'

async function judged() {
  const dossier = await exampleDossier()
  const { id: subject } = (await positions(dossier))[0]!
  const state = async () => (await positions(dossier)).find(({ id }) => id === subject)!.state
  const say = (verdict: 'accept' | 'reject') => judge(dossier, { subject, verdict, by: 'Ida', now: NOW })
  return { dossier, subject, state, say }
}

describe('judgements', () => {
  it('stand as the newest that is not withdrawn', async () => {
    const { dossier, state, say } = await judged()
    const [accepted, rejected] = [await say('accept'), await say('reject')]
    expect(await state()).toBe('rejected')
    await withdraw(dossier, rejected.id, { by: 'Ida', now: NOW })
    expect(await state()).toBe('accepted')
    await withdraw(dossier, accepted.id, { by: 'Ida', now: NOW })
    expect(await state()).toBe('suggested')
  })

  it('are kept in the order they were made, the withdrawn too', async () => {
    const { dossier, subject, say } = await judged()
    const first = await say('accept')
    await withdraw(dossier, first.id, { by: 'Ben', now: NOW, why: 'too soon' })
    const history = await historyOf(dossier.db, subject)
    expect(history.map(({ verdict, withdraws, by }) => [verdict, withdraws, by])).toEqual([
      ['accept', null, 'Ida'],
      [null, first.id, 'Ben'],
    ])
  })

  it('cannot be changed or deleted, whoever writes to the file', async () => {
    const { dossier, say } = await judged()
    await say('accept')
    const changes = [
      "update judgements set verdict = 'reject'",
      'delete from judgements',
      'insert or replace into judgements select * from judgements',
    ]
    for (const change of changes)
      await expect(sql.raw(change).execute(dossier.db), change).rejects.toThrow('append-only')
  })

  it('need a record to judge, and are withdrawn once', async () => {
    const { dossier, say } = await judged()
    const nothing = { subject: 'po-0000000000000000', verdict: 'accept', by: 'Ida', now: NOW } as const
    await expect(judge(dossier, nothing)).rejects.toMatchObject({ code: 'no-such-record' })
    const given = { by: 'Ida', now: NOW }
    await expect(withdraw(dossier, 'ju-0', given)).rejects.toMatchObject({ code: 'no-such-judgement' })
    const { id } = await say('accept')
    const taken = await withdraw(dossier, id, given)
    await expect(withdraw(dossier, id, given)).rejects.toMatchObject({ code: 'withdrawn-already' })
    await expect(withdraw(dossier, taken.id, given)).rejects.toMatchObject({ code: 'no-such-judgement' })
  })
})
