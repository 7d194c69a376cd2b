/**
 * The learned reader's weights, from bytes.
 *
 * In: the bytes of `attribution.bin`. Out: the three stages' models. The format, in order, little-endian:
 *
 *     "PARLEYA" and a version byte, uint32 length and JSON of the header
 *     tagger, roles: uint32 features, float32 scale; then the common features (those with weights for three labels or more,
 *                    which are asked for most often) and the others: uint32 features, and for each, by rising hash: the
 *                    difference from the hash before (varint), a byte of bits for the labels (without "other") that follow, an
 *                    int8 for each; then float32 transitions
 *     judge:         rates (uint32 lemma, float32), float32 for lemmas without; trees (uint32 nodes; int8 feature, float32
 *                    value, uint32 left each; uint32 trees, uint32 roots); float32 bias, slope, intercept
 */
import { ParleyError } from '../../model/index.ts'
import { ByteReader } from './byte-reader.ts'
import type { JudgeModel } from './judge.ts'
import { ROLES, roleShape } from './role-states.ts'
import type { RoleModel } from './roles.ts'
import { TAGS, type TaggerModel, tagShape } from './tagger.ts'
import { WeightTable } from './weights.ts'

export const MAGIC = 'PARLEYA'
export const FORMAT = 2

/** What the weights say of themselves. */
export interface ModelHeader {
  /** Grows with every training that is shipped. */
  readonly version: number
  readonly seed: number
  /** SHA-256 over the names and texts of the training articles, in order. */
  readonly corpus: string
  readonly articles: number
  /** Attributions less sure than this are not shown. */
  readonly threshold: number
}

export interface AttributionModel {
  readonly header: ModelHeader
  readonly tagger: TaggerModel
  readonly roles: RoleModel
  readonly judge: JudgeModel
}

/** @throws ParleyError `model-damaged` where the bytes are no model of this format */
export function readModel(bytes: Uint8Array): AttributionModel {
  try {
    return readParts(new ByteReader(bytes))
  } catch (cause) {
    throw new ParleyError(
      'model-damaged',
      `the attribution model cannot be read: ${(cause as Error).message}`,
      {
        remedy: 'install Parley again, or rebuild the weights with `npm run train:attribution`',
        cause,
      },
    )
  }
}

/** @throws Error of any sort; its message says what is wrong */
function readParts(reader: ByteReader): AttributionModel {
  if (reader.text(MAGIC.length) !== MAGIC || reader.byte() !== FORMAT)
    throw new Error('it is no model of this format')
  const header = JSON.parse(reader.text(reader.uint32())) as ModelHeader
  const tagger = readChain(reader, TAGS, tagShape.from.length * tagShape.zones)
  const roles = readChain(reader, ROLES, roleShape.from.length * roleShape.zones)
  const judge = readJudge(reader)
  if (!reader.done) throw new Error('it holds more than it should')
  return { header, tagger, roles, judge }
}

function readChain(reader: ByteReader, labels: number, transitions: number): TaggerModel {
  const count = reader.uint32()
  const features = new WeightTable(labels - 1, reader.float32(), count)
  readFeatures(reader, reader.uint32(), features) // the common ones first: who comes first is found first
  readFeatures(reader, reader.uint32(), features)
  return { features, transitions: Float32Array.from({ length: transitions }, () => reader.float32()) }
}

/** A million features in a tenth of a second: bytes are taken one by one here, not asked of the reader. */
function readFeatures(reader: ByteReader, count: number, into: WeightTable): void {
  const bytes = reader.rest
  let at = 0
  let hash = 0
  for (let f = 0; f < count; f++) {
    let byte = bytes[at++]!
    let step = byte & 127
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++]!
      step |= (byte & 127) << shift
    }
    hash = (hash + step) | 0
    const present = bytes[at++]!
    let low = 0
    if (present & 1) low = bytes[at++]!
    if (present & 2) low |= bytes[at++]! << 8
    if (present & 4) low |= bytes[at++]! << 16
    if (present & 8) low |= bytes[at++]! << 24
    let high = 0
    if (present & 16) high = bytes[at++]!
    if (present & 32) high |= bytes[at++]! << 8
    into.insert(hash, low, high)
  }
  reader.skip(at)
}

function readJudge(reader: ByteReader): JudgeModel {
  const rates = new Map<number, number>()
  for (let count = reader.uint32(); count > 0; count--) rates.set(reader.uint32() | 0, reader.float32())
  const rateElse = reader.float32()
  const nodes = reader.uint32()
  const feature = new Int8Array(nodes)
  const value = new Float32Array(nodes)
  const left = new Uint32Array(nodes)
  for (let n = 0; n < nodes; n++) {
    feature[n] = reader.signedByte()
    value[n] = reader.float32()
    left[n] = reader.uint32()
  }
  const roots = Uint32Array.from({ length: reader.uint32() }, () => reader.uint32())
  return {
    rates,
    rateElse,
    roots,
    feature,
    value,
    left,
    bias: reader.float32(),
    slope: reader.float32(),
    intercept: reader.float32(),
  }
}
