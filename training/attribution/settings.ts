/** The recipe's numbers, chosen by cross-validation on the training articles (docs/decisions/0010-attribution-model.md). */
import type { TrainSettings } from './chain-trainer.ts'
import type { TreeSettings } from './trees.ts'

const transitions = { alpha: 0.05, beta: 1, l1: 0, l2: 0 }

export interface Recipe {
  readonly version: number
  readonly seed: number
  /** Models of each fold whose mean is taken. */
  readonly bags: number
  readonly tagger: TrainSettings
  readonly roles: TrainSettings
  readonly judge: TreeSettings
}

export const recipe: Recipe = {
  version: 4,
  seed: 20260501,
  bags: 1,
  tagger: { passes: 5, dropout: 0.5, features: { alpha: 0.05, beta: 1, l1: 0.3, l2: 1 }, transitions },
  roles: { passes: 5, dropout: 0.5, features: { alpha: 0.05, beta: 1, l1: 0.3, l2: 1 }, transitions },
  judge: { trees: 150, depth: 4, rate: 0.07, rows: 0.7, columns: 0.5, leastWeight: 5, l2: 5 },
}
