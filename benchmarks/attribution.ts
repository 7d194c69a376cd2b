/**
 * How well a reader of attributions does, and how fast.
 *
 *     npx tsx benchmarks/attribution.ts [READER] [FOLDER] [PREDICTIONS.jsonl]     e.g. rules polnear/dev
 *
 * In: a folder of the corpora with `text/*.txt` and `attributions/*.ann`, or with `ID.txt` beside `ID.json` (records).
 * Out: the scorer's figures (of PolNeAR's folders in its own terms, see polnear-terms.ts), and articles per second on one core;
 * the predictions, if a file is named for them.
 * The corpora are looked for where PARLEY_CORPORA says, else in ../shared/corpora beside the checkout.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyseText, readers } from '../src/annotate/index.ts'
import { type Document, documentId, UNKNOWN_TIME, wordsOf } from '../src/model/index.ts'
import { inPolnearTerms } from './polnear-terms.ts'

const [readerName = 'fast', folder = 'polnear/dev', saveTo] = process.argv.slice(2)
const corpora = process.env.PARLEY_CORPORA ?? join(import.meta.dirname, '../../shared/corpora')
const at = join(corpora, folder)
const scorer = join(corpora, '../bench/score.mjs')
const reader = readers[readerName]
if (!reader) throw new Error(`no reader "${readerName}": there are ${Object.keys(readers).join(', ')}`)
if (!existsSync(at) || !existsSync(scorer)) {
  console.error(`NOT RUN: ${at} or ${scorer} is absent; set PARLEY_CORPORA to the folder of the corpora`)
  process.exit(2)
}

const brat = existsSync(join(at, 'text'))
const texts = brat ? join(at, 'text') : at
const files = readdirSync(texts)
  .filter((file) => file.endsWith('.txt'))
  .sort()
const documents = files.map((path) => toDocument(path, readFileSync(join(texts, path), 'utf8')))
const started = performance.now()
const read = documents.map((document) => {
  const text = analyseText(document)
  return { text, attributions: reader.read(text) }
})
const seconds = (performance.now() - started) / 1000
const folderOfPredictions = mkdtempSync(join(tmpdir(), 'parley-'))
const inTerms = read.map(({ text, attributions }) => ({
  text,
  attributions: brat ? inPolnearTerms(text, attributions) : attributions,
}))
process.stdout.write(scored(inTerms, saveTo ?? join(folderOfPredictions, 'predictions.jsonl')))
if (brat) {
  const own = JSON.parse(scored(read, join(folderOfPredictions, 'own.jsonl'))) as Scores
  console.log(
    `in our own terms (no outer quotation marks, what follows without a cue apart): F1 ${own.attribution.f1}, quoted ${own.recallByContent.quoted}`,
  )
}
console.log(`${files.length} articles, ${(files.length / seconds).toFixed(0)} a second`)

interface Scores {
  readonly attribution: { readonly f1: number }
  readonly recallByContent: { readonly quoted: number }
}

function scored(all: typeof read, file: string): string {
  const lines = all.map(({ text: { document }, attributions }) =>
    JSON.stringify({
      path: document.path,
      text: document.text,
      attributions: attributions.map((entry) => ({
        ...entry,
        via: entry.via.map((span) => wordsOf(document.text, span)),
      })),
    }),
  )
  writeFileSync(file, `${lines.join('\n')}\n`)
  return execFileSync('node', [scorer, brat ? 'attribution' : 'records', at, file], { encoding: 'utf8' })
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
