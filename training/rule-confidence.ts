/**
 * Counts how often the rules are right, and writes `lexicon/cue-confidence.json`.
 *
 *     npx tsx training/rule-confidence.ts            (the corpora as for benchmarks/attribution.ts)
 *
 * In: PolNeAR's training articles (Newell, Margolin & Ruths 2018). Out: for every form and cue [right, found], and the weight
 * of every circumstance: a logistic regression on top of the counts, in which no find vouches for itself. A find is
 * right as the benchmark counts it: cue and source overlap, and half of the content's characters agree.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseText } from '../src/annotate/analyse.ts'
import type { Candidate } from '../src/annotate/rules/candidate.ts'
import { type Count, logit, shareRight } from '../src/annotate/rules/confidence.ts'
import { circumstancesOf } from '../src/annotate/rules/context.ts'
import { candidatesIn } from '../src/annotate/rules/forms.ts'
import { readingOf } from '../src/annotate/rules/reading.ts'
import type { Span } from '../src/model/index.ts'
import { type GoldAttribution, readBrat } from './attribution/brat.ts'
import { documentOf } from './attribution/corpus.ts'

interface Find {
  readonly candidate: Candidate
  readonly circumstances: readonly string[]
  readonly right: boolean
}
type Counted = Record<string, { all: Count; cues: Record<string, Count> }>

const STEPS = 60
const RATE = 0.35
/** Keeps the weights of rare circumstances near zero. */
const RIDGE = 0.5
/** A cue seen once in a form says less than the form does. */
const LEAST_SEEN = 2

function findsIn(folder: string): Find[] {
  return readdirSync(join(folder, 'attributions')).flatMap((file) => {
    const name = file.replace(/_[0-9a-f]{4}\.ann$/u, '')
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8')
    const gold = readBrat(readFileSync(join(folder, 'attributions', file), 'utf8'))
    const reading = readingOf(analyseText(documentOf(name, text)))
    return candidatesIn(reading).map((candidate) => ({
      candidate,
      circumstances: circumstancesOf(reading, candidate),
      right: gold.some((attribution) => agrees(attribution, candidate)),
    }))
  })
}

function agrees(gold: GoldAttribution, found: Candidate): boolean {
  const sourceAgrees =
    (gold.source.length === 0 && found.source.length === 0) || hits(gold.source, found.source)
  const common = overlap(gold.content, found.content)
  const union = length(gold.content) + length(found.content) - common
  return hits(gold.cue, found.cue) && sourceAgrees && common >= union / 2
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0)

const overlap = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, [s, e]) => b.reduce((n, [from, to]) => n + Math.max(0, Math.min(e, to) - Math.max(s, from)), sum),
    0,
  )

/** As the scorer has it: a span over the whole sentence is no answer. */
const hits = (gold: readonly Span[], found: readonly Span[]): boolean =>
  overlap(gold, found) > 0 && length(found) <= 3 * length(gold) + 30

function countFinds(all: readonly Find[]): Counted {
  const counted: Counted = {}
  const add = ([right, found]: Count, isRight: boolean): Count => [right + (isRight ? 1 : 0), found + 1]
  for (const { candidate, right } of all) {
    counted[candidate.form] ??= { all: [0, 0], cues: {} }
    const form = counted[candidate.form]!
    form.all = add(form.all, right)
    form.cues[candidate.key] = add(form.cues[candidate.key] ?? [0, 0], right)
  }
  return counted
}

/** Newton steps on each weight by itself, which is enough for so few that hardly depend on each other. */
function fitCircumstances(all: readonly Find[], counted: Counted): Map<string, number> {
  const weights = new Map(all.flatMap(({ circumstances }) => circumstances).map((name) => [name, 0]))
  const base = all.map(({ candidate, right }) => logit(shareRight(counted, candidate, [right ? 1 : 0, 1])))
  for (let step = 0; step < STEPS; step++) {
    const slope = new Map<string, number>()
    const curve = new Map<string, number>()
    all.forEach(({ circumstances, right }, i) => {
      const odds = circumstances.reduce((sum, name) => sum + weights.get(name)!, base[i]!)
      const p = 1 / (1 + Math.exp(-odds))
      for (const name of circumstances) {
        slope.set(name, (slope.get(name) ?? 0) + (right ? 1 : 0) - p)
        curve.set(name, (curve.get(name) ?? 0) + p * (1 - p))
      }
    })
    for (const [name, weight] of weights)
      weights.set(name, weight + (RATE * (slope.get(name)! - RIDGE * weight)) / (curve.get(name)! + 1))
  }
  return weights
}

function write(counted: Counted, weights: ReadonlyMap<string, number>): void {
  const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)
  const table = {
    note: 'How often a find of each form was right, for all cues and for each one: [right, found]; and what circumstances add to its log-odds. Counted over the training articles of PolNeAR by training/rule-confidence.ts; do not edit by hand.',
    circumstances: Object.fromEntries(
      [...weights].sort(byName).map(([name, weight]) => [name, Math.round(weight * 100) / 100]),
    ),
    forms: Object.fromEntries(
      Object.entries(counted)
        .sort(byName)
        .map(([form, { all, cues }]) => {
          const seen = Object.entries(cues).filter(([, [, found]]) => found >= LEAST_SEEN)
          return [form, { all, cues: Object.fromEntries(seen.sort(byName)) }]
        }),
    ),
  }
  writeFileSync(
    join(import.meta.dirname, '../lexicon/cue-confidence.json'),
    `${JSON.stringify(table, null, 2)}\n`,
  )
}

const corpora = process.env.PARLEY_CORPORA ?? join(import.meta.dirname, '../../shared/corpora')
const finds = findsIn(join(corpora, 'polnear/train'))
const forms = countFinds(finds)
write(forms, fitCircumstances(finds, forms))
