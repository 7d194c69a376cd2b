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
  /** States a sequence may begin and end in. */
  readonly starts: Uint8Array
  readonly ends: Uint8Array
}

/** The transitions of a shape in the order of the state they lead to, so that each state is summed in one go. */
interface Arrivals {
  /** State s is reached by `first[s] … first[s + 1])`. */
  readonly first: Uint16Array
  readonly from: Uint8Array
  /** The transition's number in the shape. */
  readonly number: Uint16Array
}

function arrivalsOf({ states, from, to }: ChainShape): Arrivals {
  const number = Uint16Array.from(from.keys()).sort((a, b) => to[a]! - to[b]! || a - b)
  return { first: firstOf(to, states), from: Uint8Array.from(number, (k) => from[k]!), number }
}

/** Where each state's transitions begin, in an order grouped by state; and where the last one's end. */
function firstOf(grouped: Uint8Array, states: number): Uint16Array {
  const first = new Uint16Array(states + 1)
  for (const state of grouped) first[state + 1]!++
  for (let s = 0; s < states; s++) first[s + 1]! += first[s]!
  return first
}

/** Room for one chain, used again for the next. */
export class Chain {
  /** P(state | place), filled by `sum`. */
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
  /** What a state ahead is worth in the backward sum: its weight × its beta. */
  private readonly ahead: Float64Array
  private readonly arrivals: Arrivals
  /** Transitions `departures[s] … departures[s + 1])` leave state s. */
  private readonly departures: Uint16Array
  private transitions: Float32Array = new Float32Array(0)
  private readonly jump: Float64Array
  /** `jump` in the order of arrivals. */
  private readonly arrival: Float64Array

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
    this.ahead = new Float64Array(shape.states)
    this.path = new Uint8Array(room)
    this.arrivals = arrivalsOf(shape)
    this.departures = firstOf(shape.from, shape.states)
    this.jump = new Float64Array(shape.from.length * shape.zones)
    this.arrival = new Float64Array(this.jump.length)
  }

  /** @param transitions zones × transitions scores; -Infinity where a zone forbids one. Call again when they change. */
  setTransitions(transitions: Float32Array): void {
    this.transitions = transitions
    const count = this.shape.from.length
    for (let k = 0; k < this.jump.length; k++) this.jump[k] = Math.exp(transitions[k]!)
    for (let zone = 0; zone < this.jump.length; zone += count)
      for (let a = 0; a < count; a++) this.arrival[zone + a] = this.jump[zone + this.arrivals.number[a]!]!
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
    this.logSum = 0
    this.weigh(length, emissions)
    for (let t = 0; t < length; t++) this.forward(t, zone[t]!, t === length - 1)
  }

  /** P(state at the last place), after `sumForward`; for shapes that may end in any state. */
  atEnd(length: number, state: number): number {
    return this.alpha[(length - 1) * this.shape.states + state]!
  }

  /** The second half of `sum`: fills `marginal`. */
  sumBackward(length: number, zone: Uint8Array): void {
    const { states, ends } = this.shape
    for (let s = 0; s < states; s++) this.beta[(length - 1) * states + s] = ends[s]!
    for (let t = length - 1; t > 0; t--) this.backward(t, zone[t]!)
    const { marginal, alpha, beta } = this
    for (let cell = 0; cell < length * states; cell++) marginal[cell] = alpha[cell]! * beta[cell]!
  }

  /** Scores to weights, each place's largest being 1. */
  private weigh(length: number, emissions: Float32Array): void {
    const { labels } = this.shape
    for (let cell = 0; cell < length * labels; cell += labels) {
      let top = -Infinity
      for (let l = 0; l < labels; l++) if (emissions[cell + l]! > top) top = emissions[cell + l]!
      for (let l = 0; l < labels; l++) this.weight[cell + l] = Math.exp(emissions[cell + l]! - top)
      this.logSum += top
    }
  }

  private forward(t: number, zone: number, isLast: boolean): void {
    const { states, label, labels, starts, ends, from: every } = this.shape
    const { alpha, weight, arrival } = this
    const { first, from } = this.arrivals
    const row = t * states
    const before = row - states
    const zoneAt = zone * every.length
    let total = 0
    for (let s = 0; s < states; s++) {
      let sum = 0
      if (t === 0) sum = starts[s]!
      else
        for (let a = first[s]!; a < first[s + 1]!; a++)
          sum += alpha[before + from[a]!]! * arrival[zoneAt + a]!
      sum *= weight[t * labels + label[s]!]!
      alpha[row + s] = sum
      if (!isLast || ends[s]) total += sum
    }
    const scale = 1 / total
    this.scale[t] = scale
    this.logSum += Math.log(total)
    for (let s = 0; s < states; s++) alpha[row + s]! *= scale
  }

  /** From place `t` to the one before it. */
  private backward(t: number, zone: number): void {
    const { states, label, labels, from, to } = this.shape
    const { beta, weight, ahead, jump, departures } = this
    const row = t * states
    const before = row - states
    const zoneAt = zone * from.length
    const scale = this.scale[t]!
    for (let s = 0; s < states; s++) {
      ahead[s] = weight[t * labels + label[s]!]! * beta[row + s]! * scale
    }
    for (let s = 0; s < states; s++) {
      let sum = 0
      for (let k = departures[s]!; k < departures[s + 1]!; k++) sum += jump[zoneAt + k]! * ahead[to[k]!]!
      beta[before + s] = sum
    }
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

  /**
   * The best path, into `path`; its score is returned (-Infinity if none is allowed). `ends` narrows the last states.
   */
  best(length: number, emissions: Float32Array, zone: Uint8Array, ends = this.shape.ends): number {
    const { states, label, starts } = this.shape
    const { score } = this
    for (let s = 0; s < states; s++) score[s] = starts[s] ? emissions[label[s]!]! : -Infinity
    for (let t = 1; t < length; t++) this.extend(t, emissions, zone[t]!)
    const now = states * ((length - 1) & 1)
    let last = -1
    for (let s = 0; s < states; s++)
      if (ends[s] && score[now + s]! > -Infinity && (last < 0 || score[now + s]! > score[now + last]!))
        last = s
    if (last < 0) return -Infinity
    const result = score[now + last]!
    for (let t = length - 1; t >= 0; t--) {
      this.path[t] = last
      last = this.back[t * states + last]!
    }
    return result
  }

  /** Best scores of the states at place `t`, from those one place before, kept in the other half of `score`. */
  private extend(t: number, emissions: Float32Array, zone: number): void {
    const { states, label, labels, from: every } = this.shape
    const { score, back, transitions } = this
    const { first, from, number } = this.arrivals
    const next = states * (t & 1)
    const now = states - next
    const zoneAt = zone * every.length
    for (let s = 0; s < states; s++) {
      let top = -Infinity
      let origin = 0
      for (let a = first[s]!; a < first[s + 1]!; a++) {
        const value = score[now + from[a]!]! + transitions[zoneAt + number[a]!]!
        if (value > top) {
          top = value
          origin = from[a]!
        }
      }
      score[next + s] = top + emissions[t * labels + label[s]!]!
      back[t * states + s] = origin
    }
  }
}
