/**
 * Weights of hashed features: 8-bit rows in an open-addressed table.
 *
 * In: the hashes of a token's features. Out: its score for each label; label 0 ("other") scores nothing by definition. A slot
 * is two 32-bit words: up to six weights, each with 128 added so that it is never negative, then the lower half of the hash
 * as a fingerprint (0: the slot is empty). With the slot's place, which the upper bits say, that makes a stranger's weight a matter of one in
 * thousands. Eight slots make a line, as a processor's caches have them: the upper bits of a hash say in which line to look
 * first, the lowest at which slot of it, so that the features of one family (templates.ts), which consecutive tokens ask for one
 * after the other, come with one line. Features that come by rising hash fill the table from its front to its end, which is
 * what makes a model of a million features ready in a moment.
 *
 *     word 0  w3 w2 w1 w0        word 1  print print w5 w4
 *
 * Rows are added two weights at a time, in the 16-bit halves of a number: no sum of 256 bytes runs over. Of two words side by
 * side, many features are the same (the sentence's, the cue's): what stood at the same place in the row before is known.
 */

/** What the stages need of weights. */
export interface FeatureWeights {
  /** Sets `into[at … at + labels)` to the sums of the weights of `hashes[first … end)`. */
  score(hashes: Int32Array, first: number, end: number, into: Float32Array, at: number): void
}

/** Labels that a slot has room for, "other" not counted. */
export const MOST_LABELS = 6
/** Most features that are summed at once. */
const MOST_FEATURES = 256
/** Added to a stored weight. */
const ZERO = 128
const HALVES = 0x00ff00ff

const fingerprint = (hash: number): number => hash & 0xffff || 1

/** Slots for each feature: more makes the table larger than the processor's caches, fewer makes searches longer. */
const ROOM = 1.7
const LINE = 8

export class WeightTable implements FeatureWeights {
  private readonly cells: Int32Array
  /** Times an unsigned hash: its line. */
  private readonly ratio: number
  private readonly sums = new Int32Array(MOST_LABELS)
  /** The row scored last: its hashes, and the two words that each was found to have. */
  private readonly before = new Int32Array(MOST_FEATURES)
  private readonly found = new Int32Array(2 * MOST_FEATURES)
  private settled = false

  /**
   * @param scored labels that have weights: all but "other", six at most
   * @param scale a stored step of 1 is worth this much
   */
  constructor(
    private readonly scored: number,
    private readonly scale: number,
    features: number,
  ) {
    const lines = Math.ceil((ROOM * features) / LINE) + 1
    this.ratio = lines / 0x100000000
    this.cells = new Int32Array(2 * LINE * lines)
  }

  /**
   * Adds a feature: steps for each label, "other" not counted, a byte (two's complement) each from the lowest on. Who comes
   * first is found first.
   * @param low the first four labels  @param high the last two; labels that are none have 0
   */
  insert(hash: number, low: number, high: number): void {
    const { cells } = this
    this.settled = false
    let place = this.homeOf(hash)
    while (cells[place + 1] !== 0) place = place + 2 === cells.length ? 0 : place + 2
    // adding 128 to a byte turns its highest bit
    cells[place] = low ^ 0x80808080
    cells[place + 1] = (high ^ 0x8080) | (fingerprint(hash) << 16)
  }

  score(hashes: Int32Array, first: number, end: number, into: Float32Array, at: number): void {
    if (!this.settled) this.settle()
    this.look(hashes, first, end - first)
    const { found, scored, sums, scale } = this
    let [even, odd, last, count] = [0, 0, 0, 0]
    for (let f = 0; f < 2 * (end - first); f += 2) {
      const row = found[f]! // all zero where there is no such feature
      const word = found[f + 1]!
      even = (even + (row & HALVES)) | 0
      odd = (odd + ((row >>> 8) & HALVES)) | 0
      last = (last + ((word & 255) | ((word & 0xff00) << 8))) | 0
      count += (word | -word) >>> 31
    }
    sums[0] = even & 0xffff
    sums[1] = odd & 0xffff
    sums[2] = even >>> 16
    sums[3] = odd >>> 16
    sums[4] = last & 0xffff
    sums[5] = last >>> 16
    into[at] = 0
    for (let l = 0; l < scored; l++) into[at + 1 + l] = (sums[l]! - ZERO * count) * scale
  }

  /** Fills `found` for a row; the features that stand where they stood in the row before are not looked up again. */
  private look(hashes: Int32Array, first: number, count: number): void {
    const { cells, before, found } = this
    const wrap = cells.length
    for (let f = 0; f < count; f++) {
      const hash = hashes[first + f]!
      if (hash === before[f]) continue
      const print = fingerprint(hash)
      let place = this.homeOf(hash)
      let word = cells[place + 1]!
      while (word >>> 16 !== print && word !== 0) {
        place = place + 2 === wrap ? 0 : place + 2
        word = cells[place + 1]!
      }
      before[f] = hash
      found[2 * f] = cells[place]!
      found[2 * f + 1] = word
    }
  }

  private homeOf(hash: number): number {
    return ((((hash >>> 0) * this.ratio) | 0) * LINE + ((hash ^ (hash >>> 3)) & (LINE - 1))) << 1
  }

  /** Forgets the row before: what was found no longer holds once a feature has come in. */
  private settle(): void {
    this.settled = true
    this.before.fill(1)
    this.look(new Int32Array(MOST_FEATURES), 0, MOST_FEATURES)
  }
}
