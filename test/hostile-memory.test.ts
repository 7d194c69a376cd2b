import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** A shape that once took most; `npx tsx benchmarks/hostile-memory.ts` takes them all, in three sizes. */
it('1 MB of tiny paragraphs is read within 10 MB of memory', () => {
  const script = join(import.meta.dirname, '..', 'benchmarks', 'hostile-memory.ts')
  const flags = ['--import', 'tsx', script, '1', 'tiny paragraphs']
  const { status, stdout } = spawnSync(process.execPath, flags, { encoding: 'utf8' })
  expect(stdout).toContain('\n0 of 1 not within')
  expect(status).toBe(0)
}, 180_000)
