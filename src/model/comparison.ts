/**
 * What comparing records yields: a party's change of stance, accounts that differ.
 *
 * `compare` makes them from records, `api` answers with them; every one names the records it rests on.
 */
import { z } from 'zod'
import { AnswerKind, Realis, Stance } from './extraction.ts'
import { Span } from './span.ts'
import { TimeInterval } from './time.ts'

/** The words that a stand rests on, with the rest of their sentence, and where they stand. */
export const Sentence = z.object({
  /** The id of the position, or of another record. */
  record: z.string(),
  document: z.string(),
  documentTitle: z.string(),
  outlet: z.string().nullable(),
  evidence: Span,
  holder: z.string(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
})
export type Sentence = z.infer<typeof Sentence>

/** A stance at one time, with the ids of its positions, newest first. */
const Stand = z.object({ stance: Stance, said: TimeInterval, positions: z.array(z.string()) })

/** A party's stance on one option before and after it changed. */
export const Shift = z.object({
  party: z.string(),
  issue: z.string(),
  option: z.string(),
  before: Stand,
  after: Stand,
  /** `said`: the texts say when each was said; `published`: only when each was on record. */
  order: z.enum(['said', 'published']),
  /** That both stances were held, and in this order. */
  confidence: z.number(),
})
export type Shift = z.infer<typeof Shift>

/** A shift with the sentences it rests on: the last one before, the first one after. */
export const ShiftView = Shift.extend({ sentences: z.object({ before: Sentence, after: Sentence }) })
export type ShiftView = z.infer<typeof ShiftView>

/** One answer of a party to a proposal, as all accounts of it have it. */
export const ThreadAnswer = z.object({
  party: z.string(),
  answer: AnswerKind,
  condition: z.string().nullable(),
  realis: Realis,
  /** As it was first given. */
  said: TimeInterval,
  holder: z.string(),
  unnamed: z.boolean(),
  /** Independent accounts that tell of it. */
  accounts: z.number().int(),
  confidence: z.number(),
  /** The party's newest answer on the best word there is; the others came before, or are at odds with it. */
  current: z.boolean(),
  sentences: z.array(Sentence),
})
export type ThreadAnswer = z.infer<typeof ThreadAnswer>

/** A proposal with the answers to it, over all articles that tell of it. */
export const ProposalThread = z.object({
  /** The smallest id among its records. */
  id: z.string(),
  by: z.array(z.string()),
  to: z.array(z.string()),
  options: z.array(z.string()),
  terms: z.array(
    z.object({ kind: z.enum(['length', 'manner', 'scope']), value: z.string(), words: z.string() }),
  ),
  /** As it is first on record. */
  made: TimeInterval,
  accounts: z.number().int(),
  confidence: z.number(),
  state: z.enum(['suggested', 'accepted']),
  /** Its records and the words that tell of it, the first on record first. */
  records: z.array(z.string()),
  sentences: z.array(Sentence),
  /** In the order of time. */
  answers: z.array(ThreadAnswer),
  /** Parties concerned of which no answer was found; which is not a no. */
  unanswered: z.array(z.string()),
})
export type ProposalThread = z.infer<typeof ProposalThread>

/** One of the values that accounts give for the same thing. */
export const AccountValue = z.object({
  /** As shown: "at least 145", "happened". */
  value: z.string(),
  /** Independent accounts that give it: documents of one copy group count once. */
  accounts: z.number().int(),
  /** Ids of the events that give it. */
  events: z.array(z.string()),
})
export type AccountValue = z.infer<typeof AccountValue>

/** What independent accounts of what looks like one event give differently. */
export const Discrepancy = z.object({
  type: z.string(),
  field: z.enum(['quantity', 'status']),
  /** What is counted, for a quantity ("drone"); null for a status. */
  unit: z.string().nullable(),
  participants: z.array(z.string()),
  /** From the first to the last time that the accounts give. */
  time: TimeInterval,
  values: z.array(AccountValue),
  /** All can be right: "at least 32" and "34". */
  compatible: z.boolean(),
})
export type Discrepancy = z.infer<typeof Discrepancy>
