/**
 * Examples for a chain, as flat arrays in shared memory: what the trainer and the predictor read.
 *
 * A place has a row of its own and perhaps a row shared with other examples (both numbers of rows in `pool`; -1 where it
 * has none: it then scores nothing and its label is fixed by its zone).
 */
import type { IndexedPool } from './pool.ts'

export interface ChainData {
  readonly pool: IndexedPool
  /** Example e has the places `starts[e] … starts[e + 1])`. */
  readonly starts: Int32Array
  readonly fold: Uint8Array
  readonly zone: Uint8Array
  /** The right state at each place. */
  readonly gold: Uint8Array
  readonly ownRow: Int32Array
  readonly sharedRow: Int32Array
}

/** Gathers examples place by place. */
export class ChainDataBuilder {
  private readonly starts: number[] = [0]
  private readonly fold: number[] = []
  private readonly zone: number[] = []
  private readonly gold: number[] = []
  private readonly own: number[] = []
  private readonly shared: number[] = []

  place(ownRow: number, sharedRow: number, zone: number, gold: number): void {
    this.own.push(ownRow)
    this.shared.push(sharedRow)
    this.zone.push(zone)
    this.gold.push(gold)
  }

  endExample(fold: number): void {
    this.starts.push(this.own.length)
    this.fold.push(fold)
  }

  build(pool: IndexedPool): ChainData {
    return {
      pool,
      starts: shareInts(this.starts),
      fold: shareBytes(this.fold),
      zone: shareBytes(this.zone),
      gold: shareBytes(this.gold),
      ownRow: shareInts(this.own),
      sharedRow: shareInts(this.shared),
    }
  }
}

function shareInts(values: readonly number[]): Int32Array {
  const shared = new Int32Array(new SharedArrayBuffer(values.length * 4))
  shared.set(values)
  return shared
}

function shareBytes(values: readonly number[]): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(values.length))
  shared.set(values)
  return shared
}
