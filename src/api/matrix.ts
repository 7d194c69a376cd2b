/** The position matrix, and what is worked out from it: the ledger's cells with the codebook's parties and issues. */
import { discrepancies, ledger, proposalThreads, shifts } from '../compare/index.ts'
import type {
  Discrepancy,
  MatrixView,
  PositionView,
  ProposalThread,
  Sentence,
  ShiftView,
} from '../model/index.ts'
import {
  type AccountedPosition,
  accountedEvents,
  accountedPositions,
  accountedProposals,
  type Dossier,
} from '../record/index.ts'
import { issueViews, partyViews } from './describe.ts'
import { perArray } from './kept.ts'

export const byId = perArray(
  (positions: readonly AccountedPosition[]) => new Map(positions.map((position) => [position.id, position])),
)

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

export async function shiftsOf(dossier: Dossier): Promise<ShiftView[]> {
  const positions = await accountedPositions(dossier)
  const sentence = (id: string) => sentenceOf(byId(positions).get(id)!)
  return shifts(positions).map((shift) => ({
    ...shift,
    sentences: { before: sentence(shift.before.positions[0]!), after: sentence(shift.after.positions[0]!) },
  }))
}

/** Of whom an answer is looked for: those to whom it is put, and those whom the codebook says it is about. */
export const proposalsOf = async (dossier: Dossier): Promise<ProposalThread[]> =>
  proposalThreads(await accountedProposals(dossier), dossier.codebook.about)

/** What of a position is read: its words in their sentence, and where they stand. */
export const sentenceOf = (position: Readonly<PositionView>): Sentence => ({
  record: position.id,
  document: position.document,
  documentTitle: position.documentTitle,
  outlet: position.outlet,
  evidence: position.evidence,
  holder: position.holder,
  before: position.context.before,
  words: position.words,
  after: position.context.after,
})

export const discrepanciesOf = async (dossier: Dossier): Promise<Discrepancy[]> =>
  discrepancies(await accountedEvents(dossier))
