/**
 * Titles: "the chancellor", "foreign minister", "a spokeswoman", and which offices they can stand for.
 *
 * In: words in lower case. Out: the role they name, whether its bearer speaks for a party, and whether an office's name
 * fits it. The words stand in lexicon/titles.json.
 */
import titles from '../../lexicon/titles.json' with { type: 'json' }
import type { Office } from '../model/index.ts'
import type { Gender } from './names.ts'

export interface Role {
  readonly role: string
  readonly offices: readonly RegExp[]
}

interface RoleWords {
  readonly words: readonly string[]
  readonly role: Role
}

/** By first word, the longest first. */
const ROLES = new Map<string, RoleWords[]>()
for (const { role, words, offices } of titles.roles)
  for (const phrase of words) {
    const entry = {
      words: phrase.split(/[\s-]+/u),
      role: { role, offices: offices.map((piece) => new RegExp(piece, 'u')) },
    }
    const first = entry.words[0]!
    ROLES.set(
      first,
      [...(ROLES.get(first) ?? []), entry].sort((x, y) => y.words.length - x.words.length),
    )
  }

const SPEAKS = new Set(titles.speaks)
const PRIVATE = new Set(titles.private)
const PERSONS = new Set(titles.persons)
const BODY_NOUNS = new Set(titles.bodies.map((body) => body.split(' ').at(-1)!))
const FORMER = new Set(titles.former)
const FEMALE = new Set(titles.female)
const MALE = new Set(titles.male)
const BODIES = titles.bodies.map((body) => body.split(' ')).sort((a, b) => b.length - a.length)
const HONORIFICS = new Map(
  titles.honorifics.map(({ word, gender }) => [word.toLowerCase(), gender as Gender]),
)
const SUFFIXES = new Set(titles.suffixes)
const GROUPS = new Set(titles.groups)
const ORGANISATIONS = new Set(titles.organisations)
const TITLE_WORDS = new Set([
  ...titles.roles.flatMap(({ words }) => words.flatMap((phrase) => phrase.split(/[\s-]+/u))),
  ...titles.speaks,
  ...titles.private,
  ...titles.persons,
  ...titles.bodies.flatMap((body) => body.split(' ')),
  ...titles.groups,
  ...HONORIFICS.keys(),
])
for (const word of ['of', 'the', "'s"]) TITLE_WORDS.delete(word)

const singular = (word: string): string =>
  word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word

/** The longest role that begins at `at`, with the number of words it takes. */
export function roleAt(words: readonly string[], at: number): { role: Role; length: number } | null {
  for (const entry of ROLES.get(words[at] ?? '') ?? [])
    if (entry.words.every((word, i) => words[at + i] === word))
      return { role: entry.role, length: entry.words.length }
  return null
}

/** The longest body that every state has and that begins at `at`: the number of its words; 0 for none. */
export const bodyAt = (words: readonly string[], at: number): number =>
  BODIES.find((body) => body.every((word, i) => words[at + i] === word))?.length ?? 0

export const fitsRole = (office: Office, role: Role): boolean =>
  role.offices.some((piece) => piece.test(office.office))

export const speaksForParty = (noun: string): boolean => SPEAKS.has(noun) || SPEAKS.has(singular(noun))
export const speaksForSelf = (noun: string): boolean => PRIVATE.has(noun) || PRIVATE.has(singular(noun))
/** "the suspect", "the author": what somebody is, and nothing of for whom they speak. */
export const nounOfPerson = (noun: string): boolean => PERSONS.has(noun) || PERSONS.has(singular(noun))
/** "the ministry", "the council". */
export const isBodyNoun = (noun: string): boolean =>
  BODY_NOUNS.has(noun) || GROUPS.has(noun) || ORGANISATIONS.has(noun)
export const isFormer = (word: string): boolean => FORMER.has(word)
export const isTitleWord = (word: string): boolean => TITLE_WORDS.has(word) || TITLE_WORDS.has(singular(word))
export const isHonorific = (word: string): boolean => HONORIFICS.has(word)
/** "Harbour Times", "Elbonia Bank": no person's name ends or goes on so. */
export const isOrganisationWord = (word: string): boolean => ORGANISATIONS.has(word)
export const isNameSuffix = (word: string): boolean => SUFFIXES.has(word)
/** "the Smith administration": a body that goes by its head's name. */
export const isGroupOf = (word: string): boolean => GROUPS.has(word)

/** What a title, in lower case, says of its bearer's gender. */
export function genderOfTitle(words: readonly string[]): Gender {
  for (const word of words) {
    if (FEMALE.has(word)) return 'female'
    if (MALE.has(word)) return 'male'
    const gender = HONORIFICS.get(word)
    if (gender) return gender
  }
  return null
}
