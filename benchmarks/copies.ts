/**
 * Copies, on labelled pairs: `texts.jsonl` ({id, text}) and `pairs.jsonl` ({a, b, label}) of the corpora in; a JSON line
 * {a, b} for every pair taken for copies out, as the scorer reads them.
 *
 *     tsx benchmarks/copies.ts TEXTS.jsonl PAIRS.jsonl > found.jsonl
 */
import { readFileSync } from 'node:fs'
import { areCopies, FEWEST_SHARED, fingerprints, LEAST_SHARE } from '../src/compare/copies.ts'

const [textsFile, pairsFile] = process.argv.slice(2)
if (textsFile === undefined || pairsFile === undefined) {
  console.error('usage: tsx benchmarks/copies.ts TEXTS.jsonl PAIRS.jsonl')
  process.exit(2)
}
const lines = <Line>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Line]))

const texts = new Map(
  lines<{ id: string; text: string }>(textsFile).map(({ id, text }) => [
    id,
    { title: null, text, furniture: [] },
  ]),
)
for (const { a, b } of lines<{ a: string; b: string }>(pairsFile)) {
  const [one, other] = [texts.get(a)!, texts.get(b)!]
  const known = new Set(fingerprints(one))
  const marks = fingerprints(other)
  const shared = marks.filter((hash) => known.has(hash)).length
  const least = Math.max(FEWEST_SHARED, LEAST_SHARE * Math.min(known.size, marks.length))
  if (shared >= least && areCopies(one, other)) console.log(JSON.stringify({ a, b }))
}
