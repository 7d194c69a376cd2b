/**
 * Writes the weights in the format of src/annotate/learned/model-file.ts.
 *
 * In: what the three stages learned. Out: bytes. Weights are rounded to 8 bits on a scale of their own for each stage; those
 * that round to nothing are left out, and features with none left go too.
 */
import { FORMAT, MAGIC, type ModelHeader } from '../../src/annotate/learned/model-file.ts'
import type { CueRates, Learned } from './stages.ts'
import type { Trees } from './trees.ts'

export interface LearnedJudge {
  readonly rates: CueRates
  readonly trees: Trees
  readonly slope: number
  readonly intercept: number
}

export function writeModel(
  header: ModelHeader,
  tagger: Learned,
  roles: Learned,
  judge: LearnedJudge,
): Uint8Array {
  const writer = new ByteWriter()
  const json = new TextEncoder().encode(JSON.stringify(header))
  writer.bytes(new TextEncoder().encode(MAGIC))
  writer.byte(FORMAT)
  writer.uint32(json.length)
  writer.bytes(json)
  writeChain(writer, tagger)
  writeChain(writer, roles)
  writeJudge(writer, judge)
  return writer.result()
}

/** Weights of fewer steps than this are left out: half of the features go, and the file keeps within 8 MB. */
const LEAST_STEPS = 3

/** A feature and its steps for each label but "other". */
interface Row {
  readonly hash: number
  readonly row: readonly number[]
}

/** Features with weights for this many labels serve two of three look-ups, and are one in eight. */
const COMMON = 3

function writeChain(writer: ByteWriter, { hashes, weights }: Learned): void {
  const labels = weights.features.length / hashes.length
  const scale = scaleOf(weights.features)
  const step = (cell: number): number => {
    const steps = Math.round(weights.features[cell]! / scale)
    return Math.abs(steps) < LEAST_STEPS ? 0 : steps
  }
  const rowOf = (f: number): number[] => Array.from({ length: labels }, (_, l) => step(f * labels + l))
  const common: Row[] = []
  const others: Row[] = []
  for (const f of [...hashes.keys()].sort((a, b) => (hashes[a]! >>> 0) - (hashes[b]! >>> 0))) {
    const row = rowOf(f)
    const some = row.filter((w) => w !== 0).length
    if (hashes[f] === 0 || some === 0) continue
    ;(some >= COMMON ? common : others).push({ hash: hashes[f]! >>> 0, row })
  }
  writer.uint32(common.length + others.length)
  writer.float32(scale)
  writeFeatures(writer, common)
  writeFeatures(writer, others)
  for (const value of weights.transitions) writer.float32(value)
}

function writeFeatures(writer: ByteWriter, group: readonly Row[]): void {
  writer.uint32(group.length)
  let before = 0
  for (const { hash, row } of group) {
    writer.varint(hash - before)
    before = hash
    writer.byte(row.reduce((bits, w, l) => bits | (w === 0 ? 0 : 1 << l), 0))
    for (const w of row) if (w !== 0) writer.byte(w & 255)
  }
}

/** One step: the largest weight is 127 of them. Few are large. */
const scaleOf = (weights: Float32Array): number =>
  Math.fround(weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127)

function writeJudge(writer: ByteWriter, { rates, trees, slope, intercept }: LearnedJudge): void {
  writer.uint32(rates.of.size)
  for (const [lemma, rate] of rates.of) {
    writer.uint32(lemma >>> 0)
    writer.float32(rate)
  }
  writer.float32(rates.otherwise)
  writer.uint32(trees.feature.length)
  trees.feature.forEach((feature, node) => {
    writer.byte(feature & 255)
    writer.float32(trees.value[node]!)
    writer.uint32(trees.left[node]!)
  })
  writer.uint32(trees.roots.length)
  for (const root of trees.roots) writer.uint32(root)
  for (const value of [trees.bias, slope, intercept]) writer.float32(value)
}

class ByteWriter {
  private room = new Uint8Array(1 << 20)
  private filled = 0

  private grow(by: number): number {
    if (this.filled + by > this.room.length) {
      const larger = new Uint8Array(Math.max(this.room.length * 2, this.filled + by))
      larger.set(this.room)
      this.room = larger
    }
    const at = this.filled
    this.filled += by
    return at
  }

  byte(value: number): void {
    const at = this.grow(1) // before `this.room` is looked at: growing replaces it
    this.room[at] = value
  }

  bytes(values: Uint8Array): void {
    const at = this.grow(values.length)
    this.room.set(values, at)
  }

  varint(value: number): void {
    let rest = value
    while (rest >= 128) {
      this.byte((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.byte(rest)
  }

  uint32(value: number): void {
    const at = this.grow(4)
    new DataView(this.room.buffer).setUint32(at, value, true)
  }

  float32(value: number): void {
    const at = this.grow(4)
    new DataView(this.room.buffer).setFloat32(at, value, true)
  }

  result(): Uint8Array {
    return this.room.slice(0, this.filled)
  }
}
