/**
 * Every position found beside every position expected, with the words and the rule of each.
 *
 *     npx tsx benchmarks/positions.ts [FOLDER...] [--quiet] [--only OPTION]
 *
 * In: folders of `ID.txt` beside `ID.json` (the corpora's gold format), or of `NAME/article.txt` beside
 * `NAME/expected.json` (the sample's); without one, the corpora's gold and the sample. Out, for each folder: a line for
 * each position that is right (=), found and not expected (+), expected and not found (-); then F1, F1 on the same
 * evidence, and the expected calibration error of the confidences (Naeini and others 2015, ten bins of equal width).
 */
import { extract } from '../src/extract/index.ts'
import { overlaps, type Position, type Span } from '../src/model/index.ts'
import { loadCodebook } from '../src/read/codebook-files.ts'
import { readDocument } from '../src/read/index.ts'
import { calibrationError, defaultFolders, itemsOf, keyOf } from '../training/position-items.ts'

const args = process.argv.slice(2)
const quiet = args.includes('--quiet')
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined
const named = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--only')
const codebook = loadCodebook('ukraine-ceasefire')

const sentenceAround = (text: string, [start, end]: Span): string => {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - 220)
  const line = text.indexOf('\n', end)
  const to = Math.min(line < 0 ? text.length : line, end + 120)
  return `${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, to)}`.replace(/\s+/gu, ' ')
}

const spanOf = (text: string, evidence: Span | string): Span | null => {
  if (typeof evidence !== 'string') return evidence
  const at = text.indexOf(evidence)
  return at < 0 ? null : [at, at + evidence.length]
}

const because = (text: string, { because }: Position): string =>
  because.map(({ rule, span }) => `${rule}“${text.slice(...span)}”`).join(' ')

for (const folder of named.length > 0 ? named : defaultFolders()) {
  let [right, tight, found, expected] = [0, 0, 0, 0]
  const judged: { sure: number; right: boolean }[] = []
  for (const item of itemsOf(folder)) {
    const { text, positions } = extract(await readDocument(item.input), { codebook })
    const wanted = new Map(item.expected.map((one) => [keyOf(one), one]))
    const given = new Map<string, Position[]>()
    for (const one of positions) given.set(keyOf(one), [...(given.get(keyOf(one)) ?? []), one])
    found += given.size
    expected += wanted.size
    const lines: string[] = []
    for (const [name, ones] of given) {
      const want = wanted.get(name)
      const span = want && spanOf(text, want.evidence)
      const same =
        span && ones.some((one) => [one.evidence, ...one.also].some((other) => overlaps(span, other)))
      if (want) right++
      if (same) tight++
      for (const one of ones) {
        judged.push({ sure: one.confidence, right: want !== undefined })
        if (only && one.option !== only) continue
        lines.push(
          `${want ? (same ? '=' : '≈') : '+'} ${name} (${one.realis}, ${one.confidence}, ${one.holder})\n      ${because(text, one)}\n      ${sentenceAround(text, one.evidence)}`,
        )
      }
    }
    for (const [name, one] of wanted) {
      if (given.has(name) || (only && one.option !== only)) continue
      const span = spanOf(text, one.evidence)
      lines.push(
        `- ${name} (${one.realis})\n      ${span ? sentenceAround(text, span) : `?? ${one.evidence}`}`,
      )
    }
    if (!quiet) console.log(`\n## ${item.name}\n${lines.join('\n')}`)
  }
  const f1 = (hits: number): string => ((200 * hits) / (found + expected || 1)).toFixed(1)
  console.log(
    `\n${folder}: positions F1 ${f1(right)} (P ${((100 * right) / (found || 1)).toFixed(1)}, R ${((100 * right) / (expected || 1)).toFixed(1)}; ${right} right of ${found} found, ${expected} expected), on the same evidence F1 ${f1(tight)}, ECE ${calibrationError(judged).toFixed(3)}`,
  )
}
