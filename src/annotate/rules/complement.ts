/**
 * Complements: what follows a cue.
 *
 * In: a reading and the cue's head. Out: the kind of complement, the range of the content, and the preposition that
 * belongs to the cue ("called for", "ruled out").
 *
 *     told the council on Monday that the talks had stalled.
 *          └── passed over ────┘ └── that ─────────────┘
 */
import type { Token } from '../../model/index.ts'
import { type ContentShape, contentEnd } from './content-end.ts'
import { ADDRESSEE_VERBS } from './cues.ts'
import { nounPhraseAt } from './phrases.ts'
import { type Range, type Reading, stretchAt } from './reading.ts'

export type ComplementKind = 'that' | 'clause' | 'quotation' | 'question' | 'to' | 'gerund' | 'phrase'

export interface Complement {
  readonly kind: ComplementKind
  readonly content: Range
  /** Part of the cue: "for" in "called for". */
  readonly preposition: string | null
  /** Past the last token of the cue. */
  readonly cueEnd: number
}

const SHAPES: Readonly<Record<ComplementKind, ContentShape>> = {
  that: 'clause',
  clause: 'clause',
  question: 'clause',
  quotation: 'quotation',
  to: 'infinitive',
  gerund: 'infinitive',
  phrase: 'phrase',
}
const QUESTION = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'which'])
const NOMINATIVE = new Set(['i', 'he', 'she', 'we', 'they', 'there'])
/** Prepositions that begin "in a statement", "on Monday", "to reporters". */
const ADJUNCT = new Set([
  'in',
  'on',
  'at',
  'during',
  'after',
  'before',
  'to',
  'from',
  'through',
  'via',
  'by',
  'last',
  'this',
  'earlier',
  'later',
])
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight)$/u
const PARTICLES = new Set(['out', 'off', 'down', 'up'])
const AFTER_PARTICLE = new Set(['of', 'for', 'to', 'on'])
const CLOSES = /^[.,;:!?)–—-]$/u
/** In tokens: "told … that", and "said in an interview with …: “…”". */
const FURTHEST = 24

export function complementAfter(reading: Reading, head: number): Complement | null {
  const { to } = stretchAt(reading, head)
  const { tokens } = reading
  const at = passAdverbs(reading, head + 1, to)
  const found = (kind: ComplementKind, from: number): Complement | null =>
    complement(reading, kind, from, to, { cueEnd: head + 1, preposition: null })
  const kind = clausalAt(reading, head, at, to)
  if (kind) return found(kind, at)
  const token = tokens[at]
  if (at >= to || !token) return found('quotation', quotationAfter(reading, head, at, to) ?? to)
  const passed = passObjects(reading, head, at, to)
  const later = passed > at ? clausalAt(reading, head, passed, to) : null
  if (later) return found(later, passed)
  if (passed > at || CLOSES.test(token.text)) {
    const quotation = quotationAfter(reading, head, at, to)
    if (quotation !== null) return found('quotation', quotation)
    if (CLOSES.test(token.text)) return null
  }
  if (isPreposition(reading, at)) return prepositional(reading, head, at, to)
  const phrase = nounPhraseAt(reading, at, to)
  return found(phrase && !finiteVerbAt(reading, phrase.to, to) ? 'phrase' : 'clause', at)
}

function complement(
  reading: Reading,
  kind: ComplementKind,
  from: number,
  to: number,
  rest: Pick<Complement, 'cueEnd' | 'preposition'>,
): Complement | null {
  const end =
    from < reading.tokens.length ? contentEnd(reading, from, Math.max(to, from), SHAPES[kind]) : from
  return end > from ? { kind, content: { from, to: end }, ...rest } : null
}

/** What begins at token `at`, where the word says so by itself. */
function clausalAt(reading: Reading, head: number, at: number, to: number): ComplementKind | null {
  const { tokens, quotedAt } = reading
  const token = tokens[at]
  if (at >= to || !token) return null
  if (quotedAt[at] !== quotedAt[head]) return 'quotation'
  if (token.lower === 'that') return 'that'
  if (QUESTION.has(token.lower)) return 'question'
  if (token.lower === 'to' && (tokens[at + 1]?.pos === 'VERB' || tokens[at + 1]?.pos === 'AUX')) return 'to'
  if (isParticiple(token)) return 'gerund'
  return NOMINATIVE.has(token.lower) ? 'clause' : null
}

const isParticiple = ({ pos, lower }: Pick<Token, 'pos' | 'lower'>): boolean =>
  pos === 'VERB' && lower.endsWith('ing')

function passAdverbs({ tokens }: Reading, at: number, to: number): number {
  let i = at
  while (i < to && tokens[i]!.pos === 'ADV' && !QUESTION.has(tokens[i]!.lower)) i++
  return i
}

/** Over the addressee ("the council") and over "on Monday", "in a statement": where a clause could begin. */
export function passObjects(reading: Reading, head: number, at: number, to: number): number {
  const { tokens } = reading
  let i = at
  if (ADDRESSEE_VERBS.has(tokens[head]!.lemma)) i = nounPhraseAt(reading, i, to)?.to ?? i
  while (i < to && i - at < FURTHEST) {
    const { lower, text } = tokens[i]!
    if (DAY.test(lower)) i++
    else if (ADJUNCT.has(lower)) i = nounPhraseAt(reading, i + 1, to)?.to ?? i + 1
    else if (text === ',' && i > at && i + 1 < to && !isParticiple(tokens[i + 1]!)) return i + 1
    else break
  }
  return i
}

/** A quotation that the cue introduces, after a comma or a colon, or in the paragraph after a colon. */
function quotationAfter(reading: Reading, head: number, at: number, to: number): number | null {
  const { tokens, quotedAt, paragraphAt } = reading
  if (quotedAt[head]! >= 0) return null
  const paragraph = paragraphAt[head]!
  for (let i = at; i < at + FURTHEST && i < tokens.length; i++) {
    if (quotedAt[i]! >= 0) {
      const mark = tokens[i - 1]!.text
      return (i < paragraph.to && /^[,:]$/u.test(mark)) || (i === paragraph.to && mark === ':') ? i : null
    }
    if (i >= paragraph.to || (i > to && i > at) || ['VERB', 'AUX', 'SCONJ'].includes(tokens[i]!.pos))
      return null
  }
  return null
}

const isPreposition = ({ tokens }: Reading, i: number): boolean => {
  const { pos, lower } = tokens[i]!
  return pos === 'ADP' || PARTICLES.has(lower) || lower === 'to' || lower === 'as'
}

function prepositional(reading: Reading, head: number, at: number, to: number): Complement | null {
  const { tokens } = reading
  const particle = PARTICLES.has(tokens[at]!.lower)
  const from = particle && AFTER_PARTICLE.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  if (from >= to) return null
  const kind = (particle ? clausalAt(reading, head, from, to) : null) ?? 'phrase'
  return complement(reading, kind, from, to, { cueEnd: from, preposition: tokens[at]!.lower })
}

/** A verb that can follow a subject: not "to go", not "-ing". */
function finiteVerbAt(reading: Reading, at: number, to: number): boolean {
  const i = passAdverbs(reading, at, to)
  const token = reading.tokens[i]
  return i < to && (token?.pos === 'AUX' || (token?.pos === 'VERB' && !isParticiple(token)))
}
