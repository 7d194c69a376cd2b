import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Chain } from '../../src/annotate/learned/chain.ts'
import { type ModelHeader, readModel } from '../../src/annotate/learned/model-file.ts'
import { forbidRolesInCue, ROLES, roleShape } from '../../src/annotate/learned/role-states.ts'
import { TAGS, tagShape } from '../../src/annotate/learned/tagger.ts'
import { ChainDataBuilder } from './chain-data.ts'
import { ChainPredictor } from './chain-predictor.ts'
import { ChainTrainer, type TrainSettings } from './chain-trainer.ts'
import { writeModel } from './model-writer.ts'
import { Pool } from './pool.ts'
import { Random } from './random.ts'
import { growTrees, sumOfLeaves } from './trees.ts'
import { placeOf, unroll, unrolled } from './unroll.ts'

describe('the steps of the chains, written out', () => {
  it.each(unrolled)('are what `npm run unroll` writes: $file', ({ shape, file, what }) => {
    expect(readFileSync(placeOf(file), 'utf8')).toBe(unroll(shape, what))
  })
})

describe('a pool of features', () => {
  it('numbers what was seen often enough, and drops the rest from its rows', () => {
    const pool = new Pool()
    pool.add(Int32Array.of(7, 8, 9), 0, 3)
    pool.add(Int32Array.of(9, 7), 0, 2)
    const { starts, cells, features } = pool.index(2)
    expect([...features]).toEqual([7, 9])
    expect([...starts]).toEqual([0, 2, 4])
    expect([...cells.subarray(0, 4)]).toEqual([0, 1, 1, 0])
  })
})

const settings: TrainSettings = {
  passes: 30,
  dropout: 0.2,
  features: { alpha: 0.3, beta: 1, l1: 0.01, l2: 0.01 },
  transitions: { alpha: 0.3, beta: 1, l1: 0, l2: 0 },
}

/** Feature 100 + tag says what the tag is; feature 1 says nothing. */
function toyExamples(): ReturnType<ChainDataBuilder['build']> {
  const pool = new Pool()
  const builder = new ChainDataBuilder()
  for (const tags of [
    [1, 2, 3, 5, 6],
    [0, 1, 3, 0],
    [5, 6, 0, 1, 3],
  ]) {
    for (const tag of tags) builder.place(pool.add(Int32Array.of(1, 100 + tag), 0, 2), -1, 0, tag)
    builder.endExample(0)
  }
  return builder.build(pool.index(1))
}

describe('training a chain', () => {
  const data = toyExamples()
  const train = (seed: number) => new ChainTrainer(tagShape, data, settings, () => undefined, seed).train(-1)

  it('learns what the features say', () => {
    const predictor = new ChainPredictor(tagShape, data)
    const weights = train(1)
    data.fold.forEach((_, example) => {
      const start = data.starts[example]!
      const length = data.starts[example + 1]! - start
      const zone = predictor.score(example, weights)
      predictor.chain.best(length, predictor.emissions, zone)
      expect([...predictor.chain.path.subarray(0, length)]).toEqual([
        ...data.gold.subarray(start, start + length),
      ])
    })
  })

  it('gives the same weights for the same seed, and others for another', () => {
    expect(train(3).features).toEqual(train(3).features)
    expect(train(3).features).not.toEqual(train(4).features)
  })
})

describe('trees', () => {
  it('learn a rule of two numbers that neither tells alone', () => {
    const random = new Random(1)
    const rows = Float32Array.from({ length: 4000 }, () => (random.next() >>> 0) / 0x100000000)
    const labels = Uint8Array.from({ length: 2000 }, (_, i) =>
      rows[2 * i]! > 0.5 !== rows[2 * i + 1]! > 0.5 ? 1 : 0,
    )
    const trees = growTrees(
      rows,
      2,
      labels,
      { trees: 60, depth: 3, rate: 0.2, rows: 0.8, columns: 1, leastWeight: 1, l2: 1 },
      5,
    )
    const right = labels.filter((label, i) => sumOfLeaves(trees, rows, 2 * i) > 0 === (label === 1)).length
    expect(right / labels.length).toBeGreaterThan(0.95)
  })
})

describe('the file of weights', () => {
  const header: ModelHeader = { version: 4, seed: 1, corpus: 'none', articles: 2, threshold: 0.3 }
  const chain = (labels: number, jumps: number) => ({
    hashes: Int32Array.of(-5, 70_000, 3),
    weights: {
      features: Float32Array.from({ length: 3 * (labels - 1) }, (_, i) => (i % 2 === 0 ? (i - 4) / 4 : 0)),
      transitions: Float32Array.from({ length: jumps }, (_, k) => k / 8),
    },
  })
  const roles = chain(ROLES, roleShape.from.length * roleShape.zones)
  forbidRolesInCue(roles.weights.transitions)
  const bytes = writeModel(header, chain(TAGS, tagShape.from.length), roles, {
    rates: { of: new Map([[-9, 0.5]]), otherwise: 0.25 },
    trees: { roots: [0], feature: [2, -1, -1], value: [0.5, -1, 1], left: [1, 0, 0], bias: 0.125 },
    slope: 1.5,
    intercept: -0.5,
  })

  it('is read back as it was written, to a step of its scale', () => {
    const model = readModel(bytes)
    expect(model.header).toEqual(header)
    const into = new Float32Array(TAGS)
    model.tagger.features.score(Int32Array.of(70_000), 0, 1, into, 0)
    expect([...into]).toEqual([0, 0.5, 0, 1, 0, 1.5, 0].map((value) => expect.closeTo(value, 1)))
    expect([...model.roles.transitions]).toEqual([...roles.weights.transitions])
    expect(model.judge.rates.get(-9)).toBe(0.5)
    expect(model.judge.intercept).toBe(-0.5)
    new Chain(roleShape, 4).setTransitions(model.roles.transitions)
  })

  it('is refused when it is damaged', () => {
    for (const length of [0, 5, 9, 60, bytes.length - 1])
      expect(() => readModel(bytes.subarray(0, length))).toThrowError(/cannot be read/u)
    expect(() => readModel(bytes.subarray(1))).toThrowError(/cannot be read/u)
    expect(() => readModel(Uint8Array.of(...bytes, 0))).toThrowError(/more than it should/u)
  })
})
