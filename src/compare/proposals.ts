/**
 * Proposals over documents: what each article tells of a proposal in, threads out: one for each proposal, with every
 * party's answers in the order of time.
 *
 * Two tellings are of one proposal where they share a proposer and an option and no length of time speaks against it
 * (thirty days and three days are two). Of tellings that agree in no length, those far apart in time are two as well. A
 * telling that names no proposer joins a proposal where only one fits it. The order of the tellings does not matter.
 *
 * An answer is counted once per independent account. Who is not told to have answered stands under `unanswered`.
 */
import {
  type AnswerKind,
  type AnswerView,
  agree,
  daysOfLength,
  type ProposalThread,
  type ProposalView,
  type Sentence,
  type ThreadAnswer,
} from '../model/index.ts'
import { accountsOf } from './ledger.ts'
import { byText, byTime, daysBetween, isUndated } from './times.ts'

export interface ComparedProposal extends Omit<ProposalView, 'answers' | 'kind' | 'published'> {
  /** The copy group or the document that it counts for. */
  readonly account: string
  readonly answers: readonly ComparedAnswer[]
}
export type ComparedAnswer = AnswerView & { readonly unnamed: boolean }

/** Two offers of one thing by one party so many days apart are two, unless both are told to be for the same length. */
const APART = 60

/** @param concerned parties of whom an answer is looked for, beside those to whom it is put. @returns newest first */
export function proposalThreads(
  proposals: readonly ComparedProposal[],
  concerned: readonly string[] = [],
): ProposalThread[] {
  const told = [...proposals].filter(({ state }) => state !== 'rejected').sort(byMade)
  return groupsOf(told)
    .map((group) => threadOf(group, concerned))
    .sort((a, b) => byTime(b.made, a.made) || byText(a.id, b.id))
}

/** The undated last: they say nothing of when it was made. */
const byMade = (a: ComparedProposal, b: ComparedProposal): number =>
  Number(isUndated(a.made)) - Number(isUndated(b.made)) || byTime(a.made, b.made) || byText(a.id, b.id)

function groupsOf(told: readonly ComparedProposal[]): ComparedProposal[][] {
  const named = joined(told.filter(({ by }) => by.length > 0))
  const nameless: ComparedProposal[] = []
  const additions = new Map<ComparedProposal[], ComparedProposal[]>()
  for (const one of told.filter(({ by }) => by.length === 0)) {
    const fitting = named.filter((group) => group.some((other) => mayBeOne(one, other)))
    if (fitting.length === 1) additions.set(fitting[0]!, [...(additions.get(fitting[0]!) ?? []), one])
    else nameless.push(one)
  }
  return [
    ...named.map((group) => [...group, ...(additions.get(group) ?? [])].sort(byMade)),
    ...joined(nameless),
  ]
}

/** Groups such that whatever may be one is in one. */
function joined(told: readonly ComparedProposal[]): ComparedProposal[][] {
  let groups: ComparedProposal[][] = []
  for (const one of told) {
    const meeting = groups.filter((group) => group.some((other) => mayBeOne(one, other)))
    groups = [...groups.filter((group) => !meeting.includes(group)), [...meeting.flat(), one]]
  }
  return groups.map((group) => group.sort(byMade))
}

