/**
 * How fast a large dossier answers: a synthetic one in, the 50th and 95th percentile of each route out, in
 * milliseconds, through the whole of the API but the network.
 *
 *     tsx benchmarks/record.ts [DOCUMENTS=10000] [FILE.parley]
 *
 * `first`: the first request after a position was judged; the percentiles are of what follows. Of the first routes of the
 * list it is the first of all, when nothing has been read yet. With a file the dossier is kept there and used again.
 */
import { existsSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../src/api/app.ts'
import { compareWaiting } from '../src/pipeline/compare.ts'
import {
  addDocument,
  closeDossier,
  createDossier,
  type Dossier,
  documents,
  judge,
  openDossier,
  positions,
} from '../src/record/index.ts'
import { captureOf, codebook, day, type Example, extractionOf, NOW } from '../src/record/testing/examples.ts'

const REQUESTS = 40
const SENTENCES = 12
const [count = '10000', file = join(mkdtempSync(join(tmpdir(), 'parley-bench-')), 'large.parley')] =
  process.argv.slice(2)

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => (await timed(work)).wall

/** In milliseconds; the processor's time tells on a machine that does other work beside. */
async function timed(work: () => Promise<unknown>): Promise<{ wall: number; cpu: number }> {
  const [start, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}

/** Words that are looked for below, and the most frequent; then some thousands made of syllables. */
const COMMON =
  'toll strait ship harbour vote navy island buoy winter ferry council minister talks offer ice'.split(' ')
const SYLLABLES = 'ba re lo mi ta ne so ku da fe ri va po shi ge lu'.split(' ')
const WORDS = [
  ...COMMON,
  ...SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => `${a}${b}${c}`))),
]

/** A generator of numbers that gives the same every time (Park and Miller, 1988). */
function numbers(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (state * 48271) % 0x7fffffff
    return state / 0x7fffffff
  }
}

/** An article of some 500 words with twelve statements, two positions and an event. */
function article(number: number): Example {
  const next = numbers(number * 7919)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  // As in a language, few words make up much of a text and most are rare.
  const word = (): string => WORDS[Math.floor(next() ** 2 * WORDS.length)]!
  const party = pick(['ostland', 'westmark', 'northern-league'])
  const date = new Date(Date.UTC(2030, 0, 1 + Math.floor(next() * 365))).toISOString().slice(0, 10)
  const sentences = [...Array(SENTENCES).keys()].map(
    (i) => `item ${number}.${i} ${[...Array(35).keys()].map(word).join(' ')}`,
  )
  const text = sentences.map((words, i) => `Speaker ${number}.${i} told ${i} us that ${words}.`).join('\n\n')
  return {
    title: `Article ${number}`,
    outlet: `Outlet ${number % 40}`,
    published: date,
    text,
    statements: sentences.map((content, i) => ({
      source: `Speaker ${number}.${i} `,
      cue: `told ${i} us`,
      content,
      party,
      said: day(date),
    })),
    positions: ['passage-toll', 'passage-free'].map((option, i) => ({
      party,
      option,
      stance: pick(['for', 'against', 'conditional'] as const),
      words: sentences[i]!,
      said: day(date),
    })),
    events: [
      {
        type: pick(['call', 'meeting', 'strike']),
        participants: ['ostland', 'westmark'],
        words: sentences[2]!,
        time: day(date),
        counts: [{ words: `${number}.2`, value: Math.floor(next() * 50), unit: 'ship' }],
      },
    ],
  }
}

async function build(): Promise<Dossier> {
  const dossier = await createDossier(file, { codebook, now: NOW })
  const adding = await milliseconds(async () => {
    for (let number = 0; number < Number(count); number++) {
      const extraction = extractionOf(article(number))
      await addDocument(dossier, extraction, captureOf(extraction), NOW)
    }
  })
  const comparing = await milliseconds(() => compareWaiting(dossier))
  console.log(`added ${count} documents: ${Math.round((1000 * Number(count)) / adding)} a second`)
  console.log(`compared them: ${Math.round((1000 * Number(count)) / comparing)} a second`)
  return dossier
}

if (!existsSync(file)) await closeDossier(await build())
let dossier!: Dossier
const opening = await milliseconds(async () => {
  dossier = await openDossier(file)
})
console.log(`opened ${(statSync(file).size / 1024 / 1024).toFixed(0)} MB in ${opening.toFixed(0)} ms`)

const app = createApp({ dossier, by: 'bench', now: () => NOW, measured: [] }, { web: tmpdir() })
const list = await documents(dossier)
const [position] = await positions(dossier, { limit: 1 })
const next = numbers(1)
const ROUTES: readonly (readonly [name: string, path: () => string])[] = [
  ['dossier', () => '/api/dossier'],
  ['documents', () => '/api/documents'],
  ['documents/{id}', () => `/api/documents/${list[Math.floor(next() * list.length)]!.id}`],
  ['matrix', () => '/api/matrix'],
  ['matrix?at', () => `/api/matrix?at=2030-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-15`],
  ['positions?party&option', () => '/api/positions?party=ostland&option=passage-toll&limit=100'],
  ['positions', () => '/api/positions'],
  ['statements?party', () => '/api/statements?party=westmark&limit=100'],
  ['statements?since', () => '/api/statements?since=2030-06-01&until=2030-06-30&limit=100'],
  ['events', () => '/api/events?limit=100'],
  ['timeline', () => '/api/timeline?limit=100'],
  ['timeline?party', () => '/api/timeline?party=ostland&since=2030-06-01&until=2030-06-30&limit=100'],
  ['timeline/outline', () => '/api/timeline/outline'],
  ['people', () => '/api/people'],
  ['search, common word', () => '/api/search?q=harbour'],
  ['search, two words', () => '/api/search?q=ferry+winter'],
  ['search, rare', () => `/api/search?q=%22item+${Math.floor(next() * Number(count))}.3%22`],
  ['records/{id}', () => `/api/records/${position!.id}`],
  ['feasibility', () => '/api/analyse/feasibility'],
  ['discrepancies', () => '/api/discrepancies'],
  ['shifts', () => '/api/shifts'],
]

const COLUMNS = ['first', '(cpu)', 'p50', 'p95', '(cpu)', 'KB']
console.log(`\n${'route'.padEnd(24)}${COLUMNS.map((of) => of.padStart(8)).join('')}`)
for (const [name, path] of ROUTES) {
  await judge(dossier, { subject: position!.id, verdict: 'accept', by: 'bench', now: NOW })
  let size = 0
  const ask = () =>
    timed(async () => {
      const answer = await (await app.request(path())).text()
      size = answer.length
    })
  const first = await ask()
  const times: Awaited<ReturnType<typeof timed>>[] = []
  for (let i = 0; i < REQUESTS; i++) times.push(await ask())
  const at = (share: number, of: 'wall' | 'cpu') =>
    times.map((time) => time[of]).sort((a, b) => a - b)[Math.floor(REQUESTS * share)]!
  const cells = [first.wall, first.cpu, at(0.5, 'wall'), at(0.95, 'wall'), at(0.95, 'cpu'), size / 1024]
  console.log(`${name.padEnd(24)}${cells.map((of) => of.toFixed(1).padStart(8)).join('')}`)
}
await closeDossier(dossier)
