/**
 * The states of the role finder's chain.
 *
 * A state is what a token plays (nothing, source, content), whether a source has been seen and how many contents have been
 * opened (0, 1, 2 and more). So there is one source at most, and a later content can be scored as such.
 */
import type { ChainShape } from './chain.ts'
import { steps } from './roles.unrolled.ts'

export const ROLE = { other: 0, beginSource: 1, inSource: 2, beginContent: 3, inContent: 4 } as const
export const ROLES = 5
/** Zones of a window: transitions are scored apart left of, in and right of the cue. */
export const ZONE = { left: 0, cue: 1, right: 2 } as const

/** A state: what the token is, whether a source has been seen (itself included), how many contents opened. */
export interface RoleState {
  readonly role: number
  readonly sourceSeen: boolean
  readonly opened: number
}
export const roleStates: readonly RoleState[] = [
  ROLE.other,
  ROLE.beginSource,
  ROLE.inSource,
  ROLE.beginContent,
  ROLE.inContent,
]
  .flatMap((role) =>
    [false, true].flatMap((sourceSeen) => [0, 1, 2].map((opened) => ({ role, sourceSeen, opened }))),
  )
  .filter(({ role, sourceSeen, opened }) => {
    if (role === ROLE.beginSource || role === ROLE.inSource) return sourceSeen
    return role === ROLE.other || opened > 0
  })

/** The state after `a` when the next token plays `role`; -1 where that is not allowed. */
export function nextRoleState(a: RoleState | null, role: number): number {
  const from = a ?? { role: ROLE.other, sourceSeen: false, opened: 0 }
  let { sourceSeen, opened } = from
  if (role === ROLE.inSource && from.role !== ROLE.beginSource && from.role !== ROLE.inSource) return -1
  if (role === ROLE.inContent && from.role !== ROLE.beginContent && from.role !== ROLE.inContent) return -1
  if (role === ROLE.beginSource) {
    if (sourceSeen) return -1
    sourceSeen = true
  }
  if (role === ROLE.beginContent) opened = Math.min(2, opened + 1)
  return roleStates.findIndex((s) => s.role === role && s.sourceSeen === sourceSeen && s.opened === opened)
}

export const roleShape: ChainShape = (() => {
  const from: number[] = []
  const to: number[] = []
  roleStates.forEach((state, a) => {
    for (let role = 0; role < ROLES; role++) {
      const b = nextRoleState(state, role)
      if (b < 0) continue
      from.push(a)
      to.push(b)
    }
  })
  const starts = new Uint8Array(roleStates.length)
  for (let role = 0; role < ROLES; role++) {
    const s = nextRoleState(null, role)
    if (s >= 0) starts[s] = 1
  }
  return {
    states: roleStates.length,
    labels: ROLES,
    label: Uint8Array.from(roleStates, ({ role }) => role),
    from: Uint8Array.from(from),
    to: Uint8Array.from(to),
    zones: 3,
    starts,
    steps,
  }
})()

/** In the cue's zone a token is nothing but "other". */
export function forbidRolesInCue(transitions: Float32Array): void {
  const count = roleShape.from.length
  for (let k = 0; k < count; k++)
    if (roleShape.label[roleShape.to[k]!] !== ROLE.other) transitions[ZONE.cue * count + k] = -Infinity
}
