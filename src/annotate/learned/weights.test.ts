import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature, hashString, join } from './hash.ts'
import { WeightTable } from './weights.ts'

describe('hashes', () => {
  it('are the same on every machine', () => {
    expect(hashString('a')).toBe(0xe40c292c | 0) // the test vector of FNV-1a
    expect(feature(1, 2, 3)).toBe(1677736569)
  })

  it('of a family of templates share all but the lowest bits, of two families do not', () => {
    expect(feature(8, 2, 3) >>> 3).toBe(feature(15, 2, 3) >>> 3)
    expect(feature(8, 2, 3)).not.toBe(feature(15, 2, 3))
    expect(feature(8, 2, 3) >>> 3).not.toBe(feature(16, 2, 3) >>> 3)
  })

  it('tell the order of the parts', () => {
    expect(feature(1, 2, 3)).not.toBe(feature(1, 3, 2))
    expect(join(2, 3)).not.toBe(join(3, 2))
  })
})

describe('a table of weights', () => {
  /** As the table takes them: a byte each. */
  const packed = (steps: Int8Array): [number, number] => {
    const bytes = new DataView(new ArrayBuffer(8))
    steps.forEach((step, l) => {
      bytes.setInt8(l, step)
    })
    return [bytes.getInt32(0, true), bytes.getInt32(4, true)]
  }
  const printOf = (hash: number): number => hash & 0xffff || 1

  it('gives back what was put in, and nothing for a stranger', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { maxLength: 200 }),
        fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 6, maxLength: 6 }),
        fc.integer(),
        (hashes, weights, stranger) => {
          const table = new WeightTable(6, 0.5, hashes.length)
          const rowOf = (i: number): Int8Array => Int8Array.from(weights, (w, l) => ((w + i + l) % 128) | 0)
          hashes.forEach((hash, i) => {
            table.insert(hash, ...packed(rowOf(i)))
          })
          const into = new Float32Array(7)
          hashes.forEach((hash, i) => {
            if (hashes.filter((other) => printOf(other) === printOf(hash)).length > 1) return // the price of small slots
            table.score(Int32Array.of(hash), 0, 1, into, 0)
            expect([...into]).toEqual([0, ...rowOf(i)].map((step) => step / 2))
          })
          if (hashes.every((hash) => printOf(hash) !== printOf(stranger))) {
            table.score(Int32Array.of(stranger), 0, 1, into, 0)
            expect([...into]).toEqual([0, 0, 0, 0, 0, 0, 0])
          }
        },
      ),
    )
  })

  it('adds up the features asked for and no others, to the largest sums', () => {
    const table = new WeightTable(6, 1, 200)
    const hashes = Int32Array.from({ length: 200 }, (_, i) => Math.imul(i + 1, 0x9e3779b1))
    for (const hash of hashes) table.insert(hash, ...packed(Int8Array.of(127, -127, 1, -1, 127, -128)))
    const into = new Float32Array(7)
    table.score(hashes, 1, 200, into, 0)
    expect([...into]).toEqual([0, ...[127, -127, 1, -1, 127, -128].map((step) => step * 199)])
  })

  it('scores a row the same whatever row came before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        (rows) => {
          const hashes = [0, 1, 2, 3, 4, 5].map((i) => Math.imul(i, 0x9e3779b1)) // 4 and 5 are strangers
          const filled = (): WeightTable => {
            const table = new WeightTable(6, 1, 4)
            for (const i of [0, 1, 2, 3])
              table.insert(hashes[i]!, ...packed(Int8Array.of(i + 1, -i, 7, 0, i, 2)))
            return table
          }
          const used = filled()
          for (const row of rows) {
            const [alone, after] = [new Float32Array(7), new Float32Array(7)]
            const asked = Int32Array.from(row, (i) => hashes[i]!)
            used.score(asked, 0, row.length, after, 0)
            filled().score(asked, 0, row.length, alone, 0)
            expect(after).toEqual(alone)
          }
        },
      ),
    )
  })
})