function mayBeOne(a: ComparedProposal, b: ComparedProposal): boolean {
  const oneProposer = a.by.length === 0 || b.by.length === 0 || share(a.by, b.by)
  if (!oneProposer || !share(a.options, b.options) || !agree(a.terms, b.terms)) return false
  const bothLong = [a, b].every(({ terms }) => terms.some(({ kind }) => kind === 'length'))
  return bothLong || isUndated(a.made) || isUndated(b.made) || daysBetween(a.made, b.made) <= APART
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((value) => b.includes(value))

const union = (values: readonly string[]): string[] => [...new Set(values)].sort(byText)

function threadOf(group: readonly ComparedProposal[], concerned: readonly string[]): ProposalThread {
  const by = union(group.flatMap((one) => one.by))
  const to = union(group.flatMap((one) => one.to)).filter((party) => !by.includes(party))
  const answers = answersOf(group, by)
  const answered = new Set(answers.map(({ party }) => party))
  return {
    id: group.map(({ id }) => id).sort(byText)[0]!,
    by,
    to,
    options: union(group.flatMap(({ options }) => options)),
    terms: termsOf(group),
    made: group[0]!.made,
    accounts: accountsOf(group),
    confidence: Math.max(...group.map(({ confidence }) => confidence)),
    state: group.some(({ state }) => state === 'accepted') ? 'accepted' : 'suggested',
    records: group.map(({ id }) => id),
    sentences: group.map((one) => sentenceOf(one, one, one.by.join(', '))),
    answers,
    unanswered: union([...to, ...concerned]).filter((party) => !by.includes(party) && !answered.has(party)),
  }
}

function termsOf(group: readonly ComparedProposal[]): ProposalThread['terms'] {
  const kept = new Map<string, ProposalThread['terms'][number]>()
  for (const term of group.flatMap(({ terms }) => terms)) {
    const key = `${term.kind} ${(term.kind === 'length' && daysOfLength(term.value)) || term.value}`
    if (!kept.has(key)) kept.set(key, term)
  }
  return [...kept.values()].sort((a, b) => byText(a.kind, b.kind) || byText(a.value, b.value))
}

interface Given {
  readonly answer: ComparedAnswer
  readonly proposal: ComparedProposal
  readonly id: string
  readonly account: string
  readonly said: ComparedAnswer['said']
}

function answersOf(group: readonly ComparedProposal[], by: readonly string[]): ThreadAnswer[] {
  const given = group.flatMap((proposal) =>
    proposal.answers
      .filter(({ party }) => !by.includes(party))
      .map((answer, i): Given => {
        const { account, id } = proposal
        return { answer, proposal, id: `${id} ${String(i).padStart(3, '0')}`, account, said: answer.said }
      }),
  )
  const kinds = new Map<string, Given[]>()
  for (const one of given) {
    const key = `${one.answer.party} ${one.answer.answer}`
    kinds.set(key, [...(kinds.get(key) ?? []), one])
  }
  const all = [...kinds.values()].map(threadAnswer)
  const current = new Set(union(all.map(({ party }) => party)).map((party) => currentOf(all, party)))
  return all
    .map((answer) => ({ ...answer, current: current.has(answer) }))
    .sort(
      (a, b) =>
        Number(isUndated(a.said)) - Number(isUndated(b.said)) ||
        byTime(a.said, b.said) ||
        byText(a.party, b.party) ||
        ORDER.indexOf(a.answer) - ORDER.indexOf(b.answer),
    )
}

const ORDER: readonly AnswerKind[] = [
  'silent',
  'accepted',
  'accepted-with-conditions',
  'counter-proposed',
  'rejected',
]

const isWeak = ({ unnamed, realis }: { unnamed: boolean; realis: string }): boolean =>
  unnamed || realis !== 'actual'

/** All accounts of one answer: as first given, on the best word. */
function threadAnswer(given: readonly Given[]): ThreadAnswer {
  const inOrder = [...given].sort(
    (a, b) =>
      Number(isUndated(a.said)) - Number(isUndated(b.said)) || byTime(a.said, b.said) || byText(a.id, b.id),
  )
  const head = inOrder.find(({ answer }) => !isWeak(answer)) ?? inOrder[0]!
  const { party, answer, realis, holder, unnamed } = head.answer
  return {
    party,
    answer,
    condition: inOrder.find((one) => one.answer.condition !== null)?.answer.condition ?? null,
    realis,
    said: head.said,
    holder,
    unnamed,
    accounts: accountsOf(inOrder),
    confidence: Math.max(...inOrder.map((one) => one.answer.confidence)),
    current: false,
    sentences: inOrder.map((one) => sentenceOf(one.proposal, one.answer, one.answer.holder)),
  }
}

/** The newest on the best word; silence only until there is an answer. */
function currentOf(all: readonly ThreadAnswer[], party: string): ThreadAnswer {
  const own = all.filter((answer) => answer.party === party)
  const spoken = own.filter(({ answer }) => answer !== 'silent')
  const some = spoken.length > 0 ? spoken : own
  const strong = some.filter((answer) => !isWeak(answer))
  return [...(strong.length > 0 ? strong : some)].sort(
    (a, b) =>
      Number(isUndated(a.said)) - Number(isUndated(b.said)) ||
      byTime(b.said, a.said) ||
      b.accounts - a.accounts ||
      ORDER.indexOf(a.answer) - ORDER.indexOf(b.answer),
  )[0]!
}

const sentenceOf = (
  { id, document, documentTitle, outlet }: ComparedProposal,
  { evidence, words, context }: Pick<AnswerView, 'evidence' | 'words' | 'context'>,
  holder: string,
): Sentence => ({
  record: id,
  document,
  documentTitle,
  outlet,
  evidence,
  holder,
  before: context.before,
  words,
  after: context.after,
})
