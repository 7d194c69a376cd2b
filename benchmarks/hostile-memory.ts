/**
 * How much memory hostile files take: each shape and size in a process of its own.
 *
 *     npx tsx benchmarks/hostile-memory.ts [MB,MB,…] [SHAPE]
 *
 * V8 collects garbage when it must, so what a process takes says little about what it needs. Each file is therefore
 * read twice: as it comes, and with a heap that may grow by ten times the file (a small one: by 10 MB) and no more. Out, a line each: by how
 * much the process grew over itself at rest, free and held to that limit; whether it was read within it; the
 * milliseconds of processor time, free and held. It ends with status 1 where a file was not read.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LARGE } from '../src/read/testing/hostile-files.ts'
import type { Taken } from './hostile/read-one.ts'

const MB = 1024 * 1024
const TIMES = 10
const sizes = (process.argv[2] ?? '1,4,16').split(',').map(Number)
const shapes = Object.entries(LARGE).filter(([shape]) => shape.includes(process.argv[3] ?? ''))
const folder = mkdtempSync(join(tmpdir(), 'parley-hostile-'))

function readOne(path: string, limits: readonly string[]): Taken | null {
  const script = join(import.meta.dirname, 'hostile', 'read-one.ts')
  const flags = ['--expose-gc', ...limits, '--import', 'tsx']
  const { status, stdout } = spawnSync(process.execPath, [...flags, script, path], { encoding: 'utf8' })
  return status === 0 ? (JSON.parse(stdout) as Taken) : null
}

const inMb = (bytes: number): string => Math.round(bytes / MB).toString()
const grown = (taken: Taken | null): string => (taken === null ? '–' : inMb(taken.peak - taken.rest))
const row = (shape: string, cells: readonly string[]): string =>
  `${shape.padEnd(32)}${cells.map((cell) => cell.padStart(9)).join('')}`

console.log(row('shape', ['MB', 'free', 'held', `≤ ${TIMES}×`, 'ms', 'ms held']))
let failed = 0
for (const [shape, make] of shapes)
  for (const size of sizes) {
    const { name, bytes } = make(size * MB)
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const free = readOne(path, [])
    const allowed = TIMES * Math.max(bytes.length, MB)
    const heap = Math.ceil(((free?.heapAtRest ?? 0) + allowed) / MB)
    const held = readOne(path, [`--max-old-space-size=${heap}`, '--max-semi-space-size=1'])
    const within = held !== null && held.peak - held.rest <= allowed
    if (free === null || !within) failed++
    const ms = [free, held].map((taken) => taken?.ms.toFixed(0) ?? '–')
    console.log(
      row(shape, [(bytes.length / MB).toFixed(1), grown(free), grown(held), within ? 'yes' : 'NO', ...ms]),
    )
  }
rmSync(folder, { recursive: true })
console.log(`${failed} of ${shapes.length * sizes.length} not within ${TIMES} times the file`)
process.exitCode = failed === 0 ? 0 : 1
