import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ready } from './index.ts'
import { hostileInput, LARGE } from './testing/hostile-files.ts'
import { survive } from './testing/survive.ts'

/** Milliseconds that this process itself worked: what else the machine does meanwhile does not count. */
function working(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

describe('hostile files', () => {
  it('2,000 of them, of every format, are read or refused in order (npm run fuzz takes a million)', async () => {
    await ready()
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => survive(await hostileInput(seed))),
      { numRuns: 2000, endOnFailure: true },
    )
  }, 240_000)

  it.each(Object.keys(LARGE))(
    'of 1 MB of %s take no more than a second',
    async (shape) => {
      await ready()
      const file = LARGE[shape]!(1024 * 1024)
      await survive(LARGE[shape]!(20_000))
      const from = working()
      await survive(file)
      // Four times the promise, as a busy machine works slower; a shape that grows with its square takes minutes.
      expect(working() - from).toBeLessThan(4000)
    },
    60_000,
  )
})
