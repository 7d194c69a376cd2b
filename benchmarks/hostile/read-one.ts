/**
 * Reads one file in a process of its own and prints, as JSON, what memory that took: run by hostile-memory.ts.
 *
 *     node --expose-gc --import tsx benchmarks/hostile/read-one.ts FILE
 *
 * Rest is after all code is loaded and a small file of the same kind was read; the peak is the most that the process
 * had since then, the live heap what is left of it once garbage is collected, while the file's bytes are still held.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ready } from '../../src/read/index.ts'
import { hostileInput } from '../../src/read/testing/hostile-files.ts'
import { survive } from '../../src/read/testing/survive.ts'

export interface Taken {
  /** Bytes. */
  readonly rest: number
  readonly peak: number
  readonly heapAtRest: number
  readonly heapAfter: number
  readonly ms: number
}

/** The most that the process has had since `forgetPeak`; Linux alone can forget it. */
function peakRss(): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))!
    return Number(kilobytes) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}

function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    // The peak is then that of the whole process, loading included.
  }
}

function rest(): NodeJS.MemoryUsage {
  globalThis.gc!()
  globalThis.gc!()
  return process.memoryUsage()
}

const path = process.argv[2]!
await ready()
for (let seed = 0; seed < 60; seed++) await survive(await hostileInput(seed))
const before = rest()
forgetPeak()
const from = process.cpuUsage()
const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) }
await survive(file)
const { user, system } = process.cpuUsage(from)
const peak = peakRss()
const after = rest()
const taken: Taken = {
  rest: before.rss,
  peak,
  heapAtRest: before.heapUsed,
  heapAfter: after.heapUsed,
  ms: (user + system) / 1000,
}
console.log(JSON.stringify({ ...taken, held: file.bytes.length }))
