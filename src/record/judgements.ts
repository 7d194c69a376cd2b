/** The log of judgements as it is read: rows to judgements, and those of identity to who is who. */
import type { Kysely, Selectable } from 'kysely'
import type { Codebook, Identity, Judgement, Verdict } from '../model/index.ts'
import { Identities } from './identities.ts'
import type { Tables } from './schema.ts'

export const judgementOf = ({
  id,
  subject,
  verdict,
  identity,
  withdraws,
  by,
  at,
  why,
}: Selectable<Tables['judgements']>): Judgement => ({
  id,
  subject,
  verdict: verdict as Verdict | null,
  identity: identity === null ? null : (JSON.parse(identity) as Identity),
  withdraws,
  by,
  at,
  why,
})

/** Every judgement of identity and what withdraws one, in the order they were made. */
export async function identityLog(db: Kysely<Tables>): Promise<Judgement[]> {
  const rows = await db
    .selectFrom('judgements')
    .selectAll()
    .where((row) =>
      row.or([
        row('identity', 'is not', null),
        row('withdraws', 'in', (judged) =>
          judged.selectFrom('judgements').select('id').where('identity', 'is not', null),
        ),
      ]),
    )
    .orderBy('seq')
    .execute()
  return rows.map(judgementOf)
}

export const identitiesOf = async (db: Kysely<Tables>, codebook: Codebook): Promise<Identities> =>
  new Identities(await identityLog(db), codebook)
