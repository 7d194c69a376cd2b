import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature, hashString, join } from './hash.ts'
import { WeightTable } from './weights.ts'

describe('hashes', () => {
  it('are the same on every machine', () => {
    expect(hashString('a')).toBe(0xe40c292c | 0) // the test vector of FNV-1a
    expect(feature(1, 2, 3)).toBe(-1571130154)
  })

  it('tell the order of the parts', () => {
    expect(feature(1, 2, 3)).not.toBe(feature(1, 3, 2))
    expect(join(2, 3)).not.toBe(join(3, 2))
  })
})

describe('a table of weights', () => {
  it('gives back what was put in, and nothing for a stranger', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { maxLength: 200, selector: (hash) => hash }),
        fc.integer(),
        (hashes, stranger) => {
          const table = new WeightTable(4, 0.5, hashes.length)
          hashes.forEach((hash, i) => {
            table.setWeight(table.insert(hash), i % 4, (i % 100) + 1)
          })
          const into = new Float32Array(5)
          hashes.forEach((hash, i) => {
            const prints = hashes.filter((other) => other >>> 16 === hash >>> 16)
            if (prints.length > 1) return // a fingerprint shared by two is the price of small slots
            table.score(Int32Array.of(hash), 0, 1, into, 0)
            expect(into[1 + (i % 4)]).toBe(((i % 100) + 1) / 2)
            expect(into[0]).toBe(0)
          })
          if (hashes.every((hash) => hash >>> 16 !== stranger >>> 16)) {
            table.score(Int32Array.of(stranger), 0, 1, into, 0)
            expect([...into]).toEqual([0, 0, 0, 0, 0])
          }
        },
      ),
    )
  })

  it('adds up the features asked for and no others', () => {
    const table = new WeightTable(2, 1, 3)
    for (const hash of [0x10001, 0x20002, 0x30003]) table.setWeight(table.insert(hash), 1, 5)
    const into = new Float32Array(3)
    table.score(Int32Array.of(0x10001, 0x20002, 0x30003), 1, 3, into, 0)
    expect([...into]).toEqual([0, 0, 10])
  })
})
