/** The command as it is built into one file: it prints what the sources do, on threads too. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { extractAll } from '../src/pipeline/pool.ts'
import { listInputs } from '../src/read/files.ts'
import { packageFile } from '../src/read/package-files.ts'

vi.setConfig({ testTimeout: 90_000 })

const DISPATCHES = packageFile('sample', 'dispatches')
const NOTHING = (async function* () {})()

function parley(...args: string[]) {
  if (!existsSync(packageFile('dist', 'src', 'cli', 'bundle', 'parley.cjs')))
    throw new Error('The command is not built: run `npm run build`.')
  const { status, stdout, stderr } = spawnSync(process.execPath, [packageFile('bin', 'parley'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return { status, stdout, stderr }
}

it('extracts the same as the sources, with one thread and with two', async () => {
  const expected: string[] = []
  const differing = (stdout: string) =>
    stdout
      .trimEnd()
      .split('\n')
      .flatMap((line, i) => (line === expected[i] ? [] : [line.slice(0, 300)]))
  for await (const result of extractAll(listInputs([DISPATCHES], NOTHING), { codebook: null, jobs: 1 }))
    expected.push(JSON.stringify('error' in result ? result : result.extraction))
  const one = parley('extract', DISPATCHES)
  expect(one.stderr).toBe('')
  expect(differing(one.stdout), 'is dist/ older than the sources? run `npm run build`').toEqual([])
  expect(one.stdout.split('\n')).toHaveLength(expected.length + 1)
  expect(parley('extract', '--jobs', '2', DISPATCHES).stdout === one.stdout).toBe(true)
})

it('lists its commands, and refuses what is none of them', () => {
  expect(parley('--help').stdout).toContain('extract')
  expect(parley('unheard-of').status).toBe(2)
})

it('is plain ASCII, so that it is read a byte a letter', () => {
  const source = readFileSync(packageFile('dist', 'src', 'cli', 'bundle', 'parley.cjs'))
  expect(source.findIndex((byte) => byte > 127)).toBe(-1)
})
