/**
 * The weights while they are learned: FTRL-proximal (McMahan et al. 2013, "Ad click prediction: a view from the
 * trenches"), which keeps rare features from running away and leaves useless ones at exactly zero.
 *
 * In: gradients of the loss for a feature and its labels. Out: `weight`, always ready to be read.
 */

export interface FtrlSettings {
  readonly alpha: number
  readonly beta: number
  readonly l1: number
  readonly l2: number
}

/** Gradients smaller than this move nothing that lasts, and most are: leaving them out halves the time. */
const SMALL = 1e-3

export class Ftrl {
  readonly weight: Float32Array
  private readonly pull: Float32Array
  private readonly squares: Float32Array

  constructor(
    features: number,
    private readonly labels: number,
    private readonly settings: FtrlSettings,
  ) {
    this.weight = new Float32Array(new SharedArrayBuffer(features * labels * 4))
    this.pull = new Float32Array(features * labels)
    this.squares = new Float32Array(features * labels)
  }

  /** One step against `gradient[at … at + labels)` for one feature. */
  step(number: number, gradient: Float64Array, at: number): void {
    const { weight, pull, squares, labels } = this
    const { alpha, beta, l1, l2 } = this.settings
    const first = number * labels
    for (let l = 0; l < labels; l++) {
      const g = gradient[at + l]!
      if (g < SMALL && g > -SMALL) continue
      const cell = first + l
      const before = squares[cell]!
      const after = before + g * g
      const root = Math.sqrt(after)
      const z = pull[cell]! + g - ((root - Math.sqrt(before)) / alpha) * weight[cell]!
      squares[cell] = after
      pull[cell] = z
      weight[cell] = z <= l1 && z >= -l1 ? 0 : -(z - (z < 0 ? -l1 : l1)) / ((beta + root) / alpha + l2)
    }
  }
}
