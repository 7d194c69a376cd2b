/**
 * Reads examples with learned weights, for folds held out: the same sums as the reader's, on numbered features.
 */
import { Chain, type ChainShape } from '../../src/annotate/learned/chain.ts'
import type { ChainData } from './chain-data.ts'
import { type ChainWeights, ROOM } from './chain-trainer.ts'

export class ChainPredictor {
  readonly chain: Chain
  readonly emissions: Float32Array

  constructor(
    private readonly shape: ChainShape,
    private readonly data: ChainData,
  ) {
    this.chain = new Chain(shape, ROOM)
    this.emissions = new Float32Array(ROOM * shape.labels)
  }

  /** Fills `emissions` and sets the chain's transitions for one example; returns its zones. */
  score(example: number, weights: ChainWeights): Uint8Array {
    const { data, emissions } = this
    const { labels } = this.shape
    const start = data.starts[example]!
    const length = data.starts[example + 1]! - start
    const zone = data.zone.subarray(start, start + length)
    emissions.fill(0, 0, length * labels)
    for (let t = 0; t < length; t++) {
      this.addRow(data.ownRow[start + t]!, t * labels, weights)
      this.addRow(data.sharedRow[start + t]!, t * labels, weights)
    }
    if (data.ownRow[start]! < 0) emissions.fill(-1e4, 1, labels)
    this.chain.setTransitions(weights.transitions)
    return zone
  }

  private addRow(row: number, at: number, weights: ChainWeights): void {
    if (row < 0) return
    const { starts, cells } = this.data.pool
    const scored = this.shape.labels - 1
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const first = cells[i]! * scored
      for (let l = 0; l < scored; l++) this.emissions[at + 1 + l]! += weights.features[first + l]!
    }
  }
}
