/**
 * Insistence: the words of a position in; out whether they say that nothing else will do, or that it must be.
 *
 * Being for something is no red line: only somebody who says that nothing else will do draws one. Which words say so is
 * in `lexicon/insistence.json`.
 */
import lexicon from '../../lexicon/insistence.json' with { type: 'json' }
import { PatternSet } from '../resolve/patterns.ts'
import type { Word } from '../resolve/words.ts'

export interface Insistence {
  readonly strength: 'exclusive' | 'demand'
  /** The words that say so, in lower case. */
  readonly words: string
}

const PATTERNS = new PatternSet(
  lexicon.insistence.map(({ words, strength }) => [words, strength as Insistence['strength']]),
)

/** @returns the strongest insistence in the text, the first of several; null where there is none */
export function insistenceIn(text: string): Insistence | null {
  const words = wordsOf(text)
  const found = PATTERNS.match(words, 0, words.length)
  const match = found.find(({ value }) => value === 'exclusive') ?? found[0]
  if (match === undefined) return null
  const matched = words.slice(match.from, match.to).map(({ lower }) => lower)
  return { strength: match.value, words: matched.join(' ') }
}

const WORD = /([;:—–.!?…]?)[\s,()[\]"“”„«»]*([\p{L}\p{N}][\p{L}\p{N}'’]*)/gu

/** Words as patterns see them, by their letters alone: the list has every form that it means. */
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match, token) => {
    const lower = match[2]!.toLowerCase().replaceAll('’', "'")
    const breaks = match[1] !== ''
    return { token, lower, pos: 'X', forms: new Set([lower]), parties: [], breaks, comma: false }
  })
