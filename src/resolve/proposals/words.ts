/** The words of proposals and answers (lexicon/proposals.json), compiled, and where they stand in a sentence. */
import lexicon from '../../../lexicon/proposals.json' with { type: 'json' }
import type { ProposalTerm } from '../../model/index.ts'
import { type Match, PatternSet } from '../patterns.ts'
import type { Word } from '../words.ts'

export type ProposalMark = 'noun' | 'verb' | 'except' | 'counter' | 'silence' | 'silent-from'

const marked = (mark: ProposalMark, words: readonly string[]): [string, ProposalMark][] =>
  words.map((pattern) => [pattern, mark])

const MARKS = new PatternSet<ProposalMark>([
  ...marked('noun', lexicon.nouns.words),
  ...marked('verb', lexicon.verbs.words),
  ...marked('except', lexicon.except.words),
  ...marked('counter', lexicon.counters.words),
  ...marked('silence', lexicon.silences.words),
  ...marked('silent-from', lexicon.silentFrom.words),
])

const TERMS = new PatternSet<ProposalTerm['kind']>(
  lexicon.terms.flatMap(({ kind, words }) =>
    words.map((pattern): [string, ProposalTerm['kind']] => [pattern, kind as ProposalTerm['kind']]),
  ),
)

/** "offer" is what was offered, or the offering: the tagger's part of speech tells. */
export function proposalMarks(words: readonly Word[], from: number, to: number): Match<ProposalMark>[] {
  const found = MARKS.match(words, from, to)
  const holes = found.filter(({ value }) => value === 'except')
  return found.filter(({ value, from: at, to: end }) => {
    if (value === 'except') return false
    if (value !== 'noun' && value !== 'verb') return true
    if (holes.some((hole) => hole.from < end && at < hole.to)) return false
    const isVerb = words.slice(at, end).some(({ pos }) => pos === 'VERB')
    return value === 'verb' ? isVerb || isAttributive(words, at) : !isVerb
  })
}

/** "a proposed truce", "Elbonia's proposed truce": the verb stands as an adjective. */
export const isAttributive = (words: readonly Word[], at: number): boolean =>
  /(ed|put)$/u.test(words[at]!.lower) &&
  !words[at]!.breaks &&
  (['DET', 'ADJ', 'NUM'].includes(words[at - 1]?.pos ?? '') ||
    /^(['’]s?|his|her|its|their|our)$/u.test(words[at - 1]?.lower ?? ''))

/** Of terms that overlap, the longest. */
export function termMatches(words: readonly Word[], from: number, to: number): Match<ProposalTerm['kind']>[] {
  const found = TERMS.match(words, from, to).sort(
    (a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from,
  )
  const kept: Match<ProposalTerm['kind']>[] = []
  for (const match of found)
    if (!kept.some((other) => other.from < match.to && match.from < other.to)) kept.push(match)
  return kept.sort((a, b) => a.from - b.from)
}
