/** Whether a dossier changed: for whoever keeps what was worked out from it. */
import { sql } from 'kysely'
import type { Dossier } from './open.ts'

/** Differs after every change by this process (`total_changes`) or by another (`data_version`). */
export async function revision({ db }: Dossier): Promise<string> {
  const { rows } = await sql<{ own: number; others: number }>`
    select total_changes() as own, data_version as others from pragma_data_version`.execute(db)
  return `${rows[0]!.own}.${rows[0]!.others}`
}
