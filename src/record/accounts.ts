/**
 * What `compare` reads of a dossier as a whole: all positions, events and proposals, each with the account that it
 * counts for. The arrays are the same ones while nothing changed (`held.ts`): what is worked out from one can be kept
 * with it.
 *
 * An account is a copy group, or a document that stands alone: a claim is counted once per account, however many
 * outlets carry the same wire text.
 */
import type { AnswerView, EventView, PositionView, ProposalView } from '../model/index.ts'
import { isUnnamed } from '../resolve/unnamed.ts'
import type { StoredEvent, StoredPosition, StoredProposal } from './derive.ts'
import { type HeldDocument, holder } from './held.ts'

interface InAccount {
  /** The copy group's id, or the document's. */
  readonly account: string
}

export interface AccountedPosition extends Readonly<PositionView>, InAccount {
  /** Its holder is nobody named. */
  readonly unnamed: boolean
}
export interface AccountedEvent extends Readonly<EventView>, InAccount {}

/** A proposal as an article tells it; of its answers, whether somebody named gave them. */
export interface AccountedProposal extends Readonly<Omit<ProposalView, 'answers'>>, InAccount {
  readonly answers: readonly (AnswerView & { readonly unnamed: boolean })[]
}

const placeOf = ({ id: document, account, title: documentTitle, outlet, published }: HeldDocument) => ({
  document,
  documentTitle,
  outlet,
  published,
  account,
})

export const accountedPositions = holder(
  'positions',
  (position: StoredPosition, document, { codebook }): Omit<AccountedPosition, 'state'> => ({
    ...position,
    ...placeOf(document),
    unnamed: isUnnamed(position.holder, codebook),
  }),
)

export const accountedEvents = holder(
  'events',
  (event: StoredEvent, document): Omit<AccountedEvent, 'state'> => ({ ...event, ...placeOf(document) }),
)

export const accountedProposals = holder(
  'proposals',
  (proposal: StoredProposal, document, { codebook }): Omit<AccountedProposal, 'state'> => ({
    ...proposal,
    ...placeOf(document),
    answers: proposal.answers.map((answer) => ({ ...answer, unnamed: isUnnamed(answer.holder, codebook) })),
  }),
)
