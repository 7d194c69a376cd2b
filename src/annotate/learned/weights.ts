/**
 * Weights of hashed features: 8-bit rows in an open-addressed table.
 *
 * In: the hashes of a token's features. Out: its score for each label; label 0 ("other") scores nothing by definition. A slot
 * is eight bytes, so that a look-up touches one line of the cache: up to six weights, then the upper half of the hash as a
 * fingerprint (0: the slot is empty). With the slot's place that makes a stranger's weight a matter of one in thousands.
 */

/** What the stages need of weights. */
export interface FeatureWeights {
  /** Sets `into[at … at + labels)` to the sums of the weights of `hashes[first … end)`. */
  score(hashes: Int32Array, first: number, end: number, into: Float32Array, at: number): void
}

const SLOT = 8
/** Where the fingerprint is in a slot, in 16-bit units, and how many of these there are. */
const PRINT = 3
const UNITS = SLOT / 2

const fingerprint = (hash: number): number => hash >>> 16 || 1

export class WeightTable implements FeatureWeights {
  private readonly cells: Int8Array
  private readonly prints: Uint16Array
  private readonly mask: number
  private readonly sums = new Int32Array(SLOT)

  /**
   * @param scored labels that have weights: all but "other", six at most
   * @param scale a stored step of 1 is worth this much
   */
  constructor(
    private readonly scored: number,
    private readonly scale: number,
    features: number,
  ) {
    let slots = 1024
    while (slots < 1.5 * features) slots *= 2
    const bytes = new ArrayBuffer(slots * SLOT)
    this.cells = new Int8Array(bytes)
    this.prints = new Uint16Array(bytes)
    this.mask = slots - 1
  }

  /** Adds a feature with all weights 0; returns a place for `setWeight`. */
  insert(hash: number): number {
    let slot = hash & this.mask
    while (this.prints[slot * UNITS + PRINT] !== 0) slot = (slot + 1) & this.mask
    this.prints[slot * UNITS + PRINT] = fingerprint(hash)
    return slot
  }

  /** @param label from 0 on, "other" not counted */
  setWeight(place: number, label: number, steps: number): void {
    this.cells[place * SLOT + label] = steps
  }

  score(hashes: Int32Array, first: number, end: number, into: Float32Array, at: number): void {
    const { cells, prints, mask, scored, sums, scale } = this
    for (let l = 0; l < scored; l++) sums[l] = 0
    for (let f = first; f < end; f++) {
      const hash = hashes[f]!
      const print = fingerprint(hash)
      let slot = hash & mask
      let found = prints[slot * UNITS + PRINT]!
      while (found !== print && found !== 0) {
        slot = (slot + 1) & mask
        found = prints[slot * UNITS + PRINT]!
      }
      if (found === 0) continue
      const row = slot * SLOT
      for (let l = 0; l < scored; l++) sums[l]! += cells[row + l]!
    }
    into[at] = 0
    for (let l = 0; l < scored; l++) into[at + 1 + l] = sums[l]! * scale
  }
}
