/**
 * How a party looks: a colour by its place in the codebook, and a short code, so that colour is never alone.
 *
 * In: the dossier's parties. Out: for each id its name, code ("UNC") and CSS colour. Codes are unique in a dossier.
 */
import type { PartyView } from '../../../src/model/views.ts'

export interface PartyLook {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly colour: string
}

/** Number of `--party-N` tokens in theme.css. */
const HUES = 14
const SMALL = new Set(['of', 'the', 'and', 'as', 'a'])

/** Candidates from best to worst: initials of a long name, an acronym as it is, else its first letters. */
function candidates(name: string): string[] {
  const words = name
    .replace(/\(.*?\)/gu, '')
    .split(/[\s-]+/u)
    .filter((word) => word !== '' && !SMALL.has(word.toLowerCase()))
  const letters = words.join('').toUpperCase()
  const first = words[0] ?? name
  if (words.length === 1 && first.length <= 4) return [first.toUpperCase(), letters]
  const initials = words
    .map((word) => word[0]!)
    .join('')
    .toUpperCase()
  const stems = [3, 4, 5].map((length) => letters.slice(0, length))
  return words.length > 1 ? [initials.slice(0, 4), ...stems] : stems
}

/** P1, P2 …: the first that is free. */
function numbered(free: (code: string) => boolean): string {
  let n = 1
  while (!free(`P${n}`)) n++
  return `P${n}`
}

export function partyLooks(parties: readonly PartyView[]): Map<string, PartyLook> {
  const taken = new Set<string>()
  const looks = new Map<string, PartyLook>()
  for (const { id, name, index } of parties) {
    const free = (code: string): boolean => code !== '' && !taken.has(code)
    const code = candidates(name).find(free) ?? numbered(free)
    taken.add(code)
    looks.set(id, { id, name, code, colour: `var(--party-${index % HUES})` })
  }
  return looks
}

/** A speaker or participant whom the codebook does not know. */
export const stranger = (name: string): PartyLook => ({
  id: name,
  name,
  code: '–',
  colour: 'var(--party-none)',
})
