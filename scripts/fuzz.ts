/**
 * `npm run fuzz [-- COUNT [SEED]]`: hostile inputs through every reader, a million unless told otherwise.
 *
 * Each must be read or refused with an error of ours, within a second of work for each MB (one at least), and the memory
 * of the whole run must not grow. The seed of what fails is printed: `hostileInput(seed)` makes it again.
 */
import { ready } from '../src/read/index.ts'
import { hostileInput, LARGE } from '../src/read/testing/hostile-files.ts'
import { survive } from '../src/read/testing/survive.ts'

const count = Number(process.argv[2] ?? 1_000_000)
const first = Number(process.argv[3] ?? Date.now() % 1e9)
const MB = 1024 * 1024
const workMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

await ready()
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

for (const [shape, make] of Object.entries(LARGE)) {
  const file = make(4 * MB)
  const before = process.memoryUsage().rss
  await hold(shape, file)
  const grown = process.memoryUsage().rss - before
  // The heap is not tidied at once: this finds what is out of all proportion.
  if (grown > Math.max(10 * file.bytes.length, 400 * MB)) {
    failures++
    console.error(
      `${shape}: memory grew by ${Math.round(grown / MB)} MB for ${Math.round(file.bytes.length / MB)} MB`,
    )
  }
}
console.log(`${Object.keys(LARGE).length} large shapes of 4 MB done`)

const from = performance.now()
for (let i = 0; i < count; i++) {
  await hold(`seed ${first + i}`, await hostileInput(first + i))
  if ((i + 1) % 10_000 === 0) {
    const rss = Math.round(process.memoryUsage().rss / MB)
    console.log(
      `${i + 1} of ${count}, ${Math.round(((i + 1) * 1000) / (performance.now() - from))}/s, ${rss} MB, ${failures} failed`,
    )
  }
}
console.log(`${count} inputs from seed ${first}: ${failures} failed`)
process.exitCode = failures === 0 ? 0 : 1
