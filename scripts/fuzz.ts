/**
 * `npm run fuzz [-- COUNT [SEED [JOBS]]]`: hostile inputs through every reader, a million unless told otherwise, shared
 * among as many processes as there are cores.
 *
 * Each must be read or refused with an error of ours, within a second of work for each MB (one at least), and the memory
 * of the whole run must not grow. The seed of what fails is printed: `hostileInput(seed)` makes it again.
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { ready } from '../src/read/index.ts'
import { hostileInput, LARGE } from '../src/read/testing/hostile-files.ts'
import { pdfOf } from '../src/read/testing/pdf.ts'
import { survive } from '../src/read/testing/survive.ts'

const count = Number(process.argv[2] ?? 1_000_000)
const first = Number(process.argv[3] ?? Date.now() % 1e9)
const jobs = Number(process.argv[4] ?? availableParallelism())
const MB = 1024 * 1024
const workMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

let failures = 0
async function hold(name: string, file: Parameters<typeof survive>[0]): Promise<void> {
  const from = workMs()
  try {
    await survive(file)
    const took = workMs() - from
    if (took <= 1000 * Math.max(1, file.bytes.length / MB)) return
    console.error(`${name}: ${file.name}, ${file.bytes.length} bytes, took ${Math.round(took)} ms`)
  } catch (error) {
    console.error(`${name}: ${file.name}:`, error)
  }
  failures++
}

/** How much memory each needs is for benchmarks/hostile-memory.ts to say: here V8 collects when it likes. */
async function largeShapes(): Promise<void> {
  for (const [shape, make] of Object.entries(LARGE)) await hold(shape, make(4 * MB))
  console.log(`${Object.keys(LARGE).length} large shapes of 4 MB done, ${failures} failed`)
}

async function smallInputs(): Promise<void> {
  const from = performance.now()
  for (let i = 0; i < count; i++) {
    await hold(`seed ${first + i}`, await hostileInput(first + i))
    if ((i + 1) % 10_000 !== 0) continue
    const rss = Math.round(process.memoryUsage().rss / MB)
    const rate = Math.round(((i + 1) * 1000) / (performance.now() - from))
    console.log(`from seed ${first}: ${i + 1} of ${count}, ${rate}/s, ${rss} MB, ${failures} failed`)
  }
  console.log(`${count} inputs from seed ${first}: ${failures} failed`)
}

/** The exit status of a process that takes a share of the seeds. */
function share(number: number): Promise<number | null> {
  const from = Math.floor((count * number) / jobs)
  const to = Math.floor((count * (number + 1)) / jobs)
  const script = [...process.execArgv, process.argv[1]!, `${to - from}`, `${first + from}`, '1']
  return new Promise((resolve) =>
    spawn(process.execPath, script, { stdio: 'inherit' }).on('close', (status) => resolve(status)),
  )
}

await ready()
// Loading PDF.js is not the first PDF's work.
await survive({ name: 'whole.pdf', bytes: pdfOf([['Talks go on']]) })
if (jobs > 1) {
  await largeShapes()
  const statuses = await Promise.all(Array.from({ length: jobs }, (_, number) => share(number)))
  failures += statuses.filter((status) => status !== 0).length
} else await smallInputs()
process.exitCode = failures === 0 ? 0 : 1
