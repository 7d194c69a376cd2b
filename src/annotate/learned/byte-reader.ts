/**
 * Reads a model's bytes in order, little-endian; see model-file.ts for what stands where.
 *
 * Every method throws a RangeError past the end.
 */
export class ByteReader {
  private at = 0
  private readonly view: DataView

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  text(length: number): string {
    if (this.at + length > this.bytes.length) throw new RangeError('the bytes end early')
    const slice = this.bytes.subarray(this.at, this.at + length)
    this.at += length
    return new TextDecoder().decode(slice)
  }

  byte(): number {
    if (this.at >= this.bytes.length) throw new RangeError('the bytes end early')
    return this.bytes[this.at++]!
  }

  signedByte(): number {
    return (this.byte() << 24) >> 24
  }

  /** An unsigned number in groups of seven bits, lowest first (LEB128). */
  varint(): number {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 127) * factor
      if (byte < 128) return value
      factor *= 128
    }
  }

  uint32(): number {
    const value = this.view.getUint32(this.at, true)
    this.at += 4
    return value
  }

  float32(): number {
    const value = this.view.getFloat32(this.at, true)
    this.at += 4
    return value
  }

  /** The bytes not yet read; `skip` says how many of them were taken. */
  get rest(): Uint8Array {
    return this.bytes.subarray(this.at)
  }

  skip(count: number): void {
    this.at += count
    if (this.at > this.bytes.length) throw new RangeError('the bytes end early')
  }

  get done(): boolean {
    return this.at >= this.bytes.length
  }
}
