/**
 * The training corpus: PolNeAR's training articles with their attributions as runs of tokens.
 *
 * In: the corpus's folder (text/*.txt, attributions/*.ann). Out: articles in the order of their names, each analysed as
 * the reader will find it. A token belongs to a span that it overlaps.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseText } from '../../src/annotate/analyse.ts'
import { columnsOf, type Words } from '../../src/annotate/learned/words.ts'
import { type AnalysedText, byPlace, type Document, type Span } from '../../src/model/index.ts'
import { type GoldAttribution, readBrat } from './brat.ts'

/** A run of tokens, end exclusive. */
export type Run = readonly [from: number, to: number]

export interface GoldRuns {
  readonly source: readonly Run[]
  readonly cue: readonly Run[]
  readonly content: readonly Run[]
}

export interface Article {
  readonly name: string
  readonly text: AnalysedText
  readonly words: Words
  readonly gold: readonly GoldRuns[]
}

/** @param most read no more than this many articles (evenly spread), for trials */
export function readCorpus(folder: string, most = Number.POSITIVE_INFINITY): Article[] {
  const annotations = new Map(
    readdirSync(join(folder, 'attributions')).map((file) => [file.replace(/_[0-9a-f]{4}\.ann$/u, ''), file]),
  )
  const names = [...annotations.keys()].sort()
  const every = Math.max(1, names.length / most)
  const chosen = names.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every))
  return chosen.map((name) =>
    readArticle(
      name,
      readFileSync(join(folder, 'text', `${name}.txt`), 'utf8'),
      readBrat(readFileSync(join(folder, 'attributions', annotations.get(name)!), 'utf8')),
    ),
  )
}

function readArticle(name: string, text: string, gold: readonly GoldAttribution[]): Article {
  const analysed = analyseText(documentOf(name, text))
  return {
    name,
    text: analysed,
    words: columnsOf(analysed),
    gold: gold.map(({ source, cue, content }) => ({
      source: toRuns(analysed, source),
      cue: toRuns(analysed, cue),
      content: toRuns(analysed, content),
    })),
  }
}

export const documentOf = (name: string, text: string): Document => ({
  type: 'document',
  id: `sha256:${name}` as Document['id'],
  path: `${name}.txt`,
  title: null,
  outlet: null,
  url: null,
  language: 'en',
  text,
  published: { earliest: null, latest: null, certainty: 'unknown', because: [] },
  furniture: [],
  findings: [],
  capture: { path: name, sha256: '', bytes: 0 },
})

export function toRuns({ tokens }: AnalysedText, spans: readonly Span[]): Run[] {
  const runs: Run[] = []
  for (const [start, end] of [...spans].sort(byPlace)) {
    const from = tokens.findIndex((token) => token.end > start)
    let to = from
    while (to >= 0 && to < tokens.length && tokens[to]!.start < end) to++
    if (from >= 0 && to > from) runs.push([from, to])
  }
  return runs
}
