import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { counts, documents } from './documents.ts'
import { closeDossier, createDossier, openDossier } from './open.ts'
import { closing, newFolder } from './testing/dossiers.ts'
import { codebook, NOW } from './testing/examples.ts'

const ADDER = fileURLToPath(new URL('testing/adder.ts', import.meta.url))

async function emptyDossier(): Promise<string> {
  const path = join(newFolder(), 'strait.parley')
  await closeDossier(await createDossier(path, { codebook, now: NOW }))
  return path
}

/** A process that adds, and what it has acknowledged so far. */
function adder(
  path: string,
  from: number,
  to: number,
): { child: ChildProcess; kept: string[]; done: Promise<unknown> } {
  const child = spawn(process.execPath, ['--import', 'tsx', ADDER, path, `${from}`, `${to}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const kept: string[] = []
  child.stdout.setEncoding('utf8').on('data', (lines: string) => {
    kept.push(...(lines.match(/sha256:[0-9a-f]{64}/gu) ?? []))
  })
  return { child, kept, done: once(child, 'close') }
}

async function idsIn(path: string): Promise<string[]> {
  const dossier = closing(await openDossier(path))
  expect(await check(dossier)).toEqual([])
  return (await documents(dossier)).map(({ id }) => id)
}

describe('kill -9 while articles are added', () => {
  it('loses none that was acknowledged and doubles none, three times over', async () => {
    const path = await emptyDossier()
    const acknowledged = new Set<string>()
    for (const [round, after] of [3, 25, 60].entries()) {
      const { child, kept, done } = adder(path, round * 1000, round * 1000 + 1000)
      while (kept.length < after && child.exitCode === null)
        await new Promise((resolve) => setTimeout(resolve, 5))
      child.kill('SIGKILL')
      await done
      for (const id of kept) acknowledged.add(id)
      const ids = await idsIn(path)
      expect(new Set(ids).size).toBe(ids.length)
      expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([])
      expect(ids.length - acknowledged.size).toBeLessThanOrEqual(round + 1) // one kept, its acknowledgement cut off
    }
  }, 120_000)
})

describe('two processes on one dossier', () => {
  it('both keep what they add, and what both add is there once', async () => {
    const path = await emptyDossier()
    const both = [adder(path, 0, 40), adder(path, 20, 60)]
    for (const { done } of both) expect(await done).toEqual([0, null])
    expect(await idsIn(path)).toHaveLength(60)
    const dossier = closing(await openDossier(path))
    expect(await counts(dossier)).toMatchObject({ documents: 60, statements: 60, positions: 60 })
  }, 120_000)
})
