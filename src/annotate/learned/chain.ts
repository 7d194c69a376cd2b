/**
 * Linear chains: sums and best paths over label sequences (Lafferty, McCallum & Pereira 2001, conditional random fields).
 *
 * In: for each of `length` places and each state a score (a row of `emissions`), and a score for each transition that is
 * allowed. Out: P(state at each place), or the best path. States, transitions and "zones" (a place's zone chooses the
 * scores of the transitions into it) come as a `ChainShape`, so that the tagger and the role finder share one machine.
 * Forward and backward sums run on scaled probabilities, with no logarithm in the inner loops (Rabiner 1989).
 */

export interface ChainShape {
  readonly states: number
  /** The emission each state reads: its label. */
  readonly label: Uint8Array
  readonly labels: number
  /** Allowed transitions in parallel arrays. */
  readonly from: Uint8Array
  readonly to: Uint8Array
  readonly zones: number
  /** States a sequence may begin and end in. */
  readonly starts: Uint8Array
  readonly ends: Uint8Array
}

/** Room for one chain, used again for the next. */
export class Chain {
  readonly alpha: Float64Array
  readonly beta: Float64Array
  readonly scale: Float64Array
  /** P(state | place), filled by `sum`. */
  readonly marginal: Float64Array
  readonly path: Uint8Array
  private readonly weight: Float64Array
  private readonly back: Uint8Array
  private readonly score: Float64Array
  private readonly jump: Float64Array
  private transitions: Float32Array = new Float32Array(0)
  /** Natural logarithm of the sum over all paths, after `sum`. */
  logSum = 0

  constructor(
    readonly shape: ChainShape,
    readonly room: number,
  ) {
    const cells = room * shape.states
    this.alpha = new Float64Array(cells)
    this.beta = new Float64Array(cells)
    this.marginal = new Float64Array(cells)
    this.scale = new Float64Array(room)
    this.weight = new Float64Array(room * shape.labels)
    this.back = new Uint8Array(cells)
    this.score = new Float64Array(2 * shape.states)
    this.path = new Uint8Array(room)
    this.jump = new Float64Array(shape.from.length * shape.zones)
  }

  /** @param transitions zones × transitions scores; -Infinity where a zone forbids one. Call again when they change. */
  setTransitions(transitions: Float32Array): void {
    this.transitions = transitions
    for (let k = 0; k < this.jump.length; k++) this.jump[k] = Math.exp(transitions[k]!)
  }

  /**
   * Fills `alpha`, `beta`, `marginal`, `logSum`.
   * @param emissions length × labels scores
   * @param zone each place's zone
   */
  sum(length: number, emissions: Float32Array, zone: Uint8Array): void {
    const { states, label, labels, from, to, starts, ends } = this.shape
    const { alpha, beta, scale, weight, jump, marginal } = this
    const count = from.length
    this.logSum = 0
    for (let t = 0; t < length; t++) {
      let top = -Infinity
      for (let l = 0; l < labels; l++) top = Math.max(top, emissions[t * labels + l]!)
      for (let l = 0; l < labels; l++) weight[t * labels + l] = Math.exp(emissions[t * labels + l]! - top)
      this.logSum += top
    }
    alpha.fill(0, 0, length * states)
    for (let t = 0; t < length; t++) {
      const row = t * states
      if (t === 0) for (let s = 0; s < states; s++) alpha[s] = starts[s]!
      else {
        const before = row - states
        const zoneAt = zone[t]! * count
        for (let k = 0; k < count; k++) alpha[row + to[k]!]! += alpha[before + from[k]!]! * jump[zoneAt + k]!
      }
      let total = 0
      for (let s = 0; s < states; s++) {
        const value = alpha[row + s]! * weight[t * labels + label[s]!]!
        alpha[row + s] = value
        if (t < length - 1 || ends[s]) total += value
      }
      scale[t] = total
      this.logSum += Math.log(total)
      for (let s = 0; s < states; s++) alpha[row + s]! /= total
    }
    beta.fill(0, 0, length * states)
    for (let s = 0; s < states; s++) beta[(length - 1) * states + s] = ends[s]!
    for (let t = length - 1; t > 0; t--) {
      const row = t * states
      const before = row - states
      const zoneAt = zone[t]! * count
      for (let k = 0; k < count; k++) {
        const s = to[k]!
        beta[before + from[k]!]! +=
          (jump[zoneAt + k]! * weight[t * labels + label[s]!]! * beta[row + s]!) / scale[t]!
      }
    }
    for (let c = 0; c < length * states; c++) marginal[c] = alpha[c]! * beta[c]!
  }

  /** P(transition k into place t), after `sum`. */
  transitionMarginal(t: number, k: number, zone: number): number {
    const { states, label, labels, from, to } = this.shape
    const s = to[k]!
    return (
      (this.alpha[(t - 1) * states + from[k]!]! *
        this.jump[zone * from.length + k]! *
        this.weight[t * labels + label[s]!]! *
        this.beta[t * states + s]!) /
      this.scale[t]!
    )
  }

  /**
   * The best path, into `path`; its score is returned (-Infinity if none is allowed). `ends` narrows the last states.
   */
  best(length: number, emissions: Float32Array, zone: Uint8Array, ends = this.shape.ends): number {
    const { states, label, labels, from, to, starts } = this.shape
    const { score, back, path, transitions } = this
    const count = from.length
    for (let s = 0; s < states; s++) score[s] = starts[s] ? emissions[label[s]!]! : -Infinity
    let now = 0
    for (let t = 1; t < length; t++) {
      const next = states - now
      for (let s = 0; s < states; s++) score[next + s] = -Infinity
      const zoneAt = zone[t]! * count
      for (let k = 0; k < count; k++) {
        const value = score[now + from[k]!]! + transitions[zoneAt + k]!
        if (value > score[next + to[k]!]!) {
          score[next + to[k]!] = value
          back[t * states + to[k]!] = from[k]!
        }
      }
      for (let s = 0; s < states; s++) score[next + s]! += emissions[t * labels + label[s]!]!
      now = next
    }
    let last = -1
    for (let s = 0; s < states; s++)
      if (ends[s] && score[now + s]! > -Infinity && (last < 0 || score[now + s]! > score[now + last]!))
        last = s
    if (last < 0) return -Infinity
    const result = score[now + last]!
    for (let t = length - 1; t >= 0; t--) {
      path[t] = last
      last = back[t * states + last]!
    }
    return result
  }
}
