/** The dossier: one negotiation's codebook, documents, record and judgements in one file. Only this folder knows SQL. */
export {
  type AccountedEvent,
  type AccountedPosition,
  type AccountedProposal,
  accountedEvents,
  accountedPositions,
  accountedProposals,
} from './accounts.ts'
export { type AddOutcome, addDocument } from './add-document.ts'
export { check, type Problem } from './check.ts'
export { type Comparison, compareNext, countWaiting } from './copies.ts'
export {
  copiesOf,
  counts,
  daySpan,
  document,
  documents,
  extractionOf,
  extractorOf,
  findDocument,
} from './documents.ts'
export { keepFetch, lastFetch } from './fetches.ts'
export { merge, rename, split } from './identify.ts'
export { finishJob, isKnown, type Job, startJob, unfinishedJobs } from './jobs.ts'
export { judge, withdraw } from './judge.ts'
export { FORMAT } from './migrations/index.ts'
export { closeDossier, copyDossier, createDossier, type Dossier, openDossier } from './open.ts'
export { offices, person } from './people.ts'
export { countPeople, people, settlePersons } from './persons.ts'
export {
  countRecords,
  type EventFilter,
  events,
  type PositionFilter,
  positions,
  proposals,
  record,
  type StatementFilter,
  statements,
} from './records.ts'
export { revision, type Scope } from './revision.ts'
export { search } from './search.ts'
export { settleRepeated } from './settle-repeated.ts'
export { statementDays } from './statement-days.ts'
