/**
 * Where a text speaks of the options of a codebook.
 *
 * In: words. Out: the places where an option's terms stand, each once, none in a sentence about another quarrel, without
 * what its `except` phrases cover and without a term that lies inside a longer one of another option ("sanctions" in "the lifting of sanctions").
 */
import type { Codebook, CodebookOption } from '../model/index.ts'
import { type Match, PatternSet } from './patterns.ts'
import type { Word } from './words.ts'

export interface Hit {
  readonly option: string
  /** The stance that the words themselves carry: "ruled out membership". */
  readonly carries: 'for' | 'against' | null
  /** Words, end exclusive. */
  readonly from: number
  readonly to: number
}

interface Sense {
  /** Empty for what is about another quarrel. */
  readonly option: string
  readonly means: 'term' | 'for' | 'against' | 'except' | 'elsewhere'
}

const compiled = new WeakMap<Codebook, PatternSet<Sense>>()

/** The patterns of a codebook, compiled once. @throws PatternError for a pattern that is none. */
export function optionPatterns(codebook: Codebook): PatternSet<Sense> {
  const known = compiled.get(codebook)
  if (known) return known
  const senses = codebook.issues.flatMap(({ options }) => options.flatMap(sensesOf))
  for (const pattern of codebook.elsewhere) senses.push([pattern, { option: '', means: 'elsewhere' }])
  const patterns = new PatternSet(senses, codebook.phrases)
  compiled.set(codebook, patterns)
  return patterns
}

const sensesOf = ({ id, ...option }: CodebookOption): [string, Sense][] => [
  ...option.terms.map((pattern): [string, Sense] => [pattern, { option: id, means: 'term' }]),
  ...option.for.map((pattern): [string, Sense] => [pattern, { option: id, means: 'for' }]),
  ...option.against.map((pattern): [string, Sense] => [pattern, { option: id, means: 'against' }]),
  ...option.except.map((pattern): [string, Sense] => [pattern, { option: id, means: 'except' }]),
]

export function findHits(codebook: Codebook, words: readonly Word[], from: number, to: number): Hit[] {
  const matches = optionPatterns(codebook).match(words, from, to)
  if (matches.some(({ value }) => value.means === 'elsewhere')) return []
  const excepted = matches.filter(({ value }) => value.means === 'except')
  const meant = matches.filter(({ value }) => value.means !== 'except')
  return meant
    .filter((match) => !meant.some((other) => other !== match && swallows(other, match)))
    .filter((match) => !excepted.some((hole) => isHole(hole, match)))
    .map(({ value: { option, means }, from: first, to: last }) => ({
      option,
      carries: means === 'for' || means === 'against' ? means : null,
      from: first,
      to: last,
    }))
    .sort((a, b) => a.from - b.from || b.to - a.to)
}

const length = (match: Match<Sense>): number => match.to - match.from

/** The exception holds the first or the last word of the match. */
const isHole = (hole: Match<Sense>, match: Match<Sense>): boolean =>
  hole.value.option === match.value.option &&
  ((hole.from <= match.from && match.from < hole.to) || (hole.from < match.to && match.to <= hole.to))

/** A longer match of the same option, or of another one, holds the whole of it. */
function swallows(outer: Match<Sense>, inner: Match<Sense>): boolean {
  if (outer.from > inner.from || outer.to < inner.to) return false
  if (length(outer) > length(inner))
    return outer.value.option === inner.value.option
      ? rank(outer) >= rank(inner)
      : inner.value.means === 'term'
  return outer.value.option === inner.value.option && rank(outer) > rank(inner)
}

const rank = ({ value }: Match<Sense>): number => (value.means === 'term' ? 0 : 1)
