/**
 * Voices: who speaks, and for which parties at that date.
 *
 * In: a name, a person or a phrase, and the interval in which it was said. Out: the speaker as it is printed, with the
 * parties it speaks for: none for experts, opposition and former officials; two for "Elbonia and Freedonia".
 */
import type { Speaker, TimeInterval } from '../model/index.ts'
import type { Named } from './mentions.ts'
import { nameId } from './names.ts'
import { officeDuring } from './offices.ts'
import type { Person } from './reference.ts'
import type { Scene } from './scene.ts'
import { fitsRole } from './titles.ts'

export interface Voice {
  readonly speaker: Speaker
  readonly parties: readonly string[]
  readonly person: Person | null
  /** More than one: "they". */
  readonly many: boolean
}

export function voiceOfPerson(scene: Scene, person: Person, at: TimeInterval): Voice {
  const description = scene.described.get(person.id)
  const fits = (office: Person['offices'][number]): boolean =>
    description?.titles.some(({ role }) => fitsRole(office, role)) ?? false
  const held = officeDuring(person.offices, at, fits)
  const ownWord = person.offices.length === 0 && description && !description.private && !description.former
  const party = held?.party ?? (ownWord ? description.party : null)
  return {
    speaker: { name: person.name, id: person.id, kind: 'person', party, office: held?.office ?? null },
    parties: party === null ? [] : [party],
    person,
    many: false,
  }
}

export function voiceOfNamed(scene: Scene, named: Named, at: TimeInterval): Voice {
  if (named.kind === 'person' && named.person) return voiceOfPerson(scene, named.person, at)
  const head = named.person ? officeDuring(named.person.offices, at) : null
  const party = named.party ?? head?.party ?? null
  return {
    speaker: {
      name: named.name,
      id: named.entity,
      kind: named.kind === 'group' ? 'group' : 'body',
      party,
      office: null,
    },
    parties: party === null ? [] : [party],
    person: null,
    many: named.kind === 'group',
  }
}

/** Somebody without a name: "unnamed Elbonian diplomat". */
export const unnamedVoice = (name: string, party: string | null, many: boolean): Voice => ({
  speaker: { name, id: null, kind: 'unnamed', party, office: null },
  parties: party === null ? [] : [party],
  person: null,
  many,
})

/** A body whose name the codebook does not list. */
export const bodyVoice = (name: string, party: string | null): Voice => ({
  speaker: { name, id: nameId(name), kind: 'body', party, office: null },
  parties: party === null ? [] : [party],
  person: null,
  many: false,
})

/** "Elbonia and Freedonia": several who speak together. */
export function jointVoice(voices: readonly Voice[]): Voice {
  const names = voices.map(({ speaker }) => speaker.name)
  const parties = [...new Set(voices.flatMap((voice) => voice.parties))]
  const name =
    names.length === 2 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  const party = parties.length === 1 ? parties[0]! : null
  return {
    speaker: { name, id: null, kind: 'group', party, office: null },
    parties,
    person: null,
    many: true,
  }
}
