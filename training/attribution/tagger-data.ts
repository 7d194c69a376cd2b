/**
 * Examples for the tagger: one for each passage, labelled with the union of its attributions.
 *
 * Where roles overlap, the cue wins over the source and the source over the content: each is shorter than the next.
 */
import { passagesOf } from '../../src/annotate/learned/passages.ts'
import { LONGEST_PASSAGE, TAG } from '../../src/annotate/learned/tagger.ts'
import { MOST_TAG_FEATURES, tagFeatures } from '../../src/annotate/learned/tagger-features.ts'
import { type ChainData, ChainDataBuilder } from './chain-data.ts'
import type { Article, Run } from './corpus.ts'
import { Pool } from './pool.ts'

/** Where an example of a chain comes from. */
export interface Place {
  readonly article: number
  readonly from: number
  readonly to: number
}

export interface TaggerData {
  readonly data: ChainData
  readonly places: readonly Place[]
}

export function taggerData(articles: readonly Article[], foldOf: (article: number) => number): TaggerData {
  const pool = new Pool()
  const builder = new ChainDataBuilder()
  const places: Place[] = []
  const hashes = new Int32Array(MOST_TAG_FEATURES)
  articles.forEach((article, number) => {
    const gold = goldTags(article)
    for (const { from, to } of passagesOf(article.text))
      for (let start = from; start < to; start += LONGEST_PASSAGE) {
        const end = Math.min(to, start + LONGEST_PASSAGE)
        for (let i = start; i < end; i++) {
          const count = tagFeatures(article.words, start, end, i, hashes)
          builder.place(pool.add(hashes, 0, count), -1, 0, gold[i]!)
        }
        builder.endExample(foldOf(number))
        places.push({ article: number, from: start, to: end })
      }
  })
  return { data: builder.build(pool.index(2)), places }
}

function goldTags({ text, gold }: Article): Uint8Array {
  const tags = new Uint8Array(text.tokens.length)
  const paint = (runs: readonly Run[], begin: number): void => {
    for (const [from, to] of runs) for (let i = from; i < to; i++) tags[i] = i === from ? begin : begin + 1
  }
  for (const { content } of gold) paint(content, TAG.beginContent)
  for (const { source } of gold) paint(source, TAG.beginSource)
  for (const { cue } of gold) paint(cue, TAG.beginCue)
  repair(
    tags,
    passagesOf(text).map(({ from }) => from),
  )
  return tags
}

/** A run cut in two by another, or by a passage's edge, begins anew. */
function repair(tags: Uint8Array, passageStarts: readonly number[]): void {
  const starts = new Set(passageStarts)
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!
    if (tag === 0 || tag % 2 === 1) continue
    const before = starts.has(i) ? TAG.other : tags[i - 1]!
    if (before !== tag && before !== tag - 1) tags[i] = tag - 1
  }
}
