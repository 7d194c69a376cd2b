/**
 * How sure the positions are: fits the weights of src/resolve/sureness.ts.
 *
 *     npx tsx training/position-confidence.ts [FOLDER...]
 *
 * In: folders of annotated articles, in the corpora's gold format or the sample's (without one, both of these). Out:
 * lexicon/position-confidence.json, and the expected calibration error over ten folds by article, each judged by weights
 * that have not seen it. Logistic regression with a ridge, by gradient descent: a few hundred claims carry no more.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate, fastReader } from '../src/annotate/index.ts'
import { loadCodebook } from '../src/read/codebook-files.ts'
import { readDocument } from '../src/read/index.ts'
import { findClaims } from '../src/resolve/positions.ts'
import { referenceOf } from '../src/resolve/reference.ts'
import { setScene } from '../src/resolve/scene.ts'
import { resolveStatements } from '../src/resolve/statements.ts'
import { valuesOf } from '../src/resolve/sureness.ts'
import { inferPublished } from '../src/resolve/when/published.ts'
import { timeOf } from '../src/resolve/when/said.ts'
import { calibrationError, defaultFolders, itemsOf, keyOf } from './position-items.ts'

interface Case {
  readonly values: Readonly<Record<string, number>>
  readonly right: boolean
}
interface Fit {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

const RIDGE = 0.05
const ROUNDS = 500
const STEP = 0.5
const FOLDS = 10
/** The rules were made on these articles too: on others fewer are right, by about this much in log-odds. */
const TUNED_ON = 0.6

const codebook = loadCodebook('ukraine-ceasefire')
const folders = process.argv.slice(2)
const articles: Case[][] = []
for (const item of (folders.length > 0 ? folders : defaultFolders()).flatMap(itemsOf)) {
  const text = annotate(await readDocument(item.input), fastReader)
  const { published } = inferPublished(text, codebook)
  const scene = setScene(text, referenceOf(codebook), published)
  const statements = resolveStatements(scene, (span) => timeOf(span, text, published))
  const wanted = new Set(item.expected.map(keyOf))
  articles.push(
    findClaims(scene, statements, codebook).flatMap(({ features, voice, ...claim }) =>
      voice.parties.map((party) => ({
        values: valuesOf(features),
        right: wanted.has(keyOf({ ...claim, party })),
      })),
    ),
  )
}

const unseen = Array.from({ length: FOLDS }, (_, fold) =>
  learn(articles.filter((_, j) => j % FOLDS !== fold).flat()),
)
const judged = articles.flatMap((cases, i) => {
  const { bias, weights } = unseen[i % FOLDS]!
  return cases.map(({ values, right }) => ({ sure: probability({ bias, weights }, values), right }))
})
const { bias, weights } = learn(articles.flat())
const note =
  'What each circumstance adds to the log-odds that a position is right. Fitted by training/position-confidence.ts on annotated articles; do not edit by hand.'
const at = join(import.meta.dirname, '../lexicon/position-confidence.json')
writeFileSync(at, `${JSON.stringify({ note, bias: bias - TUNED_ON, weights }, null, 2)}\n`)
const right = judged.filter((one) => one.right).length
console.log(
  `${articles.length} articles, ${judged.length} claims, ${((100 * right) / judged.length).toFixed(1)} % right; ECE over ${FOLDS} folds ${calibrationError(judged).toFixed(3)}`,
)

function learn(cases: readonly Case[]): Fit {
  const names = [...new Set(cases.flatMap(({ values }) => Object.keys(values)))].sort()
  const weights: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]))
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const slope = Object.fromEntries(names.map((name) => [name, RIDGE * weights[name]!]))
    let lift = 0
    for (const { values, right } of cases) {
      const miss = (probability({ bias, weights }, values) - Number(right)) / cases.length
      lift += miss
      for (const [name, value] of Object.entries(values)) slope[name]! += miss * value
    }
    bias -= STEP * lift
    for (const name of names) weights[name]! -= STEP * slope[name]!
  }
  const rounded = names.map((name): [string, number] => [name, Math.round(100 * weights[name]!) / 100])
  return { bias: Math.round(100 * bias) / 100, weights: Object.fromEntries(rounded) }
}

function probability({ bias, weights }: Fit, values: Readonly<Record<string, number>>): number {
  let odds = bias
  for (const [name, value] of Object.entries(values)) odds += value * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-odds))
}
