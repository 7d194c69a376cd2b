/**
 * Training a chain: stochastic gradients of the conditional likelihood, one example at a time.
 *
 * In: examples, settings, a seed. Out: weights of features and of transitions. In every pass each feature of each token is
 * left out with the probability `dropout` (Hinton et al. 2012; the trial gained 4 points by it and FTRL), the rest scaled up.
 */
import { Chain, type ChainShape } from '../../src/annotate/learned/chain.ts'
import type { ChainData } from './chain-data.ts'
import { Ftrl, type FtrlSettings } from './ftrl.ts'
import { Random } from './random.ts'

export interface TrainSettings {
  readonly passes: number
  readonly dropout: number
  readonly features: FtrlSettings
  readonly transitions: FtrlSettings
}

export interface ChainWeights {
  /** features × labels without "other", which scores nothing */
  readonly features: Float32Array
  /** zones × transitions */
  readonly transitions: Float32Array
}

/** Longest example, in places. */
export const ROOM = 2000

export class ChainTrainer {
  private readonly chain: Chain
  private readonly random: Random
  private readonly features: Ftrl
  private readonly jumps: Ftrl
  private readonly emissions: Float32Array
  private readonly gradient: Float64Array
  private readonly jumpGradient: Float64Array
  private readonly kept: Int32Array
  private readonly keptStarts = new Int32Array(ROOM + 1)
  private readonly jumpOf: Int32Array
  private readonly keep: number
  private readonly value: number

  constructor(
    private readonly shape: ChainShape,
    private readonly data: ChainData,
    private readonly settings: TrainSettings,
    /** Transitions that a zone forbids are put to -Infinity by this. */
    private readonly forbid: (transitions: Float32Array) => void,
    seed: number,
  ) {
    const jumps = shape.from.length
    this.chain = new Chain(shape, ROOM)
    this.random = new Random(seed)
    this.features = new Ftrl(data.pool.features.length, shape.labels - 1, settings.features)
    this.jumps = new Ftrl(1, shape.zones * jumps, settings.transitions)
    this.emissions = new Float32Array(ROOM * shape.labels)
    this.gradient = new Float64Array(ROOM * shape.labels)
    this.jumpGradient = new Float64Array(shape.zones * jumps)
    this.kept = new Int32Array(ROOM * 200)
    this.jumpOf = new Int32Array(shape.states * shape.states).fill(-1)
    for (let k = 0; k < jumps; k++) this.jumpOf[shape.from[k]! * shape.states + shape.to[k]!] = k
    this.keep = Math.floor((1 - settings.dropout) * 0x100000000)
    this.value = 1 / (1 - settings.dropout)
    forbid(this.jumps.weight)
  }

  /** Trains on all examples whose fold is not `heldOut` (-1: on all). */
  train(heldOut: number): ChainWeights {
    const { data, settings } = this
    const order = Int32Array.from({ length: data.fold.length }, (_, e) => e).filter(
      (e) => data.fold[e] !== heldOut,
    )
    for (let pass = 0; pass < settings.passes; pass++) {
      this.random.shuffle(order)
      for (const example of order) this.learn(example)
    }
    return { features: this.features.weight, transitions: this.jumps.weight }
  }

  private learn(example: number): void {
    const { data, chain } = this
    const start = data.starts[example]!
    const length = data.starts[example + 1]! - start
    const zone = data.zone.subarray(start, start + length)
    this.scorePlaces(start, length)
    chain.setTransitions(this.jumps.weight)
    chain.sum(length, this.emissions, zone)
    this.gradientsOfPlaces(start, length)
    this.gradientsOfJumps(start, length)
    const { labels } = this.shape
    for (let t = 0; t < length; t++)
      for (let k = this.keptStarts[t]!; k < this.keptStarts[t + 1]!; k++)
        this.features.step(this.kept[k]!, this.gradient, t * labels + 1)
    this.jumps.step(0, this.jumpGradient, 0)
    this.forbid(this.jumps.weight)
  }

  private scorePlaces(start: number, length: number): void {
    const { emissions, keptStarts, data } = this
    const { labels } = this.shape
    emissions.fill(0, 0, length * labels)
    let filled = 0
    for (let t = 0; t < length; t++) {
      keptStarts[t] = filled
      filled = this.scoreRow(data.ownRow[start + t]!, t * labels, filled)
      filled = this.scoreRow(data.sharedRow[start + t]!, t * labels, filled)
    }
    keptStarts[length] = filled
    if (data.ownRow[start]! < 0) emissions.fill(-1e4, 1, labels) // see setCueZone in roles.ts
  }

  private scoreRow(row: number, at: number, filledBefore: number): number {
    if (row < 0) return filledBefore
    const { emissions, kept, random, keep, value } = this
    const { starts, cells } = this.data.pool
    const { weight } = this.features
    const scored = this.shape.labels - 1
    let filled = filledBefore
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      if (random.next() >>> 0 >= keep) continue
      const number = cells[i]!
      kept[filled++] = number
      const first = number * scored
      for (let l = 0; l < scored; l++) emissions[at + 1 + l]! += value * weight[first + l]!
    }
    return filled
  }

  private gradientsOfPlaces(start: number, length: number): void {
    const { gradient, chain, data, value } = this
    const { labels, label } = this.shape
    for (let cell = 0; cell < length * labels; cell++) gradient[cell] = value * chain.marginal[cell]!
    for (let t = 0; t < length; t++) {
      gradient[t * labels + label[data.gold[start + t]!]!]! -= value
    }
  }

  private gradientsOfJumps(start: number, length: number): void {
    const { jumpGradient, chain, data, jumpOf } = this
    const { states, from } = this.shape
    const jumps = from.length
    jumpGradient.fill(0)
    for (let t = 1; t < length; t++) {
      const zone = data.zone[start + t]!
      for (let k = 0; k < jumps; k++) jumpGradient[zone * jumps + k]! += chain.transitionMarginal(t, k, zone)
      const k = jumpOf[data.gold[start + t - 1]! * states + data.gold[start + t]!]!
      jumpGradient[zone * jumps + k]! -= 1
    }
  }
}
