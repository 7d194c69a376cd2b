/**
 * How well speakers and positions are resolved, and how fast.
 *
 *     npx tsx benchmarks/records.ts [gold|read] [PREDICTIONS.jsonl] [FOLDER]
 *
 * In: the corpora's `gold` folder, or another in its form (`ID.txt` beside `ID.json`). With `gold` the attributions are the gold's own, so that
 * only resolving is measured; with `read` (the default) everything is the extraction's. Out: the scorer's figures and
 * articles per second of resolving alone, on one core; the predictions, if a file is named for them. The corpora are
 * looked for where PARLEY_CORPORA says, else in ../shared/corpora beside the checkout.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { annotate, fastReader } from '../src/annotate/index.ts'
import {
  type Annotated,
  type AttributionSpans,
  type Document,
  documentId,
  type Span,
  type TimeInterval,
} from '../src/model/index.ts'
import { loadCodebook } from '../src/read/codebook-files.ts'
import { resolve } from '../src/resolve/index.ts'

interface GoldStatement {
  readonly kind: AttributionSpans['kind']
  readonly source: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
}
interface Gold {
  readonly outlet: string
  readonly published: string
  readonly statements: readonly GoldStatement[]
}

const ROUNDS = 10

const [from = 'read', saveTo = '', folder = ''] = process.argv.slice(2)
const corpora = process.env.PARLEY_CORPORA ?? join(import.meta.dirname, '../../shared/corpora')
const at = folder || join(corpora, 'gold')
const scorer = join(corpora, '../bench/score.mjs')
if (!existsSync(at) || !existsSync(scorer)) {
  console.error(`NOT RUN: ${at} or ${scorer} is absent; set PARLEY_CORPORA to the folder of the corpora`)
  process.exit(2)
}

const codebook = loadCodebook('ukraine-ceasefire')
const texts = readdirSync(at)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => annotateGold(file.replace(/\.json$/u, ''), JSON.parse(readFileSync(join(at, file), 'utf8'))))
const lines = texts.map((annotated) => {
  const { document, times, quantities } = annotated
  const record = {
    path: document.path,
    text: document.text,
    times,
    quantities,
    ...resolve(annotated, codebook),
  }
  return JSON.stringify(record)
})
const started = performance.now()
for (let round = 0; round < ROUNDS; round++) for (const annotated of texts) resolve(annotated, codebook)
const seconds = (performance.now() - started) / 1000
const predictions = saveTo || join(mkdtempSync(join(tmpdir(), 'parley-')), 'predictions.jsonl')
writeFileSync(predictions, `${lines.join('\n')}\n`)
process.stdout.write(execFileSync('node', [scorer, 'records', at, predictions]))
console.log(`resolving alone: ${((ROUNDS * texts.length) / seconds).toFixed(0)} articles a second`)

function annotateGold(id: string, gold: Gold): Annotated {
  const text = readFileSync(join(at, `${id}.txt`), 'utf8')
  const annotated = annotate(toDocument(id, text, gold), fastReader)
  return from === 'gold' ? { ...annotated, attributions: gold.statements.map(toSpans) } : annotated
}

function toSpans({ kind, source, cue, content }: GoldStatement): AttributionSpans {
  const listed = (span: Span | null): Span[] => (span === null ? [] : [span])
  return { source: listed(source), cue: listed(cue), content, via: [], kind, realis: 'actual', confidence: 1 }
}

function toDocument(id: string, text: string, { outlet, published }: Gold): Document {
  const day = new Date(published).toISOString()
  const stated: TimeInterval = { earliest: day, latest: day, certainty: 'stated', because: [] }
  return {
    type: 'document',
    id: documentId(outlet, text),
    path: `${id}.txt`,
    title: null,
    outlet,
    url: null,
    language: 'en',
    text,
    published: stated,
    furniture: [],
    findings: [],
    capture: { path: `${id}.txt`, sha256: '', bytes: 0 },
  }
}
