/** Analysing, pure: what stands in the ledger in, what follows from it out. */
export { conflicts } from './conflicts.ts'
