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
import { type CueVerb, cueVerbs } from './cue-verbs.ts'
import { nounPhraseAt, withApposition } from './phrases.ts'
import { type Range, type Reading, spanOf, stretchAt } from './reading.ts'

const BREAK = /^[,.?!—–-]$/u
const FURTHEST = 24
const MARK = /^(?:["“”„«»'’]|'')$/u

export const contentFirst: Form = (reading) =>
  cueVerbs(reading).flatMap((verb) => {
    const clause = inverted(reading, verb) ?? straight(reading, verb)
    if (!clause) return []
    const before = contentBefore(reading, clause.from)
    if (!before) return []
    const after = quotationAfter(reading, clause.to) ?? (before.quoted ? null : restAfter(reading, clause.to))
    const content = after ? [...before.spans, after.span] : before.spans
    return [
      {
        form: `${clause.order} after ${before.quoted ? 'quotation' : 'clause'}${after ? ` ${after.by}` : endsThere(reading, clause.to) ? '' : ' more'}`,
        key: verb.lemma,
        head: verb.head,
        source: [spanOf(reading, clause.source.from, clause.source.to)],
        cue: [spanOf(reading, clause.order === 'inverted' ? verb.head : verb.from, verb.head + 1)],
        content,
      } satisfies Candidate,
    ]
  })

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
  return { order: 'straight', source: subject, from: subject.from, to: head + 1 }
}

const isBreak = ({ tokens }: Reading, i: number): boolean =>
  tokens[i] !== undefined && (BREAK.test(tokens[i]!.text) || MARK.test(tokens[i]!.text))

/** What stands before the clause: the quotations that end there, or the sentence so far. */
function contentBefore(reading: Reading, clause: number): { spans: Span[]; quoted: boolean } | null {
  const { tokens, quotedAt, paragraphAt, quoted } = reading
  const inside = quotedAt[clause]!
  const last = clause - 1
  const index = quotedAt[last] ?? -1
  if (inside < 0 && index >= 0) {
    const { from, to } = quoted[index]!
    if (to !== clause || paragraphAt[last] !== paragraphAt[clause]) return null
    const start = clauseStart(reading, from)
    return { spans: [spanOf(reading, start, to)], quoted: start === from }
  }
  if (tokens[last]?.text !== ',') return null
  if (inside < 0 && (quotedAt[last - 1] ?? -1) >= 0) {
    const { from } = quoted[quotedAt[last - 1]!]!
    const start = clauseStart(reading, from)
    return { spans: [spanOf(reading, start, last)], quoted: start === from }
  }
  const { from } = stretchAt(reading, last)
  return last > from ? { spans: [spanOf(reading, from, last)], quoted: false } : null
}

/** A quotation that starts within a sentence takes the words before it along: ‘It is “over”, she said.’ */
function clauseStart(reading: Reading, quotationFrom: number): number {
  const { from } = reading.sentenceAt[quotationFrom]!
  return from < quotationFrom && reading.quotedAt[from]! < 0 ? from : quotationFrom
}

interface After {
  readonly span: Span
  readonly by: 'split' | 'within'
}

/** The quotation that goes on after the cue: next to it, or after no more than a few words ("on Monday"). */
function quotationAfter(reading: Reading, to: number): After | null {
  const { tokens, quotedAt, quoted, paragraphAt } = reading
  const paragraph = paragraphAt[to - 1]!
  for (let i = to; i < Math.min(paragraph.to, to + FURTHEST); i++) {
    if (quotedAt[i]! >= 0)
      return /^[.,:;—–-]$/u.test(tokens[i - 1]!.text)
        ? { span: quoted[quotedAt[i]!]!.quotation.outer, by: 'split' }
        : null
    if (/^[.!?]$/u.test(tokens[i]!.text) && quotedAt[i + 1] === -1) return null
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
