/**
 * Stage B, the role finder: for one cue, who is its source and what is its content.
 *
 * In: a text's columns and tagging, a candidate. Out: the best source and contents with the numbers a judge needs. A CRF
 * over the cue's window whose states remember whether a source has been seen and
 * how many contents have been opened (0, 1, 2 and more), so that there is one source at most, and no linker is needed.
 */
import { Chain } from './chain.ts'
import { MOST_RELATION_FEATURES, newRelations, relationFeatures } from './relation-features.ts'
import { type RoleReading, readRoles } from './role-reading.ts'
import { ROLES, roleShape, ZONE } from './role-states.ts'
import { MOST_SIDE_FEATURES, sideFeatures } from './side-features.ts'
import type { Scene } from './surroundings.ts'
import type { Candidate } from './tagger.ts'
import type { FeatureWeights } from './weights.ts'
import { REACH, type Window, windowOf } from './windows.ts'

export interface RoleModel {
  readonly features: FeatureWeights
  readonly transitions: Float32Array
}

const ROOM = 2 * REACH + 32

/** Scores of the words on one side of any cue, from token `from` on. */
interface SideScores {
  readonly from: number
  readonly scores: Float32Array
}

export class RoleFinder {
  private readonly chain = new Chain(roleShape, ROOM)
  private readonly emissions = new Float32Array(ROOM * ROLES)
  private readonly zone = new Uint8Array(ROOM)
  private readonly relations = newRelations(ROOM)
  private readonly hashes = new Int32Array(MOST_SIDE_FEATURES)
  private readonly row = new Float32Array(ROLES)

  constructor(private readonly model: RoleModel) {
    this.chain.setTransitions(model.transitions)
  }

  /** Readings of all candidates of one passage; null for a candidate that can be given no content. */
  read(scene: Scene, candidates: readonly Candidate[]): (RoleReading | null)[] {
    if (candidates.length === 0) return []
    const { passage } = candidates[0]!
    const windows = candidates.map((candidate) => windowOf(scene.words, candidate))
    const from = Math.min(...windows.map(([start]) => start))
    const to = Math.max(...windows.map(([, end]) => end))
    const left = this.sideScores(scene, passage, from, Math.max(...candidates.map((one) => one.from)), 0)
    const right = this.sideScores(scene, passage, Math.min(...candidates.map((one) => one.to)), to, 1)
    return candidates.map((candidate, c) => this.readOne(scene, candidate, windows[c]!, [left, right]))
  }

  private sideScores(
    scene: Scene,
    passage: readonly [number, number],
    from: number,
    to: number,
    side: number,
  ): SideScores {
    const scores = new Float32Array(Math.max(0, to - from) * ROLES)
    for (let i = from; i < to; i++) {
      const count = sideFeatures(scene, passage, i, side, this.hashes)
      this.model.features.score(this.hashes, 0, count, scores, (i - from) * ROLES)
    }
    return { from, scores }
  }

  private readOne(
    scene: Scene,
    candidate: Candidate,
    [from, to]: Window,
    sides: readonly [SideScores, SideScores],
  ): RoleReading | null {
    const { emissions, zone, row } = this
    for (const side of [0, 1]) {
      const count = relationFeatures(scene, candidate, side, side === 0 ? from : to, this.relations)
      const { scores, from: origin } = sides[side]!
      for (let d = 0; d < count; d++) {
        const i = side === 0 ? candidate.from - 1 - d : candidate.to + d
        const first = d * MOST_RELATION_FEATURES
        const { hashes, counts } = this.relations
        this.model.features.score(hashes, first, first + counts[d]!, row, 0)
        zone[i - from] = side === 0 ? ZONE.left : ZONE.right
        for (let role = 0; role < ROLES; role++)
          emissions[(i - from) * ROLES + role] = row[role]! + scores[(i - origin) * ROLES + role]!
      }
    }
    setCueZone(candidate, from, emissions, zone)
    return readRoles(this.chain, emissions, zone, candidate, [from, to])
  }
}

/** A cue's own tokens score nothing and stand in their zone. */
export function setCueZone(
  candidate: Candidate,
  from: number,
  emissions: Float32Array,
  zone: Uint8Array,
): void {
  for (let i = candidate.from; i < candidate.to; i++) {
    zone[i - from] = ZONE.cue
    emissions.fill(0, (i - from) * ROLES, (i - from + 1) * ROLES)
    if (i === from) emissions.fill(-1e4, (i - from) * ROLES + 1, (i - from + 1) * ROLES)
  }
}
