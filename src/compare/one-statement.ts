/**
 * Whether two accounts may retell one statement: then two stances in them are a disagreement, and no change of mind.
 *
 *     Harbour Radio, 11 March: the minister accepted a toll           ─┤
 *     The Varn Courier, 12 March: the minister left a toll open       ──┤   says not when: it may be the same speech
 *
 * The later account must give no day of its own: what it tells was said by its publication, and for some days news is
 * told again. An account that says "on Wednesday" tells of Wednesday.
 */
import type { TimeInterval } from '../model/index.ts'
import { certainlyBefore, daysBetween } from './times.ts'

export interface Told {
  /** The copy group or the document. */
  readonly account: string
  readonly said: TimeInterval
}

/** News of a statement is told again for so many days. */
const RETOLD = 3

/** The order of the two does not matter. */
export function mayBeOneStatement(a: Told, b: Told): boolean {
  if (a.account === b.account) return false
  const later = certainlyBefore(a.said, b.said) ? b : certainlyBefore(b.said, a.said) ? a : null
  if (later === null) return true
  return later.said.earliest === null && daysBetween(a.said, b.said) <= RETOLD
}
