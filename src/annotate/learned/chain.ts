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
  /** Allowed transitions in parallel arrays, those from one state together. */
  readonly from: Uint8Array
  readonly to: Uint8Array
  readonly zones: number
  /** States a sequence may begin in; it may end in any. */
  readonly starts: Uint8Array
  readonly steps: ChainSteps
}

/** The three walks along a chain, written out for one shape (training/attribution/unroll.ts). Rows are states or labels wide. */
export interface ChainSteps {
  /** Fills `alpha` (each row summing to 1) and `scale` (what made it so); returns the logarithm of what was scaled away. */
  forward(
    length: number,
    weight: Float64Array,
    zone: Uint8Array,
    jump: Float64Array,
    alpha: Float64Array,
    scale: Float64Array,
  ): number
  /** Fills `beta` and, by label, `marginal`. */
  backward(
    length: number,
    weight: Float64Array,
    zone: Uint8Array,
    jump: Float64Array,
    scale: Float64Array,
    alpha: Float64Array,
    beta: Float64Array,
    marginal: Float64Array,
  ): void
  /** Fills `score` with the best path's into each state of the last place, and `back` with where each state came from. */
  best(
    length: number,
    emissions: Float32Array,
    zone: Uint8Array,
    transitions: Float32Array,
    score: Float64Array,
    back: Uint8Array,
  ): void
}

/** Room for one chain, used again for the next. */
export class Chain {
  /** P(label | place), filled by `sum`. */
  readonly marginal: Float64Array
  /** The best states, filled by `best`. */
  readonly path: Uint8Array
  /** Natural logarithm of the sum over all paths, after `sum`. */
  logSum = 0

  private readonly alpha: Float64Array
  private readonly beta: Float64Array
  private readonly scale: Float64Array
  private readonly weight: Float64Array
  private readonly back: Uint8Array
  private readonly score: Float64Array
  private readonly jump: Float64Array
  private transitions: Float32Array = new Float32Array(0)

  constructor(
    readonly shape: ChainShape,
    readonly room: number,
  ) {
    const cells = room * shape.states
    this.alpha = new Float64Array(cells)
    this.beta = new Float64Array(cells)
    this.back = new Uint8Array(cells)
    this.marginal = new Float64Array(room * shape.labels)
    this.weight = new Float64Array(room * shape.labels)
    this.scale = new Float64Array(room)
    this.path = new Uint8Array(room)
    this.score = new Float64Array(shape.states)
    this.jump = new Float64Array(shape.from.length * shape.zones)
  }

  /** @param transitions zones × transitions scores; -Infinity where a zone forbids one. Call again when they change. */
  setTransitions(transitions: Float32Array): void {
    this.transitions = transitions
    for (let k = 0; k < this.jump.length; k++) this.jump[k] = Math.exp(transitions[k]!)
  }

  /**
   * Fills `marginal` and `logSum`.
   * @param emissions length × labels scores
   * @param zone each place's zone
   */
  sum(length: number, emissions: Float32Array, zone: Uint8Array): void {
    this.sumForward(length, emissions, zone)
    this.sumBackward(length, zone)
  }

  /** The first half of `sum`: fills `logSum`, and tells P(state at the last place) by `atEnd`. */
  sumForward(length: number, emissions: Float32Array, zone: Uint8Array): void {
    this.logSum = this.weigh(length, emissions)
    if (length > 0)
      this.logSum += this.shape.steps.forward(length, this.weight, zone, this.jump, this.alpha, this.scale)
  }

  /** P(state at the last place), after `sumForward`. */
  atEnd(length: number, state: number): number {
    return this.alpha[(length - 1) * this.shape.states + state]!
  }

  /** The second half of `sum`: fills `marginal`. */
  sumBackward(length: number, zone: Uint8Array): void {
    const { weight, jump, scale, alpha, beta, marginal } = this
    if (length > 0) this.shape.steps.backward(length, weight, zone, jump, scale, alpha, beta, marginal)
  }

  /** Scores to weights, each place's largest being 1; returns the sum of the largest scores. */
  private weigh(length: number, emissions: Float32Array): number {
    const { labels } = this.shape
    const { weight } = this
    let sum = 0
    for (let cell = 0; cell < length * labels; cell += labels) {
      let top = emissions[cell]!
      for (let l = 1; l < labels; l++) if (emissions[cell + l]! > top) top = emissions[cell + l]!
      for (let l = 0; l < labels; l++) weight[cell + l] = Math.exp(emissions[cell + l]! - top)
      sum += top
    }
    return sum
  }

  /** P(transition k into place t), after `sum`. */
  transitionMarginal(t: number, k: number, zone: number): number {
    const { states, label, labels, from, to } = this.shape
    const s = to[k]!
    return (
      this.alpha[(t - 1) * states + from[k]!]! *
      this.jump[zone * from.length + k]! *
      this.weight[t * labels + label[s]!]! *
      this.beta[t * states + s]! *
      this.scale[t]!
    )
  }

  /** The best path, into `path`; its score is returned (-Infinity if none is allowed). `ends`, if given, narrows the last states. */
  best(length: number, emissions: Float32Array, zone: Uint8Array, ends?: Uint8Array): number {
    const { states, steps } = this.shape
    const { score, back, path } = this
    if (length === 0) return -Infinity
    steps.best(length, emissions, zone, this.transitions, score, back)
    let last = -1
    for (let s = 0; s < states; s++)
      if ((!ends || ends[s]) && score[s]! > -Infinity && (last < 0 || score[s]! > score[last]!)) last = s
    if (last < 0) return -Infinity
    const result = score[last]!
    for (let t = length - 1; t >= 0; t--) {
      path[t] = last
      last = back[t * states + last]!
    }
    return result
  }
}
