/**
 * From a role finder's chain to a reading: the best path that gives the cue a content, and how sure it is.
 *
 * In: a chain after `sum`. Out: runs of tokens with the numbers that the judge looks at.
 */
import type { Chain } from './chain.ts'
import { ROLE, ROLES, roleShape, roleStates, windowOf } from './role-states.ts'
import type { Candidate } from './tagger.ts'

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

/** Null where no path gives the cue a content. */
export function readRoles(
  chain: Chain,
  emissions: Float32Array,
  zone: Uint8Array,
  candidate: Candidate,
): RoleReading | null {
  const [from, to] = windowOf(candidate)
  const length = to - from
  const score = chain.best(length, emissions, zone, withContent)
  if (score === -Infinity) return null
  const { source, contents } = runsOnPath(chain.path, from, length)
  const marginals = roleMarginals(chain, length)
  const of = (i: number, role: number): number => marginals[(i - from) * ROLES + role]!
  const mean = (runs: readonly Run[], begin: number): number => {
    let sum = 0
    let tokens = 0
    for (const [start, end] of runs)
      for (let i = start; i < end; i++, tokens++) sum += of(i, begin) + of(i, begin + 1)
    return tokens === 0 ? 0 : sum / tokens
  }
  return {
    candidate,
    source,
    contents,
    ...endOf(chain, length),
    whole: Math.exp(Math.min(0, score - chain.logSum)),
    sourceMean: mean(source ? [source] : [], ROLE.beginSource),
    contentMean: mean(contents, ROLE.beginContent),
    contentEdge: Math.min(...contents.map(([start]) => of(start, ROLE.beginContent))),
  }
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

/** length × ROLES */
function roleMarginals({ marginal }: Chain, length: number): Float64Array {
  const { states, label } = roleShape
  const roles = new Float64Array(length * ROLES)
  for (let t = 0; t < length; t++)
    for (let s = 0; s < states; s++) roles[t * ROLES + label[s]!]! += marginal[t * states + s]!
  return roles
}

function endOf({ marginal }: Chain, length: number): { nothing: number; anySource: number } {
  let nothing = 0
  let anySource = 0
  roleStates.forEach(({ opened, sourceSeen }, s) => {
    const p = marginal[(length - 1) * roleStates.length + s]!
    if (opened === 0) nothing += p
    if (sourceSeen) anySource += p
  })
  return { nothing, anySource }
}
