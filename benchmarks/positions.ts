/**
 * Every position found beside every position expected, with the words and the rule of each.
 *
 *     npx tsx benchmarks/positions.ts [FOLDER...] [--quiet] [--below] [--only OPTION]
 *
 * In: folders of `ID.txt` beside `ID.json` (the corpora's gold format), or of `NAME/article.txt` beside
 * `NAME/expected.json` (the sample's); without one, the corpora's gold and the sample. Out, for each folder: a line for
 * each position that is right (=), found and not expected (+), expected and not found (-); then F1, F1 on the same
 * evidence, and the expected calibration error of the confidences (Naeini and others 2015, ten bins of equal width).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { extract } from '../src/extract/index.ts'
import { type Extraction, overlaps, type Position, type Span } from '../src/model/index.ts'
import { loadCodebook } from '../src/read/codebook-files.ts'
import { type About, readDocument } from '../src/read/index.ts'
import { readAbout } from '../src/read/json.ts'

interface Expected {
  readonly party: string
  readonly option: string
  readonly stance: string
  readonly realis: string
  readonly evidence: Span | string
}
interface Item {
  readonly name: string
  readonly path: string
  readonly about: About
  readonly expected: readonly Expected[]
}

const args = process.argv.slice(2)
const quiet = args.includes('--quiet')
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined
const root = join(import.meta.dirname, '..')
const corpora = process.env.PARLEY_CORPORA ?? join(root, '../shared/corpora')
const named = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--only')
const folders = named.length > 0 ? named : [join(corpora, 'gold'), join(root, 'sample/dispatches')]
const codebook = loadCodebook('ukraine-ceasefire')

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

function itemsOf(folder: string): Item[] {
  return readdirSync(folder)
    .sort()
    .flatMap((entry): Item[] => {
      const at = join(folder, entry)
      if (existsSync(join(at, 'expected.json'))) {
        const { positions } = readJson(join(at, 'expected.json'))
        const path = ['article.txt', 'article.html'].map((file) => join(at, file)).find(existsSync)
        if (!path) return []
        const about = readAbout(readFileSync(join(at, 'about.json'), 'utf8'))
        return [{ name: entry, path, about, expected: positions }]
      }
      const text = at.replace(/\.json$/u, '.txt')
      if (!entry.endsWith('.json') || !existsSync(text)) return []
      const { outlet, title, published, url, positions } = readJson(at)
      return [
        {
          name: basename(entry, '.json'),
          path: text,
          about: readAbout(JSON.stringify({ outlet, title, published, url })),
          expected: positions,
        },
      ]
    })
}

async function read({ path, about }: Item): Promise<Extraction> {
  return extract(
    await readDocument({
      path,
      bytes: readFileSync(path),
      format: path.endsWith('.html') ? 'html' : 'text',
      about,
    }),
    { codebook },
  )
}

const key = (one: { party: string; option: string; stance: string; realis: string }): string =>
  [one.party, one.stance, one.option, one.realis === 'past' ? 'PAST' : ''].join(' ').trim()

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

for (const folder of folders) {
  let [right, tight, found, expected] = [0, 0, 0, 0]
  const judged: { sure: number; right: boolean }[] = []
  for (const item of itemsOf(folder)) {
    const { text, positions } = await read(item)
    const wanted = new Map(item.expected.map((one) => [key(one), one]))
    const given = new Map<string, Position[]>()
    for (const one of positions) given.set(key(one), [...(given.get(key(one)) ?? []), one])
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

function calibrationError(judged: readonly { sure: number; right: boolean }[]): number {
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const inside = judged.filter(({ sure }) => Math.min(9, Math.floor(sure * 10)) === bin)
    const sure = inside.reduce((sum, one) => sum + one.sure, 0)
    error += Math.abs(sure - inside.filter((one) => one.right).length) / (judged.length || 1)
  }
  return error
}
