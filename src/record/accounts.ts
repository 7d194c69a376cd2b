/**
 * What `compare` and `analyse` work on: all positions and all events, each with the account that it counts for.
 *
 * An account is a copy group, or a document that stands alone: a claim is counted once per account, however many
 * outlets carry the same wire text.
 */
import type { Kysely } from 'kysely'
import type { AnswerView, PositionView, ProposalView, RecordState } from '../model/index.ts'
import { isUnnamed } from '../resolve/unnamed.ts'
import type { StoredEvent, StoredPosition } from './derive.ts'
import type { Dossier } from './open.ts'
import { proposals } from './records.ts'
import type { Tables } from './schema.ts'

interface InAccount {
  /** The document's id. */
  readonly document: string
  /** The copy group's id, or the document's. */
  readonly account: string
  readonly state: RecordState
}

export type AccountedPosition = InAccount & {
  /** Its holder is nobody named. */
  readonly unnamed: boolean
} & Readonly<
    Pick<
      PositionView,
      | 'id'
      | 'party'
      | 'issue'
      | 'option'
      | 'stance'
      | 'condition'
      | 'realis'
      | 'holder'
      | 'said'
      | 'confidence'
    >
  >
export type AccountedEvent = InAccount & Readonly<StoredEvent>

/** A proposal as an article tells it; of its answers, whether somebody named gave them. */
export interface AccountedProposal extends Omit<ProposalView, 'answers'> {
  readonly account: string
  readonly answers: readonly (AnswerView & { readonly unnamed: boolean })[]
}

export async function accountedProposals(dossier: Dossier): Promise<AccountedProposal[]> {
  const rows = await dossier.db
    .selectFrom('documents')
    .select(['id', 'copy_group'])
    .where('copy_group', 'is not', null)
    .execute()
  const groups = new Map(rows.map(({ id, copy_group }) => [id, copy_group]))
  return (await proposals(dossier)).map((proposal) => ({
    ...proposal,
    account: groups.get(proposal.document) ?? proposal.document,
    answers: proposal.answers.map((answer) => ({
      ...answer,
      unnamed: isUnnamed(answer.holder, dossier.codebook),
    })),
  }))
}

export async function accountedPositions({ db, codebook }: Dossier): Promise<AccountedPosition[]> {
  const found = await accounted<StoredPosition>(db, 'positions')
  return found.map((position) => ({ ...position, unnamed: isUnnamed(position.holder, codebook) }))
}

export const accountedEvents = ({ db }: Dossier): Promise<AccountedEvent[]> =>
  accounted<StoredEvent>(db, 'events')

async function accounted<Stored>(db: Kysely<Tables>, table: 'positions' | 'events') {
  const rows = await db
    .selectFrom(table as 'events')
    .innerJoin('documents', 'documents.key', 'document')
    .leftJoin('states', 'states.subject', `${table as 'events'}.id`)
    .select(['view', 'states.state', 'documents.id as documentId', 'copy_group'])
    .orderBy('document')
    .orderBy('place')
    .execute()
  return rows.map(({ view, state, documentId, copy_group }) => ({
    ...(JSON.parse(view) as Stored),
    document: documentId,
    account: copy_group ?? documentId,
    state: state ?? ('suggested' as const),
  }))
}
