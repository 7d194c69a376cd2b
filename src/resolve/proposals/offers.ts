/**
 * Offers: one place where a text tells of a proposal.
 *
 *     Elbonia accepted a Freedonian proposal for a truce of ten days
 *                      └─by──┘ └──noun─┘     └─option─┘ └─term──┘
 *
 * In: a sentence with its words of proposals and its hits of the codebook's options. Out: who proposes what, to whom, on
 * which terms; a noun without an option ("the Freedonian proposal") is an offer whose options are told elsewhere.
 */
import { byPlace, overlaps, type ProposalTerm, type Span } from '../../model/index.ts'
import { antecedent, isFirstPerson, pronounSort } from '../antecedents.ts'
import type { Hit } from '../options.ts'
import { attributedBy, type Passage, spanOf, statementAt } from '../passage.ts'
import type { Match } from '../patterns.ts'
import { touching } from '../within.ts'
import { subjectAt } from './reading.ts'
import { isAttributive, type ProposalMark, termMatches } from './words.ts'

export interface Offer {
  readonly passage: Passage
  readonly by: readonly string[]
  readonly to: readonly string[]
  readonly options: readonly string[]
  readonly terms: readonly ProposalTerm[]
  /** The noun or the verb: words, end exclusive. */
  readonly from: number
  readonly until: number
  readonly words: Span
  readonly how: 'noun' | 'verb'
  /** "the proposal", "an Elbonian proposal": told as one that the reader can tell from others. */
  readonly definite: boolean
  readonly evidence: Span
  readonly rule: string
  readonly confidence: number
}

/** Words from the noun or verb to what is offered. */
const REACH = 10
const OWNER_REACH = 4
const AGENT_REACH = 5
const TERM_REACH = 8

/** Set by eye on the sample: an offer whose proposer is told is seldom none. */
const SURE = { verb: 0.75, noun: 0.75, nounAlone: 0.55, nobody: -0.25 } as const

export function findOffers(
  passage: Passage,
  marks: readonly Match<ProposalMark>[],
  hits: readonly Hit[],
): Offer[] {
  return marks.flatMap((mark) => {
    if (mark.value === 'verb') return fromVerb(passage, mark, hits)
    return mark.value === 'noun' ? fromNoun(passage, mark, hits) : []
  })
}

/** "proposal for", "of", "that …": what follows is what is proposed; "or", "but" and a new verb are not. */
const LINKS = /^(for|of|to|on|that|which|under|with|as|about|concerning|by|from)$/u

const clauseAt = ({ clauses }: Passage, word: number) =>
  clauses.find(({ from, to }) => word >= from && word < to)

/** What stands behind it in its clause, all of a list ("a truce and an exchange of prisoners"), or right before it. */
function offered(passage: Passage, mark: Match<unknown>, hits: readonly Hit[]): Hit[] {
  const end = clauseAt(passage, mark.from)?.to ?? passage.to
  const behind: Hit[] = []
  let edge = mark.to
  for (const hit of hits) {
    if (hit.to <= mark.to || hit.from >= end) continue
    if (hit.from - edge > REACH || startsAnew(passage, edge, hit.from)) break
    behind.push(hit)
    edge = Math.max(edge, hit.to)
  }
  return behind.length > 0
    ? behind
    : hits.filter(({ from, to }) => from < mark.to && mark.from - to <= 1 && to <= mark.to)
}

/** A verb of its own parts the offer from what follows: "rejected the plan and called for a truce". */
const startsAnew = ({ words }: Passage, from: number, to: number): boolean =>
  words.list
    .slice(from, to)
    .some(
      ({ lower }, i, between) =>
        lower === 'or' || lower === 'but' || (lower === 'and' && between[i + 1]?.pos === 'VERB'),
    )

function fromVerb(passage: Passage, mark: Match<ProposalMark>, hits: readonly Hit[]): Offer[] {
  const { words } = passage
  const what = offered(passage, mark, hits)
  if (what.length === 0 || isNegated(passage, mark.from) || isSubject(passage, mark.from)) return []
  if (isAttributive(words.list, mark.from)) {
    const by = owners(passage, mark)
    return [offerOf(passage, mark, what, by, addressees(passage, mark.to), 'noun')]
  }
  const by = isPassive(passage, mark) ? agentAfter(passage, mark.to) : proposers(passage, mark)
  // "offered Freedonia a truce", not "proposed Freedonia as a place"
  const next = words.list[mark.to + 1]
  const object = next?.pos === 'DET' && !next.comma ? words.list[mark.to]!.parties : []
  return [offerOf(passage, mark, what, by, [...object, ...addressees(passage, mark.to)], 'verb')]
}

function fromNoun(passage: Passage, mark: Match<ProposalMark>, hits: readonly Hit[]): Offer[] {
  const { list } = passage.words
  const linked = LINKS.test(list[mark.to]?.lower ?? '') || LINKS.test(list[mark.to - 1]!.lower)
  const what = offered(passage, mark, linked ? hits : hits.filter(({ from }) => from < mark.to))
  const by = owners(passage, mark)
  const definite = by.length > 0 || determined(passage, mark.from)
  if (what.length === 0 && !definite) return []
  return [offerOf(passage, mark, what, by, addressees(passage, mark.to), 'noun', definite)]
}

/** "Offering land would …": what somebody might do. */
const isSubject = (passage: Passage, at: number): boolean =>
  clauseAt(passage, at)?.from === at && passage.words.list[at]!.lower.endsWith('ing')

const NEGATION_REACH = 3

