/**
 * What the codebook knows, made ready for looking up: parties, persons with their offices, and every name of each.
 *
 * In: a codebook (or none), and the states of the world. Out: a `Reference`, built once per codebook and kept with it. Names are looked up by the key
 * of their first word, longest first, so that a text is read in one pass.
 */
import states from '../../lexicon/states.json' with { type: 'json' }
import { type Codebook, type Office, Party } from '../model/index.ts'
import { type Gender, genderOfGiven, nameId, nameKey, wordsOfName } from './names.ts'
import { isMinistry } from './titles.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly gender: Gender
  readonly offices: readonly Office[]
}

/** One way to name something; `keys` are those of its words, `cased` the words as they must be written. */
export interface NameEntry {
  readonly keys: readonly string[]
  readonly cased: readonly string[]
  /** A name in small letters counts only after "the": "the alliance". */
  readonly afterThe: boolean
  readonly kind: 'person' | 'party' | 'adjective' | 'body'
  readonly name: string
  readonly person: Person | null
  readonly party: Party | null
  /** A state that is no party of the codebook's. */
  readonly outside: boolean
}

export interface Reference {
  readonly parties: ReadonlyMap<string, Party>
  readonly persons: ReadonlyMap<string, Person>
  readonly entries: ReadonlyMap<string, readonly NameEntry[]>
}

let empty: Reference | null = null
const built = new WeakMap<Codebook, Reference>()

export function referenceOf(codebook: Codebook | null): Reference {
  if (codebook === null) {
    empty ??= buildReference({ parties: [], offices: [] })
    return empty
  }
  const known = built.get(codebook)
  if (known) return known
  const reference = buildReference(codebook)
  built.set(codebook, reference)
  return reference
}

function buildReference(codebook: Pick<Codebook, 'parties' | 'offices'>): Reference {
  const persons = personsOf(codebook.offices)
  const entries = new Map<string, NameEntry[]>()
  const add = (entry: NameEntry): void => {
    const first = entry.keys[0]
    if (first !== undefined) entries.set(first, [...(entries.get(first) ?? []), entry])
  }
  for (const party of codebook.parties) for (const entry of entriesOfParty(party)) add(entry)
  for (const person of persons.values()) for (const entry of entriesOfPerson(person)) add(entry)
  const own = new Set([...entries.values()].flatMap((list) => list.map(({ keys }) => keys.join(' '))))
  for (const state of STATES)
    if (!own.has(entryOf(state.name, 'party', state).keys.join(' ')))
      for (const entry of entriesOfParty(state))
        if (!own.has(entry.keys.join(' '))) add({ ...entry, outside: true })
  for (const list of entries.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  return { parties: new Map(codebook.parties.map((party) => [party.id, party])), persons, entries }
}

/** Every state, as a party of no codebook. */
const STATES = states.states.map((state) => Party.parse({ ...state, id: nameId(state.name) }))

/** One person per Wikidata id, or per name where there is none. */
function personsOf(offices: readonly Office[]): Map<string, Person> {
  const persons = new Map<string, Person>()
  for (const office of offices) {
    const id = nameId(office.person)
    const known = persons.get(id)
    persons.set(id, {
      id,
      name: office.person,
      gender:
        genderOfGiven(wordsOfName(office.person)[0]!) ?? (/^Pope\b/u.test(office.office) ? 'male' : null),
      offices: [...(known?.offices ?? []), office],
    })
  }
  return persons
}

function entryOf(
  text: string,
  kind: NameEntry['kind'],
  of: { name: string; person?: Person; party?: Party },
): NameEntry {
  const words = wordsOfName(text)
  const afterThe = words[0]!.toLowerCase() === 'the' && words.slice(1).every((word) => /^\p{Ll}/u.test(word))
  const cased = words[0]!.toLowerCase() === 'the' ? words.slice(1) : words
  const { person = null, party = null } = of
  return { keys: cased.map(nameKey), cased, afterThe, kind, name: of.name, person, party, outside: false }
}

function entriesOfParty(party: Party): NameEntry[] {
  const named = (text: string): string => (party.kind === 'group' ? text.replace(/^the /u, '') : party.name)
  return [
    ...[party.name.replace(/ \(.*\)$/u, ''), ...party.metonyms].map((text) =>
      entryOf(text, 'party', { name: named(text), party }),
    ),
    ...party.adjectives.map((text) => entryOf(text, 'adjective', { name: named(text), party })),
    ...party.bodies.map((text) =>
      entryOf(text, 'body', { name: bodyName(text.replace(/^the /u, ''), party), party }),
    ),
  ]
}

/** "Harbour Department", as many states have one, is printed with whose it is: "EB Harbour Department". */
function bodyName(text: string, party: Party): string {
  const words = wordsOfName(text)
  const isNamed = [party.name, ...party.adjectives, ...party.metonyms].some((own) =>
    text.toLowerCase().includes(own.toLowerCase()),
  )
  if (words.length < 2 || isNamed || !isMinistry(words.at(-1)!.toLowerCase())) return text
  const short = party.metonyms.find((name) => /^\p{Lu}{2,3}$/u.test(name))
  return short ? `${short} ${text}` : text
}

function entriesOfPerson(person: Person): NameEntry[] {
  const spellings = new Set([person.name, ...person.offices.flatMap(({ aliases }) => aliases)])
  return [...spellings].map((text) => entryOf(text, 'person', { name: person.name, person }))
}
