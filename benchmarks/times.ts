/**
 * How well times are found and read, and how fast, on TimeBank and AQUAINT (TempEval-3).
 *
 *     npx tsx benchmarks/times.ts [seen|unseen|all]
 *
 * In: the corpora's `timex/tbaq` folder. Seven tenths of its files are for studying; three tenths, drawn by the hash of
 * the file's name, stay unseen until a release and are reported apart. Out: the scorer's strict, relaxed and value
 * figures and articles per second of finding times alone, on one core. The corpora are looked for where PARLEY_CORPORA
 * says, else in ../shared/corpora beside the checkout.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { analyseText } from '../src/annotate/index.ts'
import { findTimes } from '../src/annotate/times.ts'
import { documentId, hashText, type Timex, UNKNOWN_TIME } from '../src/model/index.ts'

interface Scorer {
  readTimeml(xml: string): { created: string | null; text: string; times: readonly Timex[] }
  scoreTimes(documents: readonly { gold: readonly Timex[]; pred: readonly Timex[] }[]): object
}

const [which = 'seen'] = process.argv.slice(2)
const corpora = process.env.PARLEY_CORPORA ?? join(import.meta.dirname, '../../shared/corpora')
const at = join(corpora, 'timex/tbaq')
const scorerAt = join(corpora, '../bench/score.mjs')
if (!existsSync(at) || !existsSync(scorerAt)) {
  console.error(`NOT RUN: ${at} or ${scorerAt} is absent; set PARLEY_CORPORA to the folder of the corpora`)
  process.exit(2)
}
const { readTimeml, scoreTimes }: Scorer = await import(pathToFileURL(scorerAt).href)

/** Three tenths of the names. */
const isUnseen = (path: string): boolean => Number.parseInt(hashText(basename(path)).slice(0, 8), 16) % 10 < 3

const files = readdirSync(at, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tml') && (which === 'all' || isUnseen(path) === (which === 'unseen')))
  .sort()
const texts = files.map((path) => {
  const { created, text, times } = readTimeml(readFileSync(join(at, path), 'utf8'))
  return { gold: times, analysed: analyseText(toDocument(path, text, created?.slice(0, 10) ?? null)) }
})
const documents = texts.map(({ gold, analysed }) => ({ gold, pred: findTimes(analysed) }))
console.log(`${which}: ${JSON.stringify(scoreTimes(documents), null, 1)}`)
// timed in a second round, as a long run is
const started = performance.now()
for (const { analysed } of texts) findTimes(analysed)
console.log(
  `${((1000 * files.length) / (performance.now() - started)).toFixed(0)} articles a second, times alone`,
)

function toDocument(path: string, text: string, day: string | null): Parameters<typeof analyseText>[0] {
  return {
    type: 'document',
    id: documentId(null, text),
    path,
    title: null,
    outlet: null,
    url: null,
    language: 'en',
    text,
    published: day === null ? UNKNOWN_TIME : { earliest: day, latest: day, certainty: 'stated', because: [] },
    furniture: [],
    findings: [],
    capture: { path, sha256: '', bytes: 0 },
  }
}
