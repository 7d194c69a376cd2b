/** Analysing, pure: what stands in the ledger in, what follows from it out. */
export { conflicts } from './conflicts.ts'
export { type Ask, feasibility, needsSolver, PLAIN_ASK } from './feasibility.ts'
export type { Ground } from './ground.ts'
export { loadHighs } from './highs.ts'
export type { Sentences } from './red-lines.ts'
