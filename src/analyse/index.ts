/** Analysing, pure: what stands in the ledger in, what follows from it out. */
export { type CentreAsk, centre, NO_WEIGHTS } from './centre.ts'
export { conflictsIn } from './conflict-groups.ts'
export { dossierPackages } from './dossier-packages.ts'
export { editOf, editsIn } from './edit-words.ts'
export type { GivenWeights } from './estimates.ts'
export { type Ask, feasibility, needsSolver, PLAIN_ASK } from './feasibility.ts'
export type { Ground } from './ground.ts'
export { loadHighs } from './highs.ts'
export { type Between, moved } from './moved.ts'
export {
  choiceLabel,
  issueLabel,
  lineLabel,
  listed,
  optionLabel,
  partyName,
  sideLabel,
  valueLabel,
} from './names.ts'
export type { Sentences } from './red-lines.ts'
export { weightsIn } from './weight-words.ts'
