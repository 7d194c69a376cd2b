/**
 * How long hostile input takes, at one size and at four times it: what grows more than in proportion stands out.
 *
 *     npx tsx benchmarks/hostile.ts [SIZE]
 *
 * In: texts made in hostile/texts.ts. Out: for each, the milliseconds of processor time of the whole of `extract` for a
 * quarter of SIZE units (default 10,000) and for SIZE, and the ratio: 4 is in proportion.
 */
import { cpuMilliseconds, HOSTILE } from './hostile/texts.ts'

const size = Number(process.argv[2] ?? 10_000)

for (const textOf of Object.values(HOSTILE)) await cpuMilliseconds(textOf(20)) // warmed up
console.log(`${'text'.padEnd(28)}${['quarter', 'whole', 'ratio'].map((of) => of.padStart(10)).join('')}`)
for (const [name, textOf] of Object.entries(HOSTILE)) {
  const [quarter, whole] = [await cpuMilliseconds(textOf(size / 4)), await cpuMilliseconds(textOf(size))]
  const cells = [quarter.toFixed(0), whole.toFixed(0), (whole / quarter).toFixed(1)]
  console.log(`${name.padEnd(28)}${cells.map((of) => of.padStart(10)).join('')}`)
}
