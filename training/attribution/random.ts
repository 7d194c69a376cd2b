/** Random numbers from a seed: xorshift32 (Marsaglia 2003), the same on every machine. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) || 1
  }

  /** A signed 32-bit integer. */
  next(): number {
    let x = this.state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.state = x
    return x
  }

  below(limit: number): number {
    return (this.next() >>> 0) % limit
  }

  shuffle(items: Int32Array): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1)
      const kept = items[i]!
      items[i] = items[j]!
      items[j] = kept
    }
  }
}
