/**
 * Weights of hashed features: 8-bit rows in an open-addressed table.
 *
 * In: the hashes of a token's features. Out: its score for each label; label 0 ("other") scores nothing by definition. A slot
 * is two 32-bit words, so that a look-up touches one line of the cache: up to six weights, each with 128 added so that it
 * is never negative, then the lower half of the hash as a fingerprint (0: the slot is empty). With the slot's place, which the upper
 * bits say, that makes a stranger's weight a matter of one in thousands. Features that come by rising hash fill the table
 * from its front to its end, which is what makes a model of a million features ready in a moment.
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
const ROOM = 1.4

export class WeightTable implements FeatureWeights {
  private readonly cells: Int32Array
  private readonly slots: number
  /** Times an unsigned hash: its slot. */
  private readonly ratio: number
  private readonly sums = new Int32Array(MOST_LABELS)
  /** The row scored last: its hashes, and where each was found; below zero (and inverted): where to look first. */
  private readonly before = new Int32Array(MOST_FEATURES)
  private readonly places = new Int32Array(MOST_FEATURES)
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
    this.slots = Math.max(16, Math.ceil(ROOM * features))
    this.ratio = this.slots / 0x100000000
    this.cells = new Int32Array(2 * this.slots)
  }

  /**
   * Adds a feature: steps for each label, "other" not counted, a byte (two's complement) each from the lowest on.
   * @param low the first four labels  @param high the last two; labels that are none have 0
   */
  insert(hash: number, low: number, high: number): void {
    const { cells, slots } = this
    this.settled = false
    let place = (((hash >>> 0) * this.ratio) | 0) << 1
    while (cells[place + 1] !== 0) place = place + 2 === slots << 1 ? 0 : place + 2
    // adding 128 to a byte turns its highest bit
    cells[place] = low ^ 0x80808080
    cells[place + 1] = (high ^ 0x8080) | (fingerprint(hash) << 16)
  }

  score(hashes: Int32Array, first: number, end: number, into: Float32Array, at: number): void {
    if (!this.settled) this.settle()
    this.findPlaces(hashes, first, end - first)
    const { cells, scored, sums, scale, places } = this
    let [even, odd, last, found] = [0, 0, 0, 0]
    for (let f = 0; f < end - first; f++) {
      const place = places[f]!
      const row = cells[place]! // all zero where the slot is empty
      const word = cells[place + 1]!
      even = (even + (row & HALVES)) | 0
      odd = (odd + ((row >>> 8) & HALVES)) | 0
      last = (last + ((word & 255) | ((word & 0xff00) << 8))) | 0
      found += (word | -word) >>> 31
    }
    sums[0] = even & 0xffff
    sums[1] = odd & 0xffff
    sums[2] = even >>> 16
    sums[3] = odd >>> 16
    sums[4] = last & 0xffff
    sums[5] = last >>> 16
    into[at] = 0
    for (let l = 0; l < scored; l++) into[at + 1 + l] = (sums[l]! - ZERO * found) * scale
  }

  /** Fills `places` for a row; the features that stand where they stood in the row before are not looked up again. */
  private findPlaces(hashes: Int32Array, first: number, count: number): void {
    const { cells, slots, ratio, sums, places, before } = this
    // Ask for every slot before any is needed: memory answers many such questions at once, but one after the other below.
    for (let f = 0; f < count; f++) {
      const hash = hashes[first + f]!
      if (hash === before[f]) continue
      before[f] = hash
      const home = (((hash >>> 0) * ratio) | 0) << 1
      places[f] = ~home
      sums[0]! += cells[home + 1]!
    }
    for (let f = 0; f < count; f++) {
      if (places[f]! >= 0) continue
      const print = fingerprint(before[f]!)
      let place = ~places[f]!
      let word = cells[place + 1]!
      while (word >>> 16 !== print && word !== 0) {
        place = place + 2 === slots << 1 ? 0 : place + 2
        word = cells[place + 1]!
      }
      places[f] = place
    }
  }

  /** Forgets the row before: its places no longer hold once a feature has come in. */
  private settle(): void {
    this.before.fill(0)
    this.places.fill(~0) // the home of hash 0, still to be looked up
    this.settled = true
  }
}
