/**
 * Drafts: the proposals of a text while it is read, and which of them an offer or a place tells of.
 *
 * In: offers, in the order of the text. Out: each joined to a draft where proposer, options and terms allow, or a new one.
 */
import {
  agree,
  type Codebook,
  issueOfOption,
  type ProposalAnswer,
  type ProposalTerm,
} from '../../model/index.ts'
import type { Hit } from '../options.ts'
import type { Passage } from '../passage.ts'
import { determined, type Offer, termsIn, unique } from './offers.ts'

export interface Draft {
  by: readonly string[]
  to: readonly string[]
  options: readonly string[]
  terms: readonly ProposalTerm[]
  readonly offers: Offer[]
  /** Sentences that tell of it. */
  readonly lines: number[]
  readonly answers: ProposalAnswer[]
}

/**
 * The proposal that an offer tells of: one told before that it fits, or a new one; null where nobody can say which.
 * `before`: the options of the last sentence that had any, for "the Elbonian proposal" alone.
 */
export function draftFor(
  drafts: Draft[],
  offer: Offer,
  line: number,
  before: readonly string[],
  codebook: Codebook,
): Draft | null {
  const known = mostTold(drafts.filter((draft) => fits(draft, offer)))
  if (known) {
    known.lines.push(line)
    known.by = unique([...known.by, ...offer.by])
    if (offer.options.length === 0) return known
    known.to = unique([...known.to, ...offer.to]).filter((party) => !known.by.includes(party))
    known.terms = addTerms(known.terms, offer.terms)
    known.offers.push(offer)
    return known
  }
  const told = offer.options.length > 0 ? offer.options : offer.by.length > 0 ? before : []
  const options = oneOfEach(told, codebook)
  if (options.length === 0) return null
  const { by, to, terms } = offer
  const draft: Draft = { by, to, options, terms, offers: [offer], lines: [line], answers: [] }
  drafts.push(draft)
  return draft
}

/** Of several that fit: the one told of most, then the last. What a report is about stands in its head already. */
export const mostTold = (drafts: readonly Draft[]): Draft | null =>
  drafts.reduce<Draft | null>(
    (best, draft) => (best === null || draft.lines.length >= best.lines.length ? draft : best),
    null,
  )

function fits(draft: Draft, { by, options, terms, definite }: Offer): boolean {
  const oneProposer = by.length === 0 || draft.by.length === 0 || by.some((party) => draft.by.includes(party))
  if (!oneProposer || !agree(draft.terms, terms)) return false
  return options.length === 0 ? definite : options.some((option) => draft.options.includes(option))
}

/** Nobody proposes two outcomes of which only one can be: the first named is the matter, the other a condition or aim. */
function oneOfEach(options: readonly string[], codebook: Codebook): string[] {
  const taken = new Set<string>()
  return options.filter((option) => {
    const issue = issueOfOption(codebook, option)
    if (issue?.choose !== 'one') return true
    if (taken.has(issue.id)) return false
    taken.add(issue.id)
    return true
  })
}

const addTerms = (known: readonly ProposalTerm[], more: readonly ProposalTerm[]): ProposalTerm[] => [
  ...known,
  ...more.filter(({ kind, value }) => !known.some((term) => term.kind === kind && term.value === value)),
]

/** Sentences from a proposal's telling to a place that still means it. */
const NEAR = 4

/** The proposal for which an option's words stand: "the truce" near it, "the ten-day truce" anywhere; "a truce" is none. */
export function draftMeant(drafts: readonly Draft[], passage: Passage, hit: Hit, line: number): Draft | null {
  const terms = termsIn(passage, Math.max(passage.from, hit.from - 3), hit.to)
  const lengths = terms.filter(({ kind }) => kind === 'length')
  const definite = passage.words.list[hit.from]!.lower === 'the' || determined(passage, hit.from)
  const meant = drafts.filter((draft) => {
    if (!draft.options.includes(hit.option) || !agree(draft.terms, terms)) return false
    const same = draft.terms.some((term) => term.kind === 'length') && lengths.length > 0
    return same || (definite && draft.lines.some((told) => Math.abs(told - line) <= NEAR))
  })
  const draft = mostTold(meant)
  if (draft !== null && draft.options.length > 0) draft.terms = addTerms(draft.terms, lengths)
  return draft
}

/** The draft that is talked of at a line: the most told of those told within a few sentences before. */
export const draftAt = (drafts: readonly Draft[], line: number): Draft | null =>
  mostTold(drafts.filter(({ lines }) => lines.some((told) => told <= line && line - told <= NEAR)))
