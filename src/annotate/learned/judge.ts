/**
 * Stage C, the judge: P(this reading is right), by boosted trees over the numbers of `judge-features.ts`.
 *
 * In: rows of features. Out: a calibrated probability for each. Trees are kept as flat arrays: a node's feature, threshold
 * and children; leaves hold log-odds (Friedman 2001, greedy function approximation). A Platt line over the sum makes the
 * probability mean what it says (fitted on readings of articles that no stage had seen).
 */
import { JUDGED } from './judge-features.ts'

export interface JudgeModel {
  /** Head word's lemma (a hash) → how often its readings were right. */
  readonly rates: ReadonlyMap<number, number>
  readonly rateElse: number
  /** Where each tree's root is. */
  readonly roots: Uint32Array
  /** -1 marks a leaf. */
  readonly feature: Int8Array
  /** The threshold (values up to it go left); a leaf's log-odds. */
  readonly value: Float32Array
  /** The left child; the right one follows it. */
  readonly left: Uint32Array
  readonly bias: number
  readonly slope: number
  readonly intercept: number
}

export const rateOf =
  ({ rates, rateElse }: Pick<JudgeModel, 'rates' | 'rateElse'>) =>
  (lemma: number): number =>
    rates.get(lemma) ?? rateElse

/** P(right) for each row. */
export function judge(model: JudgeModel, rows: Float32Array): Float64Array {
  const results = new Float64Array(rows.length / JUDGED)
  for (let r = 0; r < results.length; r++) {
    const sum = sumOfTrees(model, rows, r * JUDGED)
    results[r] = 1 / (1 + Math.exp(-(model.slope * sum + model.intercept)))
  }
  return results
}

export function sumOfTrees(model: JudgeModel, rows: Float32Array, base: number): number {
  const { roots, feature, value, left } = model
  let sum = model.bias
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t]!
    while (feature[node]! >= 0)
      node = rows[base + feature[node]!]! <= value[node]! ? left[node]! : left[node]! + 1
    sum += value[node]!
  }
  return sum
}
