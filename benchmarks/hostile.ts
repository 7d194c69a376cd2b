/**
 * How long hostile input takes, at one size and at twice it: what grows more than in proportion stands out.
 *
 *     npx tsx benchmarks/hostile.ts [SIZE]
 *
 * In: texts made here (a page of digits, nested parentheses, ten thousand names, quotation marks, dates, titles). Out: for
 * each, the milliseconds of the whole of `extract` for SIZE units (default 10,000) and for half of them, and the ratio.
 */
import { extract } from '../src/extract/index.ts'
import { loadCodebook } from '../src/read/codebook-files.ts'
import { readDocument } from '../src/read/index.ts'
import { HOSTILE } from './hostile/texts.ts'

const size = Number(process.argv[2] ?? 10_000)
const codebook = loadCodebook('ukraine-ceasefire')

async function milliseconds(text: string): Promise<number> {
  const document = await readDocument({
    path: 'hostile.txt',
    format: 'text',
    bytes: new TextEncoder().encode(text),
    about: {},
  })
  const started = performance.now()
  extract(document, { codebook })
  return performance.now() - started
}

await milliseconds('Warm words, the minister said on Monday.')
console.log(`${'text'.padEnd(28)}${['half', 'whole', 'ratio'].map((of) => of.padStart(10)).join('')}`)
for (const [name, textOf] of Object.entries(HOSTILE)) {
  const [half, whole] = [await milliseconds(textOf(size / 2)), await milliseconds(textOf(size))]
  const cells = [half.toFixed(0), whole.toFixed(0), (whole / half).toFixed(1)]
  console.log(`${name.padEnd(28)}${cells.map((of) => of.padStart(10)).join('')}`)
}
