/**
 * The three stages, each trained on what the one before it says of articles that it has not seen (stacking, Wolpert 1992).
 *
 * In: articles. Out of each stage: its weights for the reader, and its view of every article, from the weights of the
 * folds in which that article was left out.
 */
import { headOfCue, JUDGED, judgeFeatures } from '../../src/annotate/learned/judge-features.ts'
import { type RoleReading, readRoles } from '../../src/annotate/learned/role-reading.ts'
import { roleShape } from '../../src/annotate/learned/role-states.ts'
import { newTagging, readTags, type Tagging, tagShape } from '../../src/annotate/learned/tagger.ts'
import { reachOf } from '../../src/annotate/learned/windows.ts'
import { ChainPredictor } from './chain-predictor.ts'
import type { ChainWeights, TrainSettings } from './chain-trainer.ts'
import type { Article, GoldRuns } from './corpus.ts'
import { type RoleData, roleData } from './role-data.ts'
import { matches } from './score.ts'
import { taggerData } from './tagger-data.ts'
import { type Job, trainAll } from './threads.ts'

export const FOLDS = 5
export const foldOf = (article: number): number => article % FOLDS

/** Feature hashes and their weights, ready to be written. */
export interface Learned {
  readonly hashes: Int32Array
  readonly weights: ChainWeights
}

/** The mean of several models over one numbering of features: bagging at the price of one (Breiman 1996). */
export function meanWeights(models: readonly ChainWeights[]): ChainWeights {
  const mean = (pick: (model: ChainWeights) => Float32Array): Float32Array => {
    const sum = new Float32Array(pick(models[0]!).length)
    for (const model of models) {
      const values = pick(model)
      for (let i = 0; i < sum.length; i++) sum[i]! += values[i]! / models.length
    }
    return sum
  }
  return { features: mean((m) => m.features), transitions: mean((m) => m.transitions) }
}

async function trainFolds(
  job: Omit<Job, 'seed' | 'heldOut'>,
  seed: number,
  bags: number,
): Promise<ChainWeights[]> {
  const jobs: Job[] = []
  for (let fold = 0; fold < FOLDS; fold++)
    for (let bag = 0; bag < bags; bag++) jobs.push({ ...job, heldOut: fold, seed: seed + 10 * fold + bag })
  const models = await trainAll(jobs)
  return Array.from({ length: FOLDS }, (_, fold) => meanWeights(models.slice(fold * bags, (fold + 1) * bags)))
}

export async function learnTagger(
  articles: readonly Article[],
  settings: TrainSettings,
  seed: number,
  bags: number,
): Promise<Learned & { taggings: Tagging[] }> {
  const { data, places } = taggerData(articles, foldOf)
  const folds = await trainFolds({ chain: 'tagger', data, settings }, seed, bags)
  const taggings = articles.map(({ words }) => newTagging(words.length))
  const predictor = new ChainPredictor(tagShape, data)
  places.forEach(({ article, from, to }, example) => {
    const zone = predictor.score(example, folds[foldOf(article)]!)
    predictor.chain.sum(to - from, predictor.emissions, zone)
    predictor.chain.best(to - from, predictor.emissions, zone)
    readTags(predictor.chain, articles[article]!.words, from, to, taggings[article]!)
  })
  return { hashes: data.pool.features, weights: meanWeights(folds), taggings }
}

/** A reading of an article held out, with the gold attribution its cue belongs to. */
export interface HeldOutReading {
  readonly reading: RoleReading
  readonly gold: GoldRuns | null
  readonly right: boolean
}

export const runsOf = ({ candidate, source, contents }: RoleReading): GoldRuns => ({
  source: source ? [source] : [],
  cue: [[candidate.from, candidate.to]],
  content: contents,
})

export async function learnRoles(
  articles: readonly Article[],
  taggings: readonly Tagging[],
  settings: TrainSettings,
  seed: number,
  bags: number,
): Promise<Learned & { readings: HeldOutReading[][] }> {
  const role = roleData(articles, taggings, foldOf)
  const folds = await trainFolds({ chain: 'roles', data: role.data, settings }, seed, bags)
  return {
    hashes: role.data.pool.features,
    weights: meanWeights(folds),
    readings: readHeldOut(articles, role, folds),
  }
}

function readHeldOut(
  articles: readonly Article[],
  { data, examples }: RoleData,
  folds: readonly ChainWeights[],
): HeldOutReading[][] {
  const readings: HeldOutReading[][] = articles.map(() => [])
  const predictor = new ChainPredictor(roleShape, data)
  examples.forEach(({ article, candidate, gold }, example) => {
    const weights = folds[foldOf(article)]!
    const zone = predictor.score(example, weights)
    const reading = readRoles(predictor.chain, predictor.emissions, zone, candidate, reachOf(candidate))
    if (!reading) return
    const right = gold !== null && matches(gold, runsOf(reading))
    readings[article]!.push({ reading, gold, right })
  })
  return readings
}

/** All rows for the judge, article by article; `rates` differ by fold so that no label leaks into its own row. */
export function judgeRows(
  articles: readonly Article[],
  taggings: readonly Tagging[],
  readings: readonly (readonly HeldOutReading[])[],
): { rows: Float32Array; labels: Uint8Array; article: Int32Array } {
  const total = readings.reduce((sum, all) => sum + all.length, 0)
  const rows = new Float32Array(total * JUDGED)
  const labels = new Uint8Array(total)
  const article = new Int32Array(total)
  const rates = Array.from({ length: FOLDS }, (_, fold) => cueRates(articles, readings, fold))
  let filled = 0
  articles.forEach(({ words }, number) => {
    const mine = readings[number]!
    const rate = rates[foldOf(number)]!
    const own = judgeFeatures(
      words,
      taggings[number]!,
      mine.map(({ reading }) => reading),
      (lemma) => rate.of.get(lemma) ?? rate.otherwise,
    )
    rows.set(own, filled * JUDGED)
    mine.forEach(({ right }, r) => {
      labels[filled + r] = right ? 1 : 0
      article[filled + r] = number
    })
    filled += mine.length
  })
  return { rows, labels, article }
}

export interface CueRates {
  readonly of: Map<number, number>
  readonly otherwise: number
}

/** How often readings with a head word were right, pulled toward the mean by ten readings; without fold `heldOut`. */
export function cueRates(
  articles: readonly Article[],
  readings: readonly (readonly HeldOutReading[])[],
  heldOut: number,
): CueRates {
  const counts = new Map<number, [right: number, all: number]>()
  let right = 0
  let all = 0
  readings.forEach((mine, number) => {
    if (foldOf(number) === heldOut) return
    const { words } = articles[number]!
    for (const { reading, right: yes } of mine) {
      const lemma = words.lemma[headOfCue(words, reading.candidate.from, reading.candidate.to)]!
      const count = counts.get(lemma) ?? [0, 0]
      count[0] += yes ? 1 : 0
      count[1]++
      counts.set(lemma, count)
      right += yes ? 1 : 0
      all++
    }
  })
  const mean = right / all
  const of = new Map<number, number>()
  for (const [lemma, [yes, n]] of counts) if (n >= 3) of.set(lemma, Math.fround((yes + 10 * mean) / (n + 10)))
  return { of, otherwise: Math.fround(mean) }
}
