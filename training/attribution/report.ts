/**
 * What the model card says of the weights: calibration, precision and recall by threshold, figures by cue and by outlet.
 *
 *     npx tsx training/attribution/report.ts [FOLDER OF THE CORPORA, polnear/dev] [WEIGHTS]
 *
 * In: annotated articles that were not trained on. Out: tables in Markdown. "Right" is as in score.ts: cues and sources
 * touch, contents share half of their tokens. Statements without a cue are left out, as the corpus has none.
 */
import { join } from 'node:path'
import { learnedReader } from '../../src/annotate/learned/reader.ts'
import { loadModel } from '../../src/annotate/learned/weights-node.ts'
import { wordsOf } from '../../src/model/index.ts'
import { type Article, readCorpus, toRuns } from './corpus.ts'
import { f1, matches, type Tally } from './score.ts'

const corpora = process.env.PARLEY_CORPORA ?? join(import.meta.dirname, '../../../shared/corpora')
const articles = readCorpus(join(corpora, process.argv[2] ?? 'polnear/dev'))
const model = loadModel(process.argv[3])
if (!model) throw new Error('no weights: npm run train:attribution builds them')

/** Below the threshold too, for the curve. */
const reader = learnedReader({ ...model, header: { ...model.header, threshold: 0.02 } })

interface Found {
  readonly confidence: number
  readonly right: boolean
  readonly cue: string
  readonly outlet: string
}
interface Gold {
  readonly cue: string
  readonly outlet: string
}

const found: Found[] = []
const gold: Gold[] = []
for (const article of articles) compare(article, learnedReader(model), found)
const all: Found[] = []
for (const article of articles) compare(article, reader, all)

function compare(article: Article, by: typeof reader, into: Found[]): void {
  const { text, name } = article
  const outlet = name.split('_')[0]!
  const fit = article.gold.filter(({ cue, content }) => cue.length > 0 && content.length > 0)
  if (into === found)
    for (const { cue } of fit) {
      const [from, to] = cue[0]!
      const words = wordsOf(text.document.text, [text.tokens[from]!.start, text.tokens[to - 1]!.end])
      gold.push({ cue: classOf(words), outlet })
    }
  const used = new Set<number>()
  for (const { source, cue, content, confidence } of by.read(text)) {
    if (cue.length === 0) continue
    const runs = { source: toRuns(text, source), cue: toRuns(text, cue), content: toRuns(text, content) }
    const match = fit.findIndex((one, i) => !used.has(i) && matches(one, runs))
    if (match >= 0) used.add(match)
    into.push({ confidence, right: match >= 0, cue: classOf(wordsOf(text.document.text, cue[0]!)), outlet })
  }
}

function classOf(cue: string): string {
  if (
    /\b(?:say|says|said|saying|tell|tells|told|add|adds|added|adding|according|write|writes|wrote)\b/iu.test(
      cue,
    )
  )
    return 'say, tell, add, according, write'
  if (
    /\b(?:ask|argu|announc|claim|den[iy]|warn|explain|declar|repl|respond|report|stat(?:e|ing)|call|tweet)/iu.test(
      cue,
    )
  )
    return 'other speech'
  if (
    /\b(?:want|hop|fear|think|thought|believ|know|knew|expect|plan|seek|sought|lik|need|see|feel|felt)/iu.test(
      cue,
    )
  )
    return 'attitude'
  return 'all others'
}

const tallyOf = (some: readonly Found[], goldCount: number): Tally => ({
  right: some.filter(({ right }) => right).length,
  found: some.length,
  gold: goldCount,
})
const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1)
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`)

console.log(`\n### Calibration (${articles.length} articles, ${found.length} attributions found)\n`)
row('confidence', 'found', 'mean', 'right')
row('---', '---', '---', '---')
let error = 0
for (let bin = 0; bin < 10; bin++) {
  const inBin = found.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin)
  if (inBin.length === 0) continue
  const mean = inBin.reduce((sum, { confidence }) => sum + confidence, 0) / inBin.length
  const right = inBin.filter((one) => one.right).length / inBin.length
  error += (inBin.length / found.length) * Math.abs(mean - right)
  row(`${bin / 10}–${(bin + 1) / 10}`, inBin.length, mean.toFixed(3), right.toFixed(3))
}
console.log(`\nExpected calibration error: ${error.toFixed(3)}`)

console.log('\n### Precision and recall by threshold\n')
row('threshold', 'precision', 'recall', 'F1')
row('---', '---', '---', '---')
for (let step = 2; step <= 18; step++) {
  const threshold = step / 20
  const tally = tallyOf(
    all.filter(({ confidence }) => confidence >= threshold),
    gold.length,
  )
  row(threshold, percent(tally.right, tally.found), percent(tally.right, tally.gold), f1(tally).toFixed(1))
}

for (const by of ['cue', 'outlet'] as const) {
  console.log(`\n### By ${by}\n`)
  row(by, 'gold', 'precision', 'recall', 'F1')
  row('---', '---', '---', '---', '---')
  for (const key of [...new Set(gold.map((one) => one[by]))].sort()) {
    const goldCount = gold.filter((one) => one[by] === key).length
    const tally = tallyOf(
      found.filter((one) => one[by] === key),
      goldCount,
    )
    row(
      key,
      goldCount,
      percent(tally.right, tally.found),
      percent(tally.right, tally.gold),
      f1(tally).toFixed(1),
    )
  }
}
