/**
 * What `parley extract` prints: one line of JSON per document, the whole record of that document.
 *
 * These schemas are the contract with everybody's programs: names and shapes are those of the design's example.
 */
import { z } from 'zod'
import { Furniture, Passage, Provenances } from './document.ts'
import { Finding } from './finding.ts'
import { Span } from './span.ts'
import { TimeInterval } from './time.ts'

const Confidence = z.number().min(0).max(1)
export const Realis = z.enum(['actual', 'reported', 'past', 'planned', 'hypothetical', 'denied'])
export type Realis = z.infer<typeof Realis>

/** Who speaks: a person or body as named, with the party it spoke for at the time. */
export const Speaker = z
  .object({
    name: z.string(),
    /** The person's or party's id where the codebook or the text's own persons know it. */
    id: z.string().nullable(),
    kind: z.enum(['person', 'body', 'group', 'unnamed']),
    party: z.string().nullable(),
    /** The office held that day, as the codebook's facts name it. */
    office: z.string().nullable(),
  })
  .readonly()
export type Speaker = z.infer<typeof Speaker>

/** An attribution resolved: the statement. */
export const Attribution = z
  .object({
    source: z.array(Span).readonly(),
    cue: z.array(Span).readonly(),
    content: z.array(Span).readonly(),
    kind: z.enum(['direct', 'indirect', 'mixed']),
    speaker: Speaker.nullable(),
    via: z.array(z.string()).readonly(),
    realis: Realis,
    said: TimeInterval,
    confidence: Confidence,
  })
  .readonly()
export type Attribution = z.infer<typeof Attribution>

export const Mention = z
  .object({
    start: z.number().int(),
    end: z.number().int(),
    kind: z.enum(['person', 'body', 'place', 'group']),
    entity: z.string(),
    party: z.string().nullable(),
  })
  .readonly()
export type Mention = z.infer<typeof Mention>

export const Stance = z.enum(['for', 'against', 'conditional'])
export type Stance = z.infer<typeof Stance>

export const Position = z
  .object({
    party: z.string(),
    option: z.string(),
    stance: Stance,
    condition: z.string().nullable(),
    realis: Realis,
    /** The speaker or the words used. */
    holder: z.string(),
    evidence: Span,
    also: z.array(Span).readonly(),
    said: TimeInterval,
    /** Which words and which rules made it, for whoever asks. */
    because: z.array(z.object({ rule: z.string(), span: Span }).readonly()).readonly(),
    confidence: Confidence,
  })
  .readonly()
export type Position = z.infer<typeof Position>

/**
 * The stance of a person who speaks for no party, as far as the text and the facts tell: no position, unless people
 * judge that this is somebody who does.
 */
export const Opinion = Position.unwrap().omit({ party: true }).extend({ person: z.string() }).readonly()
export type Opinion = z.infer<typeof Opinion>

/**
 * What narrows an offer: how long ("30-day": ISO 8601, P30D), in which manner ("unconditional"), for what ("at sea
 * only"); `value` is in lower case, for comparing.
 */
export const ProposalTerm = z
  .object({ kind: z.enum(['length', 'manner', 'scope']), value: z.string(), span: Span })
  .readonly()
export type ProposalTerm = z.infer<typeof ProposalTerm>

/** `silent` only where the text says that a party gave no answer; where it says nothing, there is no answer to print. */
export const AnswerKind = z.enum([
  'accepted',
  'accepted-with-conditions',
  'rejected',
  'counter-proposed',
  'silent',
])
export type AnswerKind = z.infer<typeof AnswerKind>

/** What a party says to a proposal. */
export const ProposalAnswer = z
  .object({
    party: z.string(),
    answer: AnswerKind,
    condition: z.string().nullable(),
    realis: Realis,
    holder: z.string(),
    evidence: Span,
    said: TimeInterval,
    because: z.array(z.object({ rule: z.string(), span: Span }).readonly()).readonly(),
    confidence: Confidence,
  })
  .readonly()
export type ProposalAnswer = z.infer<typeof ProposalAnswer>

/** What one or several parties offer: a set of options on terms, as one document tells it, with the answers it tells. */
export const Proposal = z
  .object({
    /** Ids of parties; empty where the text does not say who proposes. */
    by: z.array(z.string()).readonly(),
    /** Ids of the parties to whom it is put, as far as the text says. */
    to: z.array(z.string()).readonly(),
    options: z.array(z.string()).min(1).readonly(),
    terms: z.array(ProposalTerm).readonly(),
    made: TimeInterval,
    evidence: Span,
    also: z.array(Span).readonly(),
    answers: z.array(ProposalAnswer).readonly(),
    because: z.array(z.object({ rule: z.string(), span: Span }).readonly()).readonly(),
    confidence: Confidence,
  })
  .readonly()
export type Proposal = z.infer<typeof Proposal>

export const Event = z
  .object({
    type: z.string(),
    /** Ids of parties where known, else names. */
    participants: z.array(z.string()).readonly(),
    time: TimeInterval,
    status: z.enum(['planned', 'happened', 'denied']),
    evidence: Span,
    /** Indices into the extraction's quantities. */
    quantities: z.array(z.number().int()).readonly(),
    confidence: Confidence,
  })
  .readonly()
export type Event = z.infer<typeof Event>

export const Extraction = z
  .object({
    schema: z.literal(1),
    extractor: z.string(),
    codebook: z.object({ id: z.string(), hash: z.string() }).readonly().nullable(),
    id: z.string(),
    path: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    byline: z.string().nullable().optional(),
    url: z.string().nullable(),
    /** How each of the five above and the date are known, by the field's name. */
    provenance: Provenances.optional(),
    language: z.string(),
    /** What of the text is in other languages; left out where nothing is. */
    passages: z.array(Passage).readonly().optional(),
    text: z.string(),
    published: TimeInterval,
    furniture: z.array(Furniture).readonly(),
    attributions: z.array(Attribution).readonly(),
    mentions: z.array(Mention).readonly(),
    times: z
      .array(
        z
          .object({
            start: z.number().int(),
            end: z.number().int(),
            type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
            value: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    quantities: z
      .array(
        z
          .object({
            start: z.number().int(),
            end: z.number().int(),
            value: z.number(),
            unit: z.string(),
            modifier: z.enum(['at least', 'about', 'more than']).nullable(),
          })
          .readonly(),
      )
      .readonly(),
    events: z.array(Event).readonly(),
    positions: z.array(Position).readonly(),
    /** Left out where there are none. */
    opinions: z.array(Opinion).readonly().optional(),
    proposals: z.array(Proposal).readonly(),
    findings: z.array(Finding).readonly(),
  })
  .readonly()
export type Extraction = z.infer<typeof Extraction>
