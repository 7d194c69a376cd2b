/**
 * Words that show a stance, and the words around them that matter to it, found in one sentence.
 *
 * In: the words of a sentence. Out: what stands where. The words themselves stand in lexicon/stance.json and
 * lexicon/hedges.json; what they say together of one place is in `paths.ts`.
 */
import hedgeWords from '../../lexicon/hedges.json' with { type: 'json' }
import lexicon from '../../lexicon/stance.json' with { type: 'json' }
import { type Match, PatternSet } from './patterns.ts'
import type { Word } from './words.ts'

export interface StanceWord {
  readonly stance: 'for' | 'against' | 'ended'
  /** Where the matter stands: after the words ("rejects it") or before them ("it is unacceptable"). */
  readonly side: 'before' | 'after'
  /** What a negation makes of them. */
  readonly negated: 'against' | 'none'
}

export type Mark =
  | 'norm'
  | 'negation'
  | 'break'
  | 'condition'
  | 'negated-condition'
  | 'in-principle'
  | 'question'
  | 'anaphor'
  | 'hedge'
  | 'carrier'
  | 'ender'
  | 'perform'
  | 'blame'
  | 'time'
  | 'view'
  | 'come'
  | 'wanted'
  | 'bygone'

const STANCES = new PatternSet<StanceWord>(
  lexicon.stances.flatMap(({ words, stance, side, negated }) =>
    words.map((pattern): [string, StanceWord] => [pattern, { stance, side, negated } as StanceWord]),
  ),
)

const marked = (mark: Mark, { words }: { readonly words: readonly string[] }): [string, Mark][] =>
  words.map((pattern) => [pattern, mark])

const MARKS = new PatternSet<Mark>([
  ...marked('norm', lexicon.norms),
  ...marked('negation', lexicon.negations),
  ...marked('break', lexicon.breaks),
  ...marked('condition', lexicon.conditions),
  ...marked('negated-condition', lexicon.negatedConditions),
  ...marked('in-principle', lexicon.inPrinciple),
  ...marked('question', lexicon.questions),
  ...marked('anaphor', lexicon.anaphors),
  ...marked('carrier', lexicon.carriers),
  ...marked('ender', lexicon.enders),
  ...marked('perform', lexicon.performs),
  ...marked('blame', lexicon.blames),
  ...marked('time', lexicon.times),
  ...marked('view', lexicon.views),
  ...marked('come', lexicon.comes),
  ...marked('wanted', lexicon.wanted),
  ...marked('bygone', lexicon.bygone),
  ...hedgeWords.hedges.flatMap(({ words }) => marked('hedge', { words: [words] })),
])

export type StanceMatch = Match<StanceWord>
export type MarkMatch = Match<Mark>

/** What stands in one sentence, each list in the order of the words. */
export interface Marks {
  readonly stances: readonly StanceMatch[]
  readonly of: (mark: Mark) => readonly MarkMatch[]
  /** The longest match of a kind that ends just before the word. */
  readonly endingAt: (mark: Mark, word: number) => MarkMatch | null
  readonly stanceEndingAt: (word: number) => StanceMatch | null
}

const NONE: readonly MarkMatch[] = []

export function readMarks(words: readonly Word[], from: number, to: number): Marks {
  const byMark = new Map<Mark, MarkMatch[]>()
  for (const match of MARKS.match(words, from, to)) {
    const list = byMark.get(match.value)
    if (list) list.push(match)
    else byMark.set(match.value, [match])
  }
  const stances = STANCES.match(words, from, to)
  const longest = longestOnly(stances)
  return {
    stances: longest,
    of: (mark) => byMark.get(mark) ?? NONE,
    endingAt: (mark, word) => longestOf((byMark.get(mark) ?? NONE).filter((match) => match.to === word)),
    stanceEndingAt: (word) =>
      longestOf(longest.filter((match) => match.to === word && match.value.side === 'after')),
  }
}

const longestOf = <M extends Match<unknown>>(matches: readonly M[]): M | null =>
  matches.reduce<M | null>((best, match) => (best === null || match.from < best.from ? match : best), null)

/** "proposed to" and not the "proposed" in it; of the same words the first in the lexicon. */
function longestOnly(matches: readonly StanceMatch[]): StanceMatch[] {
  return matches.filter(
    (match, i) =>
      !matches.some(
        (other, j) =>
          other.value.side === match.value.side &&
          other.from <= match.from &&
          match.to <= other.to &&
          (other.to - other.from > match.to - match.from ||
            (other.to - other.from === match.to - match.from && j < i)),
      ),
  )
}
