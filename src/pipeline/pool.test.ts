import { describe, expect, it } from 'vitest'
import type { Refusal } from '../model/index.ts'
import type { RawInput } from '../read/index.ts'
import { extractAll } from './pool.ts'

const input = (path: string, text: string): RawInput => ({
  path,
  bytes: new TextEncoder().encode(text),
  format: 'text',
  about: {},
})
const refusal: Refusal = { path: 'refused', error: { code: 'not-found', message: 'there is no such file' } }

async function* articles(count: number): AsyncGenerator<RawInput | Refusal> {
  for (let i = 0; i < count; i++)
    yield i % 7 === 3
      ? refusal
      : i % 7 === 5
        ? input(`${i}`, '')
        : input(
            `${i}`,
            `Envoy number ${i} said that the talks on the strait would go on after the ${i} days of this truce.`,
          )
}

async function run(jobs: number, count = 45): Promise<string[]> {
  const lines: string[] = []
  for await (const result of extractAll(articles(count), { codebook: null, jobs }))
    lines.push(JSON.stringify(result))
  return lines
}

describe('extraction over many inputs', () => {
  it('gives one result for each, in their order, whatever is wrong with some', async () => {
    const results = (await run(1, 8)).map((line) => JSON.parse(line))
    expect(results.map(({ extraction, path }) => extraction?.path ?? path)).toEqual([
      '0',
      '1',
      '2',
      'refused',
      '4',
      '5',
      '6',
      '7',
    ])
    expect(results[5].error.code).toBe('empty')
  })

  it('gives the same bytes on workers as without', async () => {
    const alone = await run(1)
    expect(await run(2)).toEqual(alone)
    expect(alone.length).toBe(45)
  })

  it('takes no more inputs than it works on', async () => {
    let taken = 0
    async function* endless() {
      for (;;)
        yield input(`${taken++}`, 'The envoy said that the talks on the strait would go on after this.')
    }
    for (const jobs of [1, 2]) {
      taken = 0
      for await (const _ of extractAll(endless(), { codebook: null, jobs })) break
      expect(taken).toBeLessThan(150)
    }
  })

  it('closes its inputs when nobody wants more', async () => {
    let closed = false
    async function* inputs() {
      try {
        yield* articles(100)
      } finally {
        closed = true
      }
    }
    for await (const _ of extractAll(inputs(), { codebook: null, jobs: 1 })) break
    expect(closed).toBe(true)
  })
})
