/** The position matrix, and what is worked out from it: the ledger's cells with the codebook's parties and issues. */
import { conflicts } from '../analyse/index.ts'
import { discrepancies, ledger, shifts } from '../compare/index.ts'
import type { Conflict, Discrepancy, MatrixView, Shift } from '../model/index.ts'
import { accountedEvents, accountedPositions, type Dossier } from '../record/index.ts'
import { issueViews, partyViews } from './describe.ts'

/** @param at a day, YYYY-MM-DD; null: everything known */
export async function matrix(dossier: Dossier, at: string | null): Promise<MatrixView> {
  const cells = ledger(await accountedPositions(dossier), at)
  const withPosition = new Set(cells.map(({ party }) => party))
  return {
    at,
    parties: partyViews(dossier.codebook).filter(({ id }) => withPosition.has(id)),
    issues: issueViews(dossier.codebook),
    cells: cells.map(({ party, issue, entries }) => ({ party, issue, entries: [...entries] })),
  }
}

export const conflictsOf = async (dossier: Dossier, at: string | null): Promise<Conflict[]> =>
  conflicts(ledger(await accountedPositions(dossier), at), dossier.codebook)

export const shiftsOf = async (dossier: Dossier): Promise<Shift[]> =>
  shifts(await accountedPositions(dossier))

export const discrepanciesOf = async (dossier: Dossier): Promise<Discrepancy[]> =>
  discrepancies(await accountedEvents(dossier))
