/**
 * How fast the fast reader is, from text to attributions, on one core; beside wink-nlp alone on the same texts.
 *
 *     npx tsx benchmarks/attribution-speed.ts [FOLDER OF .txt]
 *
 * In: texts; by default the corpora's PolNeAR dev articles, else the bundled sample's dispatches. Out: articles of 700
 * words a second (words counted between white space), the size of the weights, the time to load them, peak memory.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyseText } from '../src/annotate/analyse.ts'
import { learnedReader } from '../src/annotate/learned/reader.ts'
import { loadModel, weightsUrl } from '../src/annotate/learned/weights-node.ts'
import { cutText } from '../src/annotate/tokens.ts'
import { type Document, documentId, UNKNOWN_TIME } from '../src/model/index.ts'

const WORDS = 700
/** Other programs of a machine slow some readings down, never up: each text's fastest one counts. */
const ROUNDS = 5

const corpora = process.env.PARLEY_CORPORA ?? join(import.meta.dirname, '../../shared/corpora')
const dev = join(corpora, 'polnear/dev/text')
const folder = process.argv[2] ?? (existsSync(dev) ? dev : join(import.meta.dirname, '../sample/dispatches'))
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => toDocument(file, readFileSync(join(folder, file), 'utf8')))
const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)

const weights = fileURLToPath(weightsUrl())
const loading = performance.now()
const model = loadModel()
if (!model) {
  console.error(`NOT RUN: no weights at ${weights}; build them with npm run train:attribution`)
  process.exit(2)
}
const loaded = performance.now() - loading
const reader = learnedReader(model)

const wink = articlesPerSecond(({ text }) => cutText(text, [[0, text.length]]))
const whole = articlesPerSecond((document) => reader.read(analyseText(document)))
console.log(
  `${texts.length} texts of ${folder}, ${words} words; each text's best of ${ROUNDS} rounds after one to warm up (best whole round)`,
)
console.log(`wink-nlp alone        ${wink.texts} articles of ${WORDS} words a second (${wink.round})`)
console.log(`text to attributions  ${whole.texts} articles of ${WORDS} words a second (${whole.round})`)
console.log(
  `weights               ${(statSync(weights).size / 1e6).toFixed(1)} MB, loaded in ${loaded.toFixed(0)} ms`,
)
console.log(`peak memory           ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)

function articlesPerSecond(work: (document: Document) => unknown): Speed {
  const fastest = texts.map(() => Number.POSITIVE_INFINITY)
  let bestRound = Number.POSITIVE_INFINITY
  for (let round = 0; round <= ROUNDS; round++) {
    let all = 0
    texts.forEach((document, i) => {
      const start = process.cpuUsage()
      work(document)
      const { user, system } = process.cpuUsage(start)
      const seconds = (user + system) / 1e6
      all += seconds
      if (round > 0) fastest[i] = Math.min(fastest[i]!, seconds)
    })
    if (round > 0) bestRound = Math.min(bestRound, all)
  }
  const perSecond = (seconds: number): string => (words / WORDS / seconds).toFixed(0)
  return {
    texts: perSecond(fastest.reduce((sum, seconds) => sum + seconds, 0)),
    round: perSecond(bestRound),
  }
}

interface Speed {
  /** Where each text's fastest reading counts, and over the fastest round of all texts. */
  readonly texts: string
  readonly round: string
}

function toDocument(path: string, text: string): Document {
  return {
    type: 'document',
    id: documentId(null, text),
    path,
    title: null,
    outlet: null,
    url: null,
    language: 'en',
    text,
    published: UNKNOWN_TIME,
    furniture: [],
    findings: [],
    capture: { path, sha256: '', bytes: 0 },
  }
}
