/**
 * From a role finder's chain to a reading: the best path that gives the cue a content, and how sure it is.
 *
 * In: a chain after `sum`. Out: runs of tokens with the numbers that the judge looks at.
 */
import type { Chain } from './chain.ts'
import { ROLE, ROLES, roleShape, roleStates } from './role-states.ts'
import type { Candidate } from './tagger.ts'
import type { Window } from './windows.ts'

type Run = readonly [from: number, to: number]

export interface RoleReading {
  readonly candidate: Candidate
  readonly source: Run | null
  readonly contents: readonly Run[]
  /** P(no content at all), P(some source), P(this whole reading). */
  readonly nothing: number
  readonly anySource: number
  readonly whole: number
  /** Mean probability of the tokens of the source (0 without one) and of the contents. */
  readonly sourceMean: number
  readonly contentMean: number
  /** The least sure beginning of a content. */
  readonly contentEdge: number
}

/** End states of the paths that give the cue a content. */
const withContent = Uint8Array.from(roleStates, ({ opened }) => (opened > 0 ? 1 : 0))

/** A cue that surely has no content is not looked at further: of readings with more, 1 in 700 of the right ones. */
const MOST_NOTHING = 0.9

/**
 * @param chain with its transitions set
 * @returns null where the cue has no content for sure, or no path gives it one
 */
export function readRoles(
  chain: Chain,
  emissions: Float32Array,
  zone: Uint8Array,
  candidate: Candidate,
  [from, to]: Window,
): RoleReading | null {
  const length = to - from
  chain.sumForward(length, emissions, zone)
  const end = endOf(chain, length)
  if (end.nothing > MOST_NOTHING) return null
  chain.sumBackward(length, zone)
  const score = chain.best(length, emissions, zone, withContent)
  if (score === -Infinity) return null
  const { marginal } = chain
  const of = (i: number, role: number): number => marginal[(i - from) * ROLES + role]!
  const mean = (runs: readonly Run[], begin: number): number => {
    let sum = 0
    let tokens = 0
    for (const [start, stop] of runs)
      for (let i = start; i < stop; i++, tokens++) sum += of(i, begin) + of(i, begin + 1)
    return tokens === 0 ? 0 : sum / tokens
  }
  const { source, contents: onPath } = runsOnPath(chain.path, from, length)
  const some = 1 - end.nothing
  const contents = steadier(
    onPath,
    runsOver(from, to, (i) =>
      within(i, source) ? 0 : (of(i, ROLE.beginContent) + of(i, ROLE.inContent)) / some,
    ),
  )
  return {
    candidate,
    source,
    contents,
    ...end,
    whole: Math.exp(Math.min(0, score - chain.logSum)),
    sourceMean: mean(source ? [source] : [], ROLE.beginSource),
    contentMean: mean(contents, ROLE.beginContent),
    contentEdge: Math.min(...contents.map(([start]) => of(start, ROLE.beginContent))),
  }
}

/** Likely content begins with a token that at least this share of the paths with a content have in it … */
const SHARE = 0.3
/** … and goes on, both ways, to tokens of this share: its edges are less sure than its middle. */
const EDGE = 0.15

const within = (i: number, run: Run | null): boolean => run !== null && run[0] <= i && i < run[1]

/** Maximal runs of tokens in `[from, to)` with a share of EDGE or more that hold one with SHARE or more. */
function runsOver(from: number, to: number, share: (i: number) => number): Run[] {
  const runs: Run[] = []
  let start = from
  let most = 0
  for (let i = from; i <= to; i++) {
    const here = i < to ? share(i) : 0
    if (here >= EDGE) most = Math.max(most, here)
    else {
      if (most >= SHARE) runs.push([start, i])
      start = i + 1
      most = 0
    }
  }
  return runs
}

/**
 * The best path's edges are the best there are, but where many paths end a little apart, the best one may be an odd one out:
 * then what most of them agree on is nearer to the truth (minimum Bayes risk, Goodman 1996).
 */
export function steadier(onPath: readonly Run[], likely: readonly Run[]): readonly Run[] {
  const size = (runs: readonly Run[]): number => runs.reduce((sum, [start, end]) => sum + end - start, 0)
  let common = 0
  for (const [a, b] of onPath)
    for (const [c, d] of likely) common += Math.max(0, Math.min(b, d) - Math.max(a, c))
  return likely.length > 0 && 2 * common < size(onPath) + size(likely) - common ? likely : onPath
}

function runsOnPath(path: Uint8Array, from: number, length: number): { source: Run | null; contents: Run[] } {
  let source: Run | null = null
  const contents: Run[] = []
  for (let t = 0; t < length; ) {
    const role = roleShape.label[path[t]!]!
    let end = t + 1
    if (role === ROLE.other) {
      t = end
      continue
    }
    while (end < length && roleShape.label[path[end]!] === role + 1) end++ // "begin" is followed by its "in"
    const run: Run = [from + t, from + end]
    if (role === ROLE.beginSource) source = run
    else contents.push(run)
    t = end
  }
  return { source, contents }
}

function endOf(chain: Chain, length: number): { nothing: number; anySource: number } {
  let nothing = 0
  let anySource = 0
  roleStates.forEach(({ opened, sourceSeen }, s) => {
    const p = chain.atEnd(length, s)
    if (opened === 0) nothing += p
    if (sourceSeen) anySource += p
  })
  return { nothing, anySource }
}
