/**
 * Rows of features, in shared memory so that two threads can learn from them at once.
 *
 * In: rows of hashes. Out: after `index`, rows of feature numbers 0 … count, features seen only once left out.
 */

export class Pool {
  private cells = new Int32Array(new SharedArrayBuffer(1 << 22))
  private filled = 0
  private readonly starts: number[] = [0]

  /** Adds a row; returns its number. */
  add(hashes: Int32Array, from: number, to: number): number {
    const count = to - from
    if (this.filled + count > this.cells.length) {
      const larger = new Int32Array(new SharedArrayBuffer(this.cells.byteLength * 2))
      larger.set(this.cells)
      this.cells = larger
    }
    for (let i = from; i < to; i++) this.cells[this.filled++] = hashes[i]!
    this.starts.push(this.filled)
    return this.starts.length - 2
  }

  /** Numbers the features seen at least `least` times, in the order of their first sight. */
  index(least: number): IndexedPool {
    const table = new CountingTable(this.filled)
    for (let i = 0; i < this.filled; i++) table.count(this.cells[i]!)
    const features = table.number(this.cells, this.filled, least)
    const starts = new Int32Array(new SharedArrayBuffer(this.starts.length * 4))
    let kept = 0
    for (let row = 0; row + 1 < this.starts.length; row++) {
      starts[row] = kept
      for (let i = this.starts[row]!; i < this.starts[row + 1]!; i++) {
        const number = table.numberOf(this.cells[i]!)
        if (number >= 0) this.cells[kept++] = number
      }
    }
    starts[this.starts.length - 1] = kept
    return { starts, cells: this.cells, features }
  }
}

/** `cells[starts[row] … starts[row + 1])` are a row's features; `features[number]` is a feature's hash. */
export interface IndexedPool {
  readonly starts: Int32Array
  readonly cells: Int32Array
  readonly features: Int32Array
}

class CountingTable {
  private keys = new Int32Array(1 << 16)
  private values = new Int32Array(1 << 16)
  private used = 0

  constructor(expected: number) {
    let size = 1 << 16
    while (size < expected / 4 && size < 1 << 25) size *= 2
    this.keys = new Int32Array(size)
    this.values = new Int32Array(size)
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1
    let slot = Math.imul(key, 0x9e3779b1) & mask
    while (this.values[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  count(key: number): void {
    if (this.used * 2 > this.keys.length) this.grow()
    const slot = this.slot(key)
    if (this.values[slot] === 0) {
      this.used++
      this.keys[slot] = key
    }
    this.values[slot]!++
  }

  private grow(): void {
    const { keys, values } = this
    this.keys = new Int32Array(keys.length * 2)
    this.values = new Int32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++)
      if (values[i] !== 0) {
        const slot = this.slot(keys[i]!)
        this.keys[slot] = keys[i]!
        this.values[slot] = values[i]!
      }
  }

  /** Turns counts into numbers (stored as -1 - number; counts stay positive where a feature is left out). */
  number(cells: Int32Array, filled: number, least: number): Int32Array {
    const features: number[] = []
    for (let i = 0; i < filled; i++) {
      const slot = this.slot(cells[i]!)
      if (this.values[slot]! < least) continue
      this.values[slot] = -1 - features.length
      features.push(cells[i]!)
    }
    return Int32Array.from(features)
  }

  numberOf(key: number): number {
    const value = this.values[this.slot(key)]!
    return value < 0 ? -1 - value : -1
  }
}
