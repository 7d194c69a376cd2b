import { describe, expect, it } from 'vitest'
import { cpuMilliseconds, HOSTILE } from '../benchmarks/hostile/texts.ts'

/**
 * Hostile texts cost in proportion to their length. Processor time, so that a busy machine does not matter; between a
 * ratio of 4 (in proportion) and 16 (the square), with something for what is not the text's.
 */
describe('four times the hostile text', () => {
  it.each(Object.entries(HOSTILE))(
    '%s takes about four times as long',
    async (_, textOf) => {
      await cpuMilliseconds(textOf(20))
      const quarter = await cpuMilliseconds(textOf(50))
      expect(await cpuMilliseconds(textOf(200))).toBeLessThan(9 * quarter + 800)
    },
    120_000,
  )
})
