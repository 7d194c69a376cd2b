/**
 * The figure to choose by: attribution F1 as PolNeAR's own comparison reads it, on runs of tokens.
 *
 * In: gold and found attributions of an article. Out: which found ones are right. An attribution is right if its cues
 * touch, its sources touch (or both have none) and its contents share at least half of all their tokens (Jaccard). A
 * gold attribution without a cue or a content is left out.
 */
import type { GoldRuns, Run } from './corpus.ts'

const touches = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.some(([from, to]) => b.some(([start, end]) => from < end && start < to))

const tokensOf = (runs: readonly Run[]): number => runs.reduce((sum, [from, to]) => sum + to - from, 0)

/** Shared tokens over all tokens; runs of one side do not overlap each other. */
export function jaccard(a: readonly Run[], b: readonly Run[]): number {
  let common = 0
  for (const [from, to] of a)
    for (const [start, end] of b) common += Math.max(0, Math.min(to, end) - Math.max(from, start))
  return common / Math.max(1, tokensOf(a) + tokensOf(b) - common)
}

export function matches(gold: GoldRuns, found: GoldRuns): boolean {
  if (!touches(gold.cue, found.cue)) return false
  const sources =
    gold.source.length === 0 && found.source.length === 0 ? true : touches(gold.source, found.source)
  return sources && jaccard(gold.content, found.content) >= 0.5
}

export interface Tally {
  right: number
  found: number
  gold: number
}

export const f1 = ({ right, found, gold }: Tally): number => (200 * right) / Math.max(1, found + gold)

/** Adds one article's counts; each gold attribution is matched once. */
export function count(tally: Tally, gold: readonly GoldRuns[], found: readonly GoldRuns[]): void {
  const fit = gold.filter(({ cue, content }) => cue.length > 0 && content.length > 0)
  tally.gold += fit.length
  tally.found += found.length
  const used = new Set<GoldRuns>()
  for (const one of fit) {
    const match = found.find((other) => !used.has(other) && matches(one, other))
    if (!match) continue
    used.add(match)
    tally.right++
  }
}
