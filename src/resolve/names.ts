/**
 * How names are compared: one key for all the ways in which a name is spelled.
 *
 * In: a word of a name. Out: a key that transliterations share ("Petrenskyy", "Petrenskiy", "Petrensky"), an id for a
 * full name, and whether a given name is a woman's or a man's. The rules stand in lexicon/names.json; none is about a
 * single person. Keys are only compared with keys: they are no spelling of anything.
 */
import names from '../../lexicon/names.json' with { type: 'json' }

export type Gender = 'female' | 'male' | null

const LETTERS = names.letters.map(({ from, to }) => [new RegExp(from, 'gu'), to] as const)
const UNACCENTED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ı: 'i', ß: 'ss', đ: 'd', æ: 'ae' }

/** Lower case without accents: "Élysée" → "elysee". */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøıßđæ]/gu, (letter) => UNACCENTED[letter]!)

const spellingKey = (word: string): string =>
  LETTERS.reduce((key, [from, to]) => key.replace(from, to), foldWord(word))

const GIVEN = new Map(
  names.given.flatMap((forms) => forms.map((form) => [spellingKey(form), spellingKey(forms[0]!)])),
)

/** The key under which a word of a name is looked up. */
export function nameKey(word: string): string {
  const key = spellingKey(word)
  return GIVEN.get(key) ?? key
}

/** A name as an id: "Jens Ødegård" → "jens-odegard". */
export const nameId = (name: string): string =>
  foldWord(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')

const FEMALE = new Set(names.female.map(foldWord))
const MALE = new Set(names.male.map(foldWord))

export function genderOfGiven(word: string): Gender {
  const given = foldWord(word)
  return FEMALE.has(given) ? 'female' : MALE.has(given) ? 'male' : null
}

export const isGiven = (word: string): boolean => genderOfGiven(word) !== null

/** The words of a name without hyphens, as tokens have them. */
export const wordsOfName = (name: string): string[] => name.split(/[\s-]+/u).filter((word) => word !== '')
