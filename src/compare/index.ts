/** Comparing, pure: records in, copy groups, the ledger, shifts and discrepancies out. */
export {
  areCopies,
  type ComparedText,
  FEWEST_SHARED,
  fingerprints,
  groupCopies,
  LEAST_SHARE,
} from './copies.ts'
export { type Dating, dateByEvents, type TellingEvent } from './dating.ts'
export { type ComparedEvent, discrepancies } from './discrepancies.ts'
export { accountsOf, type Cell, type LedgerPosition, ledger } from './ledger.ts'
export { mayBeOneStatement } from './one-statement.ts'
export { type ComparedProposal, proposalThreads } from './proposals.ts'
export { sameEvents } from './same-events.ts'
export { shifts } from './shifts.ts'
export { mayBeWithin } from './times.ts'
