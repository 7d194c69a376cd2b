/**
 * Who and what is named in a text: persons, bodies, states, groups.
 *
 * In: tokens, what the codebook knows. Out: the names in the order of the text, none overlapping another, each with the
 * entity it stands for. Two passes: full names first, so that a surname alone finds its person even in the headline.
 * A person whom the codebook does not know is still a person, with what the text says of them.
 */
import type { Annotated, Party, Span, Token } from '../model/index.ts'
import { acronymsIn } from './acronyms.ts'
import { genderOfGiven, isGiven, nameId, nameKey } from './names.ts'
import { organisationEnd } from './organisations.ts'
import { titleEnd } from './people.ts'
import type { NameEntry, Person, Reference } from './reference.ts'
import { type Run, runOver } from './runs.ts'
import {
  bodyAt,
  genderOfTitle,
  isGroupOf,
  isHonorific,
  isNameSuffix,
  isOrganisationWord,
  isTitleWord,
} from './titles.ts'

export interface Named {
  /** Tokens, end exclusive. */
  readonly from: number
  readonly to: number
  readonly span: Span
  /** An adjective ("a Elbonian minister") names a party, but nobody speaks by it alone. */
  readonly as: 'name' | 'adjective'
  readonly kind: 'person' | 'body' | 'place' | 'group'
  readonly entity: string
  /** How a speaker of this name is called. */
  readonly name: string
  /** The person named, or the one after whom a body is ("the Smith administration"). */
  readonly person: Person | null
  /** Of a state, body or group; a person's party depends on the date and is found later. */
  readonly party: string | null
}

const KIND = { state: 'place', body: 'body', group: 'group' } as const
const PARTICLES = new Set('von van der den de da di del la le al el bin ibn vel ter dos'.split(' '))
const LONGEST_NAME = 6
/** By its code where it is ASCII: this is asked of every token. */
function isCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text)
}
const isInitial = (text: string): boolean => /^\p{Lu}\.?$/u.test(text)
const isHyphen = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '‑'

export function nameMentions(text: Annotated, reference: Reference): Named[] {
  const namer = new Namer(text, reference)
  for (const { from, to } of text.sentences) namer.meetPersons(from, to)
  return text.sentences.flatMap(({ from, to }) => namer.nameAll(from, to))
}

/** Reads the tokens of one text and remembers the persons it met. */
class Namer {
  readonly #tokens: readonly Token[]
  readonly #lower: readonly string[]
  readonly #reference: Reference
  readonly #keys: (string | undefined)[]
  /** By token: 1 in words that name who speaks. */
  readonly #speaking: Uint8Array
  readonly #acronyms: ReadonlyMap<string, Run>
  readonly #met = new Map<string, Person>()
  readonly #bySurname = new Map<string, Person>()

  constructor({ tokens, attributions }: Annotated, reference: Reference) {
    this.#tokens = tokens
    this.#speaking = new Uint8Array(tokens.length)
    for (const { source } of attributions)
      for (const span of source) {
        const { from, to } = runOver(tokens, span)
        this.#speaking.fill(1, from, to)
      }
    this.#lower = tokens.map(({ lower }) => (lower.startsWith('’') ? `'${lower.slice(1)}` : lower))
    this.#reference = reference
    this.#acronyms = acronymsIn(tokens)
    this.#keys = new Array(tokens.length)
  }

  /** The key of a token, made once. */
  #key(at: number): string {
    const known = this.#keys[at]
    if (known !== undefined) return known
    const key = nameKey(this.#tokens[at]!.text)
    this.#keys[at] = key
    return key
  }

