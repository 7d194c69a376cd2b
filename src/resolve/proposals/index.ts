/**
 * Proposals: who offers what to whom on which terms, and what the others answer, as one document tells it.
 *
 * In: a scene, its statements, the codebook. Out: proposals in the order of the text, each with its answers. First all
 * offers (`offers.ts`) become proposals (`drafts.ts`); then every place that stands for one is asked for answers
 * (`answers.ts`): its noun, its option told as known ("the ten-day truce"), and the words of those who answer otherwise.
 */
import {
  byPlace,
  type Codebook,
  overlaps,
  type Proposal,
  type ProposalAnswer,
  type Span,
} from '../../model/index.ts'
import { linesOf, type Line as TextLine } from '../lines.ts'
import type { Match } from '../patterns.ts'
import type { Scene } from '../scene.ts'
import type { Statement } from '../statements.ts'
import type { TimeOf } from '../when/said.ts'
import { answersAt, otherAnswers } from './answers.ts'
import { type Draft, draftAt, draftFor, draftMeant } from './drafts.ts'
import { findOffers, type Offer } from './offers.ts'
import { type ProposalMark, proposalMarks } from './words.ts'

/** One sentence with its words of proposals. */
interface Line extends TextLine {
  readonly marks: readonly Match<ProposalMark>[]
}

interface Told {
  readonly offer: Offer
  readonly draft: Draft
}

export function resolveProposals(
  scene: Scene,
  statements: readonly Statement[],
  codebook: Codebook,
  timeOf: TimeOf,
): Proposal[] {
  if (!isAbout(scene, codebook)) return []
  const lines = linesOf(scene, statements, codebook).map(marked)
  const drafts: Draft[] = []
  const told = offersIn(lines, drafts, codebook)
  lines.forEach((line, i) => {
    answersIn(line, i, told[i]!, drafts, timeOf)
  })
  return drafts
    .map((draft) => proposalOf(draft, timeOf))
    .sort((a, b) => byPlace(a.evidence, b.evidence) || (a.options.join() < b.options.join() ? -1 : 1))
}

const isAbout = ({ named }: Scene, { about }: Codebook): boolean =>
  about.length === 0 || named.some(({ party }) => party !== null && about.includes(party))

const marked = ({ passage, hits }: TextLine): Line => ({
  passage,
  hits,
  marks: proposalMarks(passage.words.list, passage.from, passage.to),
})

/** By line: its offers, each with the draft that it tells of. */
function offersIn(lines: readonly Line[], drafts: Draft[], codebook: Codebook): Told[][] {
  let before: readonly string[] = []
  return lines.map(({ passage, marks, hits }, i) => {
    const told = findOffers(passage, marks, hits).flatMap((offer) => {
      const draft = draftFor(drafts, offer, i, before, codebook)
      return draft ? [{ offer, draft }] : []
    })
    if (hits.length > 0) before = hits.map(({ option }) => option)
    return told
  })
}

function answersIn(
  { passage, hits, marks }: Line,
  line: number,
  told: readonly Told[],
  drafts: readonly Draft[],
  timeOf: TimeOf,
): void {
  const others = otherAnswers(passage, marks, timeOf)
  // "ignored the offer" reads as against it as well: what is told is that no answer came.
  const silent = new Set(others.map(({ party }) => party))
  const add = (draft: Draft, answers: readonly ProposalAnswer[]): void => {
    draft.answers.push(...answers.filter(({ party }) => !draft.by.includes(party)))
  }
  const addStances = (draft: Draft, answers: readonly ProposalAnswer[]): void =>
    add(
      draft,
      answers.filter(({ party }) => !silent.has(party)),
    )
  for (const { offer, draft } of told) {
    if (offer.how === 'verb') continue
    const option = offer.options[0] ?? draft.options[0]!
    addStances(draft, answersAt(passage, { option, from: offer.from, to: offer.until }, timeOf))
  }
  for (const hit of hits) {
    if (told.some(({ offer }) => offer.options.includes(hit.option))) continue
    const draft = draftMeant(drafts, passage, hit, line)
    if (draft) addStances(draft, answersAt(passage, hit, timeOf))
  }
  const answered = told.find(({ offer }) => offer.how === 'noun')?.draft ?? draftAt(drafts, line)
  if (answered) add(answered, others)
}

function proposalOf({ by, to, options, terms, offers, answers }: Draft, timeOf: TimeOf): Proposal {
  const clearest = [...offers].sort((a, b) => b.confidence - a.confidence || byPlace(a.evidence, b.evidence))
  const best = clearest[0]!
  const also: Span[] = []
  for (const { evidence } of clearest.slice(1))
    if (![best.evidence, ...also].some((span) => overlaps(span, evidence))) also.push(evidence)
  return {
    by: [...by],
    to: [...to],
    options: [...options],
    terms: [...terms].sort((a, b) => byPlace(a.span, b.span)),
    made: timeOf(best.evidence),
    evidence: best.evidence,
    also: also.sort(byPlace),
    answers: clearestAnswers(answers),
    because: [{ rule: best.rule, span: best.words }],
    confidence: Math.round(100 * best.confidence) / 100,
  }
}

/**
 * One for each party, answer and realis: the clearest. Where a text tells of a yes and of its condition, as a headline
 * and its report do, the condition stands.
 */
function clearestAnswers(answers: readonly ProposalAnswer[]): ProposalAnswer[] {
  const kept = new Map<string, ProposalAnswer>()
  for (const answer of answers) {
    const key = [answer.party, answer.answer, answer.realis].join(' ')
    const known = kept.get(key)
    if (known === undefined || answer.confidence > known.confidence) kept.set(key, answer)
  }
  const gave = (party: string, kinds: readonly string[]): boolean =>
    [...kept.values()].some((answer) => answer.party === party && kinds.includes(answer.answer))
  return [...kept.values()]
    .filter(({ party, answer }) => !(answer === 'accepted' && gave(party, ['accepted-with-conditions'])))
    .sort((a, b) => byPlace(a.evidence, b.evidence) || (a.party < b.party ? -1 : 1))
}
