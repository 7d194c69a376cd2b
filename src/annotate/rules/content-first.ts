/**
 * Content before its cue: "…," said X; "…," X said; and what is quoted after it in the same breath.
 *
 *     “We will sail,” said Orla Vane, a pilot. “Nobody stops us.”
 *     └ content ──┘   └cue┘└ source ────────┘   └ content ─────┘
 *
 * A quotation after the cue and its comma is the second half of one sentence; one after a full stop, in the same
 * paragraph, is more of the same speech.
 */
import type { Span } from '../../model/index.ts'
import type { Candidate, Form } from './candidate.ts'
import { passObjects } from './complement.ts'
import type { CueVerb } from './cue-verbs.ts'
import { nounPhraseAt, withApposition } from './phrases.ts'
import { type Range, type Reading, spanOf, stretchAt } from './reading.ts'

const BREAK = /^[,.?!—–-]$/u
const FURTHEST = 24
/** In tokens: no clause before a quotation is longer. */
const LONGEST_CLAUSE = 120
const MARK = /^(?:["“”„«»'’]|'')$/u

export const contentFirst: Form = (reading, verbs) => {
  const found = verbs.flatMap((verb) => {
    const clause = inverted(reading, verb) ?? straight(reading, verb)
    const before = clause && contentBefore(reading, clause.from)
    return before ? [{ verb, clause, before }] : []
  })
  // “…,” said X. “…,” said Y: the second quotation has a cue of its own.
  const taken = new Set(found.flatMap(({ before }) => before.quotation ?? []))
  return found.map(({ verb, clause, before }): Candidate => {
    const after =
      quotationAfter(reading, clause.to, before, taken) ??
      (before.quotation === null ? restAfter(reading, clause.to) : null)
    const { order, source } = clause
    const shape = after ? ` ${after.by}` : endsThere(reading, clause.to) ? '' : ' more'
    return {
      form: `${order} after ${before.quotation === null ? 'clause' : 'quotation'}${shape}`,
      key: verb.lemma,
      head: verb.head,
      source: [spanOf(reading, source.from, source.to)],
      cue: [spanOf(reading, order === 'inverted' ? verb.head : verb.from, verb.head + 1)],
      content: after ? [before.span, after.span] : [before.span],
    }
  })
}

interface Clause {
  readonly order: 'inverted' | 'straight'
  readonly source: Range
  /** The whole clause of the cue, for looking at what stands before and after it. */
  readonly from: number
  readonly to: number
}

/** "said Orla Vane": right after a quotation or a comma. */
function inverted(reading: Reading, { head }: CueVerb): Clause | null {
  if (!isBreak(reading, head - 1)) return null
  const { to } = stretchAt(reading, head)
  const phrase = nounPhraseAt(reading, head + 1, to)
  if (!phrase) return null
  const source = withApposition(reading, phrase, to)
  return { order: 'inverted', source, from: head, to: source.to }
}

/** "Orla Vane said": the subject begins right after a quotation or a comma. */
function straight(reading: Reading, { head, from, subject, by }: CueVerb): Clause | null {
  if (!subject || by !== 'subject' || subject.to > from || !isBreak(reading, subject.from - 1)) return null
  return {
    order: 'straight',
    source: subject,
    from: subject.from,
    to: passObjects(reading, head, head + 1, stretchAt(reading, head).to),
  }
}

const isBreak = ({ tokens }: Reading, i: number): boolean =>
  tokens[i] !== undefined && (BREAK.test(tokens[i]!.text) || MARK.test(tokens[i]!.text))

interface Before {
  readonly span: Span
  /** Index of the quotation, where the content is that and no more. */
  readonly quotation: number | null
}

/** What stands before the clause: the quotation that ends there, or the sentence so far. */
function contentBefore(reading: Reading, clause: number): Before | null {
  const { tokens, quotedAt, paragraphAt } = reading
  const last = clause - 1
  const comma = tokens[last]?.text === ','
  const end = comma && quotedAt[last] === -1 ? last : clause
  const index = quotedAt[clause] === -1 ? (quotedAt[end - 1] ?? -1) : -1
  if (index >= 0 && paragraphAt[last] === paragraphAt[clause]) {
    const { from, to } = reading.quoted[index]!
    const start = to === end ? clauseStart(reading, from) : from
    return { span: spanOf(reading, start, end), quotation: start === from ? index : null }
  }
  const { from } = stretchAt(reading, last)
  return comma && last > from ? { span: spanOf(reading, from, last), quotation: null } : null
}

/** A quotation within a clause takes the words before it along: ‘It is “over”, she said.’ */
function clauseStart({ tokens, quotedAt, sentenceAt }: Reading, quotation: number): number {
  const from = Math.max(sentenceAt[quotation]!.from, quotation - LONGEST_CLAUSE)
  const apart = from >= quotation || quotedAt[from]! >= 0 || /^[,:]$/u.test(tokens[quotation - 1]!.text)
  return apart ? quotation : from
}

interface After {
  readonly span: Span
  readonly by: 'split' | 'within'
}

/** The quotation that goes on after the cue: next to it, or after no more than a few words ("on Monday"). */
function quotationAfter(
  reading: Reading,
  to: number,
  before: Before,
  taken: ReadonlySet<number>,
): After | null {
  const { tokens, quotedAt, paragraphAt } = reading
  const paragraph = paragraphAt[to - 1]!
  for (let i = to; i < Math.min(paragraph.to, to + FURTHEST); i++) {
    const quotation = quotedAt[i]!
    if (quotation >= 0) {
      const next = /^[.,;:—–-]$/u.test(tokens[i - 1]!.text) && !taken.has(quotation)
      return next ? { span: reading.quoted[quotation]!.quotation.outer, by: 'split' } : null
    }
    if (/^[.!?]$/u.test(tokens[i]!.text) && (before.quotation === null || quotedAt[i + 1] === -1)) return null
  }
  return null
}

/** "The strait, the pilots said, was empty": the sentence goes on after a second comma. */
function restAfter(reading: Reading, to: number): After | null {
  const { tokens } = reading
  const end = stretchAt(reading, to - 1).to
  const next = tokens[to + 1]
  if (tokens[to]?.text !== ',' || !next || to + 3 >= end) return null
  if (next.lower.endsWith('ing') || ['who', 'which', 'according', 'but', 'and'].includes(next.lower))
    return null
  const last = /^[.!?]$/u.test(tokens[end - 1]!.text) ? end - 1 : end
  return { span: spanOf(reading, to + 1, last), by: 'within' }
}

const endsThere = ({ tokens }: Reading, i: number): boolean =>
  !tokens[i] || /^[.,;:)—–-]$/u.test(tokens[i]!.text)
