/** The judgements of a log that no later one withdraws, in their order: `model/judgement.ts`, without its schemas. */
import type { Judgement } from '../../../src/model/judgement.ts'

export function standing(log: readonly Judgement[]): Judgement[] {
  const withdrawn = new Set(log.flatMap((entry) => entry.withdraws ?? []))
  return log.filter((entry) => entry.withdraws === null && !withdrawn.has(entry.id))
}
