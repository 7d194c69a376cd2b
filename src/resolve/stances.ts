/**
 * Words that show a stance, and what they say together about one place.
 *
 * In: the words of a clause and a place in it. Out: the chain of stance words that govern the place, from the outermost
 * in, and its sign: "reaffirmed its refusal to accept X" is against X. The words stand in lexicon/stance.json.
 */
import hedgeWords from '../../lexicon/hedges.json' with { type: 'json' }
import lexicon from '../../lexicon/stance.json' with { type: 'json' }
import { type Match, PatternSet } from './patterns.ts'
import type { Word } from './words.ts'

export interface StanceWord {
  readonly stance: 'for' | 'against' | 'ended'
  readonly side: 'before' | 'after'
  readonly negated: 'against' | 'none'
}

type Mark =
  | 'norm'
  | 'negation'
  | 'break'
  | 'condition'
  | 'negated-condition'
  | 'in-principle'
  | 'question'
  | 'anaphor'
  | 'hedge'

const STANCES = new PatternSet<StanceWord>(
  lexicon.stances.flatMap(({ words, stance, side, negated }) =>
    words.map((pattern): [string, StanceWord] => [pattern, { stance, side, negated } as StanceWord]),
  ),
)

const marked = (mark: Mark, words: readonly string[]): [string, Mark][] =>
  words.map((pattern) => [pattern, mark])

const MARKS = new PatternSet<Mark>([
  ...marked('norm', lexicon.norms.words),
  ...marked('negation', lexicon.negations.words),
  ...marked('break', lexicon.breaks.words),
  ...marked('condition', lexicon.conditions.words),
  ...marked('negated-condition', lexicon.negatedConditions.words),
  ...marked('in-principle', lexicon.inPrinciple.words),
  ...marked('question', lexicon.questions.words),
  ...marked('anaphor', lexicon.anaphors.words),
  ...marked(
    'hedge',
    hedgeWords.hedges.map(({ words }) => words),
  ),
])

export type StanceMatch = Match<StanceWord>

/** What stands in one sentence. */
export interface Marks {
  readonly stances: readonly StanceMatch[]
  readonly of: (mark: Mark) => readonly Match<Mark>[]
}

export function readMarks(words: readonly Word[], from: number, to: number): Marks {
  const marks = MARKS.match(words, from, to)
  return {
    stances: longestOnly(
      STANCES.match(words, from, to).filter(({ to: next }) => words[next]?.lower !== 'by'),
    ),
    of: (mark) => marks.filter(({ value }) => value === mark),
  }
}

/** Of overlapping stance words the longest: "ruled out", not "ruled". */
function longestOnly(matches: readonly StanceMatch[]): StanceMatch[] {
  return matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          other !== match &&
          other.from < match.to &&
          match.from < other.to &&
          (other.to - other.from > match.to - match.from ||
            (other.to - other.from === match.to - match.from &&
              matches.indexOf(other) < matches.indexOf(match))),
      ),
  )
}

export interface Chain {
  /** The outermost first. */
  readonly links: readonly StanceMatch[]
  readonly sign: 'for' | 'against'
  /** Held once and given up. */
  readonly ended: boolean
}

/** Words between a stance word and what it is about, and between two stance words of a chain. */
const REACH = 18
const LINK = 7
const NEGATION_REACH = 3

/** The stance words left of `place` that govern it, none from before `floor`; null where there is none or they say nothing. */
export function chainBefore(
  words: readonly Word[],
  marks: Marks,
  place: number,
  floor: number,
): Chain | null {
  const links: StanceMatch[] = []
  let edge = place
  for (const match of marks.stances.toReversed()) {
    if (match.value.side !== 'after' || match.to > edge || match.from < floor) continue
    const reach = links.length === 0 ? REACH : LINK
    if (edge - match.to > reach || (links.length > 0 && isParted(words, match.to, edge))) break
    links.unshift(match)
    edge = match.from
  }
  return links.length === 0 ? null : signOf(words, marks, links, place, floor)
}

/** The stance words right of `place`: "the plan is unacceptable". */
export function chainAfter(
  words: readonly Word[],
  marks: Marks,
  place: number,
  ceiling: number,
): Chain | null {
  const found = marks.stances.find(
    ({ value, from, to }) =>
      value.side === 'before' && from >= place && to <= ceiling && from - place <= REACH,
  )
  return found ? signOf(words, marks, [found], found.to, Math.max(place, found.from - NEGATION_REACH)) : null
}

/** "rejected the plan and called for talks": the first verb does not govern the second. */
function isParted(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (words[i]!.lower === 'and' || words[i]!.lower === 'or' || words[i]!.comma) return true
  return words[to]?.comma ?? false
}

function signOf(
  words: readonly Word[],
  marks: Marks,
  links: readonly StanceMatch[],
  place: number,
  floor: number,
): Chain | null {
  let against = false
  let ended = false
  for (const [i, link] of links.entries()) {
    const previous = i === 0 ? floor : links[i - 1]!.to
    const negated = isNegated(marks, link.from, Math.max(previous, floor))
    if (negated && (link.value.negated === 'none' || link.value.stance !== 'for')) return null
    if (link.value.stance === 'ended') ended = true
    if (link.value.stance === 'against' || negated) against = !against
  }
  if (isNegated(marks, place, links.at(-1)!.to) && words[place - 1] !== undefined) against = !against
  return { links, sign: against ? 'against' : 'for', ended }
}

/** A negation within a few words before `place`, not from before `floor`. */
export const isNegated = (marks: Marks, place: number, floor: number): boolean =>
  marks.of('negation').some(({ from, to }) => from >= floor && to <= place && place - to < NEGATION_REACH)
