/**
 * Answers: what parties say to a proposal, each with its words.
 *
 * In: a sentence, the place in it that stands for a proposal. Out: accepted, accepted with conditions or rejected, as the
 * stance on that place has it; counter-proposed and silent, by their words. A sentence that gives no answer gives none:
 * who is not told to have answered has not rejected.
 */
import type { ProposalAnswer } from '../../model/index.ts'
import type { Claim } from '../claims.ts'
import { attributedBy, type Passage, spanOf, statementAt } from '../passage.ts'
import type { Match } from '../patterns.ts'
import type { Voice } from '../voices.ts'
import type { TimeOf } from '../when/said.ts'
import { claimsAt, subjectAt } from './reading.ts'
import type { ProposalMark } from './words.ts'

/** Where a sentence stands for a proposal: "the plan", or the option itself ("the ten-day truce"). Words, end exclusive. */
export interface Reference {
  readonly option: string
  readonly from: number
  readonly to: number
}

/** What a hypothesis or a plan has a party answer is no answer. */
const TOLD = new Set(['actual', 'reported', 'past'])

export function answersAt(
  passage: Passage,
  { option, from, to }: Reference,
  timeOf: TimeOf,
): ProposalAnswer[] {
  if (isDemanded(passage, from)) return []
  return claimsAt(passage, { option, carries: null, from, to })
    .filter(({ realis }) => TOLD.has(realis))
    .flatMap((claim) => claim.voice.parties.map((party) => answerOf(party, claim, timeOf)))
}

/** "Freedonia must accept the plan" is a wish about its answer, and none. */
function isDemanded({ clauses, marks }: Passage, at: number): boolean {
  const clause = clauses.find(({ from, to }) => at >= from && at < to)
  return marks.of('norm').some(({ from }) => clause !== undefined && from >= clause.from && from < at)
}

const ANSWERS = { for: 'accepted', against: 'rejected', conditional: 'accepted-with-conditions' } as const

const answerOf = (party: string, claim: Claim, timeOf: TimeOf): ProposalAnswer => ({
  party,
  answer: ANSWERS[claim.stance],
  condition: claim.condition,
  realis: claim.realis,
  holder: claim.voice.speaker.name,
  evidence: claim.evidence,
  said: claim.said ?? timeOf(claim.evidence),
  because: claim.because,
  confidence: claim.confidence,
})

/** Set by eye: the words are plain, the proposal that they answer is the last one named. */
const SURE = { silent: 0.7, 'counter-proposed': 0.65 } as const

/** Parties of which the sentence says that they gave no answer, or made an offer of their own instead. */
export function otherAnswers(
  passage: Passage,
  marks: readonly Match<ProposalMark>[],
  timeOf: TimeOf,
): ProposalAnswer[] {
  return marks.flatMap((mark) => {
    if (mark.value === 'silence') return toldOf(passage, mark, whoseVerb(passage, mark), 'silent', timeOf)
    if (mark.value === 'silent-from')
      return toldOf(passage, mark, namedAfter(passage, mark), 'silent', timeOf)
    return mark.value === 'counter'
      ? toldOf(passage, mark, whoseVerb(passage, mark), 'counter-proposed', timeOf)
      : []
  })
}

interface Teller {
  readonly name: string
  readonly parties: readonly string[]
}

function toldOf(
  passage: Passage,
  mark: Match<ProposalMark>,
  who: Teller | null,
  answer: keyof typeof SURE,
  timeOf: TimeOf,
): ProposalAnswer[] {
  if (who === null) return []
  const clause = passage.clauses.find(({ from, to }) => mark.from >= from && mark.from < to) ?? passage
  const evidence = spanOf(passage, clause.from, Math.max(clause.to, mark.to))
  return who.parties.map((party) => ({
    party,
    answer,
    condition: null,
    realis: 'actual',
    holder: who.name,
    evidence,
    said: timeOf(evidence),
    because: [{ rule: answer, span: spanOf(passage, mark.from, mark.to) }],
    confidence: SURE[answer],
  }))
}

function whoseVerb(passage: Passage, mark: Match<unknown>): Teller | null {
  const statement = statementAt(passage, mark.from)
  const voice = attributedBy(passage, mark.from)?.voice ?? subjectAt(passage, mark) ?? statement?.voice
  return voice ? teller(voice) : null
}

const teller = ({ speaker, parties }: Voice): Teller => ({ name: speaker.name, parties })

function namedAfter({ words: { list }, scene, to }: Passage, mark: Match<unknown>): Teller | null {
  for (let i = mark.to; i < Math.min(to, mark.to + 4); i++) {
    const { parties, token } = list[i]!
    const name = scene.nameOf[token]!
    if (parties.length > 0 && name >= 0) return { name: scene.named[name]!.name, parties }
  }
  return null
}