  /** First pass: full names. */
  meetPersons(from: number, to: number): void {
    for (const { person, from: start, to: end } of this.nameAll(from, to))
      if (person && end - start > 1) {
        this.#remember(this.#surnameKey(end), person)
        // family names that come first: "Zor Quint", then "Zor"
        if (!isGiven(this.#tokens[start]!.text) && isCapital(this.#tokens[start]!.text))
          this.#remember(this.#key(start), person)
      }
  }

  #remember(key: string, person: Person): void {
    if (!this.#bySurname.has(key)) this.#bySurname.set(key, person)
  }

  nameAll(from: number, to: number): Named[] {
    const found: Named[] = []
    for (let at = from; at < to; ) {
      const named = this.#nameAt(at, from, to)
      if (named) found.push(named)
      at = named ? named.to : at + 1
    }
    return found
  }

  #nameAt(at: number, from: number, to: number): Named | null {
    const listed = this.#longestEntry(at, to)
    if (listed?.entry.outside && this.#isGivenName(at, listed.to, to)) return this.#otherPerson(at, from, to)
    if (listed?.entry.kind === 'person') return this.#listedPerson(listed.entry, at, listed.to, to)
    if (listed)
      return this.#bodyOfState(listed.entry, at, listed.to, to) ?? this.#listed(listed.entry, at, listed.to)
    if (!isCapital(this.#tokens[at]!.text) || this.#beginsLater(at, to)) return null
    const explained = this.#acronyms.get(this.#tokens[at]!.text)
    if (explained) return this.#explained(explained, at)
    return this.#otherPerson(at, from, to) ?? this.#organisation(at, to)
  }

  /** An acronym is the body for which the text says that it stands. */
  #explained({ from, to }: Run, at: number): Named {
    const name = this.#words(from, to)
    const party = this.#longestEntry(from, to)?.entry
    return {
      from: at,
      to: at + 1,
      span: this.#span(at, at + 1),
      as: 'name',
      kind: 'body',
      entity: nameId(name),
      name,
      person: null,
      party: party?.outside ? null : (party?.party?.id ?? null),
    }
  }

  /** "Chad Brook": a state's name that is a person's too. */
  #isGivenName(at: number, end: number, to: number): boolean {
    const { text = '', pos = '' } = this.#tokens[end] ?? {}
    return (
      end === at + 1 &&
      end < to &&
      isGiven(this.#tokens[at]!.text) &&
      isWordOfName(text, pos) &&
      !isTitleWord(text.toLowerCase())
    )
  }

  #longestEntry(at: number, to: number): { entry: NameEntry; to: number } | null {
    if (!isCapital(this.#tokens[at]!.text) && this.#lower[at - 1] !== 'the') return null
    let best: { entry: NameEntry; to: number } | null = null
    for (const entry of this.#reference.entries.get(this.#key(at)) ?? []) {
      const end = this.#matchEntry(entry, at, to)
      if (end !== null && (best === null || end > best.to)) best = { entry, to: end }
    }
    return best
  }

  /** The token after the entry's last word, where the entry's words stand at `at`; middle initials may stand between. */
  #matchEntry(entry: NameEntry, at: number, to: number): number | null {
    if (entry.afterThe && this.#lower[at - 1] !== 'the') return null
    let next = at
    for (let word = 0; word < entry.keys.length; word++) {
      if (word > 0 && isHyphen(this.#tokens[next])) next++
      if (word > 0 && entry.kind === 'person' && next < to && isInitial(this.#tokens[next]!.text)) next++
      if (next >= to || !this.#isWord(next, entry, word)) return null
      next++
    }
    return next
  }

  /** Its neighbours are in capitals too. */
  #isHeadline(at: number): boolean {
    return [at - 1, at + 1].some((near) =>
      isShouted(this.#tokens[near]?.text.replace(/[^\p{L}]/gu, '') ?? ''),
    )
  }

  /** A capitalised name needs a capital, an acronym its own letters; the rest goes by key. */
  #isWord(at: number, entry: NameEntry, word: number): boolean {
    const { text } = this.#tokens[at]!
    const cased = entry.cased[word]!
    if (cased.length > 1 && cased === cased.toUpperCase()) return text === cased
    if (isCapital(cased) && !isCapital(text)) return false
    // an acronym is no other spelling of a name: "SANA"
    if (isShouted(text) && !this.#isHeadline(at) && text.toLowerCase() !== cased.toLowerCase()) return false
    // a surname alone is no other word for a doubled vowel: "Haas", but not "has"
    const alone = entry.kind === 'person' && entry.keys.length === 1
    return this.#key(at) === entry.keys[word] && (!alone || longVowels(text) === longVowels(cased))
  }

  #listed(entry: NameEntry, from: number, to: number): Named {
    const party = entry.party as Party
    const body = entry.kind === 'body'
    return {
      from,
      to,
      span: this.#span(from, to),
      as: entry.kind === 'adjective' ? 'adjective' : 'name',
      kind: body ? 'body' : KIND[party.kind],
      entity: body ? nameId(entry.name) : party.id,
      name: entry.name,
      person: null,
      party: entry.outside ? null : party.id,
    }
  }

  /** "the Elbonian Foreign Ministry", "Elbonia's General Staff": a body that every state has, with the state's name. */
  #bodyOfState(entry: NameEntry, from: number, end: number, to: number): Named | null {
    if (entry.party === null || entry.kind === 'body') return null
    const start = this.#lower[end] === "'s" ? end + 1 : end
    const length = bodyAt(this.#lower, start)
    if (length === 0 || start + length > to) return null
    const body = this.#words(start, start + length)
    const name = `${entry.kind === 'adjective' ? this.#words(from, end) : (entry.party.adjectives[0] ?? entry.party.name)} ${body}`
    const span = this.#span(from, start + length)
    return {
      from,
      to: start + length,
      span,
      as: 'name',
      kind: 'body',
      entity: nameId(name),
      name,
      person: null,
      party: entry.outside ? null : entry.party.id,
    }
  }

  #listedPerson(entry: NameEntry, from: number, end: number, to: number): Named {
    if (end < to && isNameSuffix(this.#lower[end]!))
      return this.#person(from, end + 1, this.#meet(from, end + 1))
    if (isGroupOf(this.#lower[end] ?? '')) return this.#groupOf(entry.person as Person, from, end)
    const alone = entry.keys.length === 1
    const other = alone ? this.#bySurname.get(this.#surnameKey(end)) : undefined
    return this.#person(from, end, other ?? (entry.person as Person))
  }

  /** "the Smith administration": a body that goes by its head's name. */
  #groupOf(person: Person, from: number, end: number): Named {
    const name = this.#words(from, end + 1)
    return {
      from,
      to: end + 1,
      span: this.#span(from, end + 1),
      as: 'name',
      kind: 'body',
      entity: nameId(name),
      name,
      person,
      party: null,
    }
  }

  /** Persons whom the codebook does not know: a full name, a surname met before, or a surname after "Mr". */
  #otherPerson(at: number, from: number, to: number): Named | null {
    const end = this.#endOfName(at, to)
    if (end === at) return null
    const titled = at > from && isHonorific(this.#lower[at - 1]!)
    const single = end === at + 1
    if (single) {
      const met = this.#bySurname.get(this.#surnameKey(end))
      if (met) return this.#person(at, end, met)
      return titled ? this.#person(at, end, this.#meet(at, end)) : null
    }
    const known = titled || isGiven(this.#tokens[at]!.text) || this.#isIntroduced(at, end, from, to)
    return known ? this.#person(at, end, this.#meet(at, end)) : null
  }

  /** "on War Crimes Jan Novak said": the two words that end the source are a name, what stands before them is none. */
  #beginsLater(at: number, to: number): boolean {
    const end = this.#endOfName(at, to)
    const name = end - 2
    if (name <= at || this.#speaking[at] !== 1 || !this.#endsSource(end)) return false
    const isOrganisation = (i: number) => isOrganisationWord(this.#lower[i]!)
    return isOrganisation(name - 1) && !isOrganisation(name) && !isOrganisation(name + 1)
  }

  #organisation(at: number, to: number): Named | null {
    const end = organisationEnd(this.#tokens, at, to)
    if (end === at) return null
    const name = this.#words(at, end)
    const bare = { from: at, to: end, span: this.#span(at, end), person: null, party: null }
    return { ...bare, as: 'name', kind: 'body', entity: nameId(name), name }
  }

  /** Where a row of capitalised words ends that can be a name; `at` where it cannot. */
  #endOfName(at: number, to: number): number {
    let end = at
    while (end < to && end - at < LONGEST_NAME) {
      const { text, lower, pos } = this.#tokens[end]!
      const inside = end > at
      if (inside && isHyphen(this.#tokens[end]) && isCapital(this.#tokens[end + 1]?.text ?? '')) end++
      else if (inside && PARTICLES.has(lower) && isCapital(this.#tokens[end + 1]?.text ?? '')) end++
      else if (inside && isInitial(text)) end++
      else if (
        isWordOfName(text, pos) &&
        !isTitleWord(lower) &&
        this.#longestEntry(end, to)?.entry.party == null
      )
        end++
      else break
    }
    if (end > at && isInitial(this.#tokens[end - 1]!.text)) end--
    return end < to && end > at + 1 && isNameSuffix(this.#lower[end]!) ? end + 1 : end
  }

  /** "Minister Jan Novak", "Jan Novak, a teacher": the words around say that this is a person. */
  #isIntroduced(at: number, end: number, from: number, to: number): boolean {
    if (at > from && isTitleWord(this.#lower[at - 1]!)) return true
    if (titleEnd(this.#tokens, { from: at, to: end }) < at) return !this.#isOrganisation(at, end)
    if (this.#speaking[at] === 1 && this.#endsSource(end)) return !this.#isOrganisation(at, end)
    return (
      end + 1 < to && this.#lower[end] === ',' && /^(an?|the|who|whose|\d+)$/u.test(this.#lower[end + 1]!)
    )
  }

  /** The words that name who speaks end here, or go on with an apposition or a relative clause. */
  #endsSource(end: number): boolean {
    const { text = '', lower = '' } = this.#tokens[end] ?? {}
    return this.#speaking[end] !== 1 || /^([,(–—]|who|and|['’]s)$/u.test(text) || lower === 'who'
  }

  /** "the Harbour Courier", "Elbonia Bank", "RTV Nord". */
  #isOrganisation(at: number, end: number): boolean {
    if (this.#lower[at - 1] === 'the') return true
    for (let i = at; i < end; i++) {
      const { text, lower } = this.#tokens[i]!
      if (isOrganisationWord(lower) || (text.length > 1 && text === text.toUpperCase())) return true
    }
    return false
  }

  #meet(from: number, to: number): Person {
    const name = this.#words(from, to)
    const id = nameId(name)
    const known = this.#reference.persons.get(id) ?? this.#met.get(id)
    if (known) return known
    const gender =
      genderOfGiven(this.#tokens[from]!.text) ?? genderOfTitle(this.#lower.slice(Math.max(0, from - 1), from))
    const person: Person = { id, name, gender, offices: [] }
    this.#met.set(id, person)
    return person
  }

  #person(from: number, to: number, person: Person): Named {
    const span = this.#span(from, to)
    return {
      from,
      to,
      span,
      as: 'name',
      kind: 'person',
      entity: person.id,
      name: person.name,
      person,
      party: null,
    }
  }

  #surnameKey(end: number): string {
    const last = isNameSuffix(this.#lower[end - 1]!) ? `${this.#key(end - 2)} ` : ''
    return last + this.#key(end - 1)
  }

  #span(from: number, to: number): Span {
    return [this.#tokens[from]!.start, this.#tokens[to - 1]!.end]
  }

  /** The words of the tokens, with one space where the text has any. */
  #words(from: number, to: number): string {
    let words = ''
    for (let i = from; i < to; i++) {
      if (i > from && this.#tokens[i]!.start > this.#tokens[i - 1]!.end) words += ' '
      words += this.#tokens[i]!.text
    }
    return words
  }
}

const isShouted = (text: string): boolean => text.length > 2 && text === text.toUpperCase()

const longVowels = (word: string): number => word.match(/(?:aa|ee|oo|uu)/giu)?.length ?? 0

const isWordOfName = (text: string, pos: string): boolean =>
  /^\p{Lu}[\p{L}'’]+$/u.test(text) && (pos === 'PROPN' || pos === 'NOUN' || pos === 'ADJ' || isGiven(text))
