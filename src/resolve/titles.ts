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
const HONORIFIC_NOUNS = new Map(
  titles.honorifics.flatMap(({ word, nouns = [] }) =>
    nouns.length > 0 ? [[word.toLowerCase(), nouns] as const] : [],
  ),
)
const MINISTRIES = new Set(titles.ministries)
const CARRIERS = new Set(titles.carriers)
const PAPERS = new Set(titles.papers)
const OUTLETS = new Set(titles.outlets)
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
const NOUN_OFFICES = new Map(
  titles.nounOffices.flatMap(({ nouns, offices = [], not = [] }) =>
    nouns.map((noun) => [noun, { fits: patterns(offices), not: patterns(not) }] as const),
  ),
)
const PRESS_OFFICES = new Set(titles.pressOffices)

function patterns(sources: readonly string[]): RegExp[] {
  return sources.map((source) => new RegExp(source, 'u'))
}

/** "the diplomat" for a foreign minister, not for a finance minister; a noun that tells nothing of offices fits all. */
export function nounFitsOffice(noun: string, office: string): boolean {
  const known = NOUN_OFFICES.get(noun)
  if (known === undefined) return true
  return (
    (known.fits.length === 0 || known.fits.some((piece) => piece.test(office))) &&
    !known.not.some((piece) => piece.test(office))
  )
}

/** "Rep." says that somebody is a congressman. */
export const nounsOfHonorific = (word: string): readonly string[] => HONORIFIC_NOUNS.get(word) ?? []

/** "Department": every state has some. */
export const isMinistry = (word: string): boolean => MINISTRIES.has(word)

/** "press bureau": two words in lower case. */
export const isPressOffice = (words: string): boolean => PRESS_OFFICES.has(words)

/** "the statement", "a letter": somebody speaks by it. */
export const isCarrier = (noun: string): boolean => CARRIERS.has(noun)
/** "an agency report" */
export const isPaper = (noun: string): boolean => PAPERS.has(noun)
/** "the newspaper" */
export const isOutletNoun = (noun: string): boolean => OUTLETS.has(noun)
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
