/**
 * Who is meant by a title alone: "the Elbonian prime minister", "the chancellor".
 *
 * In: the words of the phrase and a date. Out: the person who held such an office for the party named, at that date;
 * without a party, the person of such an office whom the text named last before, else first after.
 */
import type { TimeInterval } from '../model/index.ts'
import { officesDuring } from './offices.ts'
import type { Person } from './reference.ts'
import { namesIn, type Run, type Scene } from './scene.ts'
import { fitsRole, isFormer, type Role, roleAt } from './titles.ts'

/** `head` is the part of `run` before its prepositions; `within`: the party in whose statement the phrase stands. */
export function holderOfTitle(
  scene: Scene,
  run: Run,
  head: Run,
  at: TimeInterval,
  within: string | null,
): Person | null {
  const words = scene.tokens.slice(run.from, run.to).map(({ lower }) => lower)
  if (words.some(isFormer)) return null
  const role = roleIn(words.slice(0, head.to - run.from)) ?? roleIn(words)
  if (role === null || !endsInRole(words.slice(0, head.to - run.from))) return null
  const party = namesIn(scene, run).find((name) => name.party !== null)?.party ?? null
  if (party !== null) return holderFor(scene, role, party, at, run.from)
  return (
    mentionedHolder(scene, role, at, run.from, within) ??
    (within === null ? null : holderFor(scene, role, within, at, run.from))
  )
}

function roleIn(words: readonly string[]): Role | null {
  for (let i = 0; i < words.length; i++) {
    const found = roleAt(words, i)
    if (found) return found.role
  }
  return null
}

/** "the foreign minister", not "the president's plan": the role closes the phrase. */
function endsInRole(words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const found = roleAt(words, i)
    if (found && i + found.length === words.length) return true
  }
  return false
}

const holds = (person: Person, role: Role, party: string | null, at: TimeInterval): boolean =>
  officesDuring(person.offices, at).some(
    (office) => fitsRole(office, role) && (party === null || office.party === party),
  )

function holderFor(scene: Scene, role: Role, party: string, at: TimeInterval, token: number): Person | null {
  const named = nearest(scene, token, (person) => holds(person, role, party, at))
  if (named) return named
  const known = at.earliest !== null || at.latest !== null
  if (!known) return null
  const holders = [...scene.reference.persons.values()].filter((person) => holds(person, role, party, at))
  return byOfficeOrder(holders, role, party, at)
}

/** Of several the one whose office the role names first: "leader" is a president before a prime minister. */
function byOfficeOrder(
  holders: readonly Person[],
  role: Role,
  party: string,
  at: TimeInterval,
): Person | null {
  for (const piece of role.offices) {
    const found = holders.filter((person) =>
      officesDuring(person.offices, at).some((office) => office.party === party && piece.test(office.office)),
    )
    if (found.length === 1) return found[0]!
  }
  return null
}

function mentionedHolder(
  scene: Scene,
  role: Role,
  at: TimeInterval,
  token: number,
  within: string | null,
): Person | null {
  const fits = (person: Person): boolean =>
    holds(person, role, null, at) || (scene.described.get(person.id)?.roles.has(role.role) ?? false)
  const own = within === null ? null : nearest(scene, token, (person) => holds(person, role, within, at))
  // "the president" is rather "President X" than "Elbonian President Y"
  const isBare = (person: Person): boolean =>
    scene.described
      .get(person.id)
      ?.titles.some((title) => title.role.role === role.role && title.party === null) ?? false
  return (
    own ?? nearest(scene, token, (person) => fits(person) && isBare(person)) ?? nearest(scene, token, fits)
  )
}

/** The last person named before the token that fits, else the first one after it. */
function nearest({ named }: Scene, token: number, fits: (person: Person) => boolean): Person | null {
  let after: Person | null = null
  for (let i = named.length - 1; i >= 0; i--) {
    const { kind, person, from } = named[i]!
    if (kind !== 'person' || person === null || !fits(person)) continue
    if (from < token) return person
    after = person
  }
  return after
}