const isNegated = ({ words, from }: Passage, at: number): boolean =>
  words.list
    .slice(Math.max(from, at - NEGATION_REACH), at)
    .some(({ lower }) => /^(not|n't|never|cannot|without)$/u.test(lower))

function offerOf(
  passage: Passage,
  mark: Match<ProposalMark>,
  what: readonly Hit[],
  by: readonly string[],
  to: readonly string[],
  how: Offer['how'],
  definite = true,
): Offer {
  const from = Math.min(mark.from, ...what.map((hit) => hit.from))
  const end = Math.max(mark.to, ...what.map((hit) => hit.to))
  const clause = clauseAt(passage, mark.from) ?? passage
  const window = { from: Math.max(clause.from, from - 3), to: Math.min(clause.to, end + TERM_REACH) }
  const sure = how === 'verb' ? SURE.verb : what.length > 0 ? SURE.noun : SURE.nounAlone
  return {
    passage,
    by: unique(by),
    to: unique(to).filter((party) => !by.includes(party)),
    options: unique(what.map(({ option }) => option)),
    terms: what.length === 0 ? [] : termsIn(passage, window.from, window.to),
    from: mark.from,
    until: mark.to,
    words: spanOf(passage, mark.from, mark.to),
    how,
    definite,
    evidence: spanOf(passage, clause.from, clause.to),
    rule: how === 'verb' ? 'proposes' : 'proposal',
    confidence: sure + (by.length === 0 ? SURE.nobody : 0),
  }
}

export const unique = (values: readonly string[]): string[] => [...new Set(values)].sort()

/** Durations as the text's times have them, manner and scope by their words. */
export function termsIn(passage: Passage, from: number, to: number): ProposalTerm[] {
  if (from >= to) return []
  const { scene, words } = passage
  const place = spanOf(passage, from, to)
  const { text } = scene.text.document
  const lengths = touching(scene.text.times, place, ({ start, end }) => [start, end])
    .filter(({ type }) => type === 'DURATION')
    .map(({ start, end, value }): ProposalTerm => ({ kind: 'length', value, span: [start, end] }))
  const others = termMatches(words.list, from, to).map(({ value, from: first, to: last }): ProposalTerm => {
    const span = spanOf(passage, first, last)
    return {
      kind: value,
      value: text
        .slice(...span)
        .replace(/\s+/gu, ' ')
        .toLowerCase(),
      span,
    }
  })
  return [...lengths, ...others.filter(({ span }) => !lengths.some((one) => overlaps(one.span, span)))].sort(
    (a, b) => byPlace(a.span, b.span),
  )
}

const isForm = (word: string | undefined): boolean => /^(is|are|was|were|be|been|being)$/u.test(word ?? '')

/** "was proposed", "a truce proposed by Freedonia". */
function isPassive({ words: { list }, from }: Passage, mark: Match<unknown>): boolean {
  for (let i = mark.from - 1; i >= Math.max(from, mark.from - 3); i--) if (isForm(list[i]!.lower)) return true
  return list[mark.to]?.lower === 'by'
}

/** "by Freedonia", "from the Freedonian government": within a few words. */
function agentAfter({ words: { list }, to }: Passage, at: number): readonly string[] {
  for (let i = at; i < Math.min(to, at + AGENT_REACH); i++)
    if (list[i]!.lower === 'by' || list[i]!.lower === 'from')
      for (let j = i + 1; j < Math.min(to, i + OWNER_REACH); j++)
        if (list[j]!.parties.length > 0) return list[j]!.parties
  return []
}

/** Whose verb it is: the words attribute with it, or a subject stands before it, or the speaker says "we". */
function proposers(passage: Passage, mark: Match<unknown>): readonly string[] {
  const attributed = attributedBy(passage, mark.from)?.voice
  if (attributed) return attributed.parties
  const clause = clauseAt(passage, mark.from) ?? passage
  const speaker = statementAt(passage, mark.from)?.voice ?? null
  const own = passage.words.list.slice(clause.from, mark.from).some(({ lower }) => isFirstPerson(lower))
  if (own && speaker) return speaker.parties
  return subjectAt(passage, mark)?.parties ?? speaker?.parties ?? []
}

/** "Freedonia's proposal", "an Elbonian plan", "his offer", "the proposal by Freedonia". */
function owners(passage: Passage, mark: Match<unknown>): readonly string[] {
  const { scene, words, heard, from } = passage
  for (let i = mark.from - 1; i >= Math.max(from, mark.from - OWNER_REACH); i--) {
    const word = words.list[i]!
    if (word.breaks && i < mark.from - 1) break
    if (word.parties.length > 0) return word.parties
    if (pronounSort(word.lower) && /^(his|her|its|their)$/u.test(word.lower))
      return antecedent(scene, word.token, heard, scene.published)?.parties ?? []
    if (/^(my|our)$/u.test(word.lower)) return statementAt(passage, i)?.voice?.parties ?? []
    if (word.pos === 'VERB' || word.pos === 'ADP') break
  }
  return agentAfter(passage, mark.to)
}

/** "to Freedonia": the first party named behind a "to". */
function addressees({ words: { list }, to }: Passage, at: number): readonly string[] {
  for (let i = at; i < Math.min(to, at + REACH); i++)
    if (list[i]!.lower === 'to' && list[i - 1]!.lower !== 'up')
      for (let j = i + 1; j < Math.min(to, i + OWNER_REACH); j++)
        if (list[j]!.parties.length > 0) return list[j]!.parties
  return []
}

/** "the ten-day truce": an article that points at something known stands before it. */
export function determined({ words: { list }, from }: Passage, at: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - OWNER_REACH); i--) {
    if (list[i]!.pos === 'DET') return /^(the|this|that|these|those|such)$/u.test(list[i]!.lower)
    if (!['ADJ', 'NOUN', 'NUM', 'PROPN'].includes(list[i]!.pos)) return false
  }
  return false
}
