import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { feature } from './hash.ts'
import { hashFeatures, templateTable } from './templates.ts'

describe('templates', () => {
  const table = templateTable([[7], [8, 2], [9, 1, 2, 3]])
  const values = Int32Array.of(0, 11, -22, 33)

  it('join the values they name, in order, and read 0 where they name none', () => {
    const into = new Int32Array(5)
    expect(hashFeatures(table, values, into, 1)).toBe(4)
    expect([...into]).toEqual([0, feature(7), feature(8, -22), feature(9, 11, -22, 33), 0])
  })

  it('have numbers of their own in a stage, since a number is part of the hash', () => {
    for (const stage of ['tagger', 'side', 'relation']) {
      const source = readFileSync(new URL(`./${stage}-features.ts`, import.meta.url), 'utf8')
      const numbers = [...source.matchAll(/^\s*\[(\d+)[,\]]/gmu)].map(([, number]) => number)
      expect(numbers.length).toBeGreaterThan(20)
      expect(new Set(numbers).size).toBe(numbers.length)
    }
  })
})
