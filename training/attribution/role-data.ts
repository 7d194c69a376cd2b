/**
 * Examples for the role finder: one for each candidate that the tagger proposes, right or wrong.
 *
 * A candidate belongs to the gold attribution whose cue it shares most tokens with; one that meets none is taught to find
 * nothing. Rows that depend only on the side of the cue are made once for a passage and shared.
 */
import { passagesOf } from '../../src/annotate/learned/passages.ts'
import {
  MOST_RELATION_FEATURES,
  newRelations,
  relationFeatures,
} from '../../src/annotate/learned/relation-features.ts'
import { nextRoleState, ROLE, roleStates, ZONE } from '../../src/annotate/learned/role-states.ts'
import { MOST_SIDE_FEATURES, sideFeatures } from '../../src/annotate/learned/side-features.ts'
import { type Scene, surroundingsOf } from '../../src/annotate/learned/surroundings.ts'
import type { Candidate, Tagging } from '../../src/annotate/learned/tagger.ts'
import { REACH, reachOf } from '../../src/annotate/learned/windows.ts'
import { type ChainData, ChainDataBuilder } from './chain-data.ts'
import type { Article, GoldRuns, Run } from './corpus.ts'
import { Pool } from './pool.ts'

/** The candidate behind an example of a chain, and the gold attribution it belongs to. */
export interface RoleExample {
  readonly article: number
  readonly candidate: Candidate
  readonly gold: GoldRuns | null
}

export interface RoleData {
  readonly data: ChainData
  readonly examples: readonly RoleExample[]
}

export function roleData(
  articles: readonly Article[],
  taggings: readonly Tagging[],
  foldOf: (article: number) => number,
): RoleData {
  const pool = new Pool()
  const builder = new ChainDataBuilder()
  const examples: RoleExample[] = []
  const relations = newRelations(REACH + 1)
  articles.forEach((article, number) => {
    const tagging = taggings[number]!
    const around = surroundingsOf(article.words, tagging, passagesOf(article.text))
    const scene = { words: article.words, tagging, around }
    const sideRow = sharedRows(scene, pool)
    for (const candidate of tagging.candidates) {
      const gold = goldOf(article, candidate)
      const [from, to] = reachOf(candidate)
      const own = new Int32Array(to - from).fill(-1)
      for (const side of [0, 1]) {
        const count = relationFeatures(scene, candidate, side, side ? to : from, relations)
        for (let d = 0; d < count; d++) {
          const i = side ? candidate.to + d : candidate.from - 1 - d
          const base = d * MOST_RELATION_FEATURES
          own[i - from] = pool.add(relations.hashes, base, base + relations.counts[d]!)
        }
      }
      const states = goldStates(candidate, gold, from, to)
      for (let i = from; i < to; i++) {
        const zone = i < candidate.from ? ZONE.left : i < candidate.to ? ZONE.cue : ZONE.right
        const shared = zone === ZONE.cue ? -1 : sideRow(candidate, i, zone === ZONE.left ? 0 : 1)
        builder.place(own[i - from]!, shared, zone, states[i - from]!)
      }
      builder.endExample(foldOf(number))
      examples.push({ article: number, candidate, gold })
    }
  })
  return { data: builder.build(pool.index(2)), examples }
}

function sharedRows(scene: Scene, pool: Pool) {
  const rows = new Int32Array(2 * scene.words.length).fill(-1)
  const hashes = new Int32Array(MOST_SIDE_FEATURES)
  return ({ passage }: Candidate, i: number, side: number): number => {
    const cell = 2 * i + side
    if (rows[cell]! < 0) {
      const count = sideFeatures(scene, passage, i, side, hashes)
      rows[cell] = pool.add(hashes, 0, count)
    }
    return rows[cell]!
  }
}

const common = (a: Run, b: Run): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))

function goldOf({ gold }: Article, { from, to }: Candidate): GoldRuns | null {
  let best: GoldRuns | null = null
  let most = 0
  for (const one of gold) {
    const tokens = one.cue.reduce((sum, run) => sum + common(run, [from, to]), 0)
    if (tokens > most) {
      most = tokens
      best = one
    }
  }
  return best
}

/** The right path: contents first, then the (first) source over them, then the cue, which is nothing. */
function goldStates(
  { from: cueFrom, to: cueTo }: Candidate,
  gold: GoldRuns | null,
  from: number,
  to: number,
): Uint8Array {
  const roles = new Uint8Array(to - from)
  const paint = ([start, end]: Run, begin: number): void => {
    for (let i = Math.max(start, from); i < Math.min(end, to); i++)
      roles[i - from] = i === start ? begin : begin + 1
  }
  for (const run of gold?.content ?? []) paint(run, ROLE.beginContent)
  if (gold?.source[0]) paint(gold.source[0], ROLE.beginSource)
  roles.fill(ROLE.other, cueFrom - from, cueTo - from)
  const states = new Uint8Array(to - from)
  let state = -1
  for (let t = 0; t < roles.length; t++) {
    const before = state < 0 ? null : roleStates[state]!
    state = nextRoleState(before, roles[t]!)
    // a run cut in two begins anew; where that is no path (a second source), the token is nothing
    if (state < 0)
      state = nextRoleState(
        before,
        roles[t]! === ROLE.inSource
          ? ROLE.beginSource
          : roles[t]! === ROLE.inContent
            ? ROLE.beginContent
            : ROLE.other,
      )
    if (state < 0) state = nextRoleState(before, ROLE.other)
    states[t] = state
  }
  return states
}
