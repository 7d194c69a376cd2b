/**
 * Training the judge, and choosing the threshold by what it says of articles held out.
 *
 * In: readings of articles that the first two stages had not seen. Out: trees and rates from all of them; a Platt line
 * (Platt 1999) and a threshold from the judgements of folds left out; the figures of the cross-validation.
 */
import { acceptReadings } from '../../src/annotate/learned/accept.ts'
import { JUDGED } from '../../src/annotate/learned/judge-features.ts'
import type { Tagging } from '../../src/annotate/learned/tagger.ts'
import type { Article } from './corpus.ts'
import type { LearnedJudge } from './model-writer.ts'
import { count, f1, type Tally } from './score.ts'
import { cueRates, FOLDS, foldOf, type HeldOutReading, judgeRows, runsOf } from './stages.ts'
import { growTrees, sumOfLeaves, type TreeSettings } from './trees.ts'

export interface JudgeTraining {
  readonly judge: LearnedJudge
  readonly threshold: number
  /** Attribution F1 of the folds left out, at the threshold. */
  readonly tally: Tally
  /** P(right) of each reading, article by article, from a judge that had not seen the article. */
  readonly confidences: readonly Float64Array[]
}

export function learnJudge(
  articles: readonly Article[],
  taggings: readonly Tagging[],
  readings: readonly (readonly HeldOutReading[])[],
  settings: TreeSettings,
  seed: number,
): JudgeTraining {
  const { rows, labels, article } = judgeRows(articles, taggings, readings)
  const sums = new Float64Array(labels.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = [...labels.keys()].filter((r) => foldOf(article[r]!) !== fold)
    const trees = growTrees(
      pick(rows, seen),
      JUDGED,
      Uint8Array.from(seen, (r) => labels[r]!),
      settings,
      seed,
    )
    for (let r = 0; r < labels.length; r++)
      if (foldOf(article[r]!) === fold) sums[r] = sumOfLeaves(trees, rows, r * JUDGED)
  }
  const { slope, intercept } = plattLine(sums, labels)
  const confidences = byArticle(sums, readings, slope, intercept)
  const { threshold, tally } = chooseThreshold(articles, readings, confidences)
  const judge: LearnedJudge = {
    rates: cueRates(articles, readings, -1),
    trees: growTrees(rows, JUDGED, labels, settings, seed),
    slope,
    intercept,
  }
  return { judge, threshold, tally, confidences }
}

function pick(rows: Float32Array, some: readonly number[]): Float32Array {
  const picked = new Float32Array(some.length * JUDGED)
  some.forEach((r, i) => {
    picked.set(rows.subarray(r * JUDGED, (r + 1) * JUDGED), i * JUDGED)
  })
  return picked
}

/** Logistic regression of the labels on one number, by Newton's method. */
function plattLine(sums: Float64Array, labels: Uint8Array): { slope: number; intercept: number } {
  let slope = 1
  let intercept = 0
  for (let round = 0; round < 20; round++) {
    let ga = 0
    let gb = 0
    let haa = 1e-6
    let hab = 0
    let hbb = 1e-6
    for (let i = 0; i < sums.length; i++) {
      const p = 1 / (1 + Math.exp(-(slope * sums[i]! + intercept)))
      const w = p * (1 - p)
      ga += (labels[i]! - p) * sums[i]!
      gb += labels[i]! - p
      haa += w * sums[i]! * sums[i]!
      hab += w * sums[i]!
      hbb += w
    }
    const determinant = haa * hbb - hab * hab
    slope += (hbb * ga - hab * gb) / determinant
    intercept += (haa * gb - hab * ga) / determinant
  }
  return { slope: Math.fround(slope), intercept: Math.fround(intercept) }
}

function byArticle(
  sums: Float64Array,
  readings: readonly (readonly HeldOutReading[])[],
  slope: number,
  intercept: number,
): Float64Array[] {
  let at = 0
  return readings.map((mine) =>
    Float64Array.from(mine, () => 1 / (1 + Math.exp(-(slope * sums[at++]! + intercept)))),
  )
}

/** The threshold (in steps of .01) of the best F1. */
function chooseThreshold(
  articles: readonly Article[],
  readings: readonly (readonly HeldOutReading[])[],
  confidences: readonly Float64Array[],
): { threshold: number; tally: Tally } {
  let best = { threshold: 0, tally: { right: 0, found: 0, gold: 0 } }
  for (let step = 15; step <= 60; step++) {
    const tally = tallyAt(articles, readings, confidences, step / 100)
    if (f1(tally) > f1(best.tally)) best = { threshold: step / 100, tally }
  }
  return best
}

export function tallyAt(
  articles: readonly Article[],
  readings: readonly (readonly HeldOutReading[])[],
  confidences: readonly Float64Array[],
  threshold: number,
): Tally {
  const tally = { right: 0, found: 0, gold: 0 }
  articles.forEach(({ gold, words }, a) => {
    const judged = readings[a]!.map(({ reading }, r) => ({ reading, confidence: confidences[a]![r]! }))
    const accepted = acceptReadings(judged, threshold, words.length)
    count(
      tally,
      gold,
      accepted.map(({ reading, cue }) => ({ ...runsOf(reading), cue: [cue] })),
    )
  })
  return tally
}
