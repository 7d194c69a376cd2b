/**
 * Whether a holder is named: a person, body, state or group, as against "unnamed diplomats" and "Elbonian officials".
 *
 * In: a position's holder as printed, and the codebook. A generic phrase ends in a small letter; so do a few names that
 * the codebook lists ("the alliance", "Elbonian leadership"), and those it knows.
 */
import type { Codebook } from '../model/index.ts'

const known = new WeakMap<Codebook, ReadonlySet<string>>()

export function isUnnamed(holder: string, codebook: Codebook): boolean {
  if (/\bunnamed\b/iu.test(holder)) return true
  const last = holder.trim().split(/\s+/u).at(-1) ?? ''
  return /^\p{Ll}/u.test(last) && !namesOf(codebook).has(bare(holder))
}

const bare = (name: string): string => name.toLowerCase().replace(/^the /u, '')

function namesOf(codebook: Codebook): ReadonlySet<string> {
  const names =
    known.get(codebook) ??
    new Set(
      codebook.parties
        .flatMap(({ name, metonyms, bodies, adjectives }) => [name, ...metonyms, ...bodies, ...adjectives])
        .map(bare),
    )
  known.set(codebook, names)
  return names
}
