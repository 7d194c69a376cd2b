/**
 * Complements: what follows a cue, and how far it goes.
 *
 * In: a reading and the token after a cue. Out: the kind of complement, the range of the content, and the preposition
 * that belongs to the cue ("called for", "ruled out").
 *
 *     told the council on Monday that the talks had stalled, according to …
 *          └── passed over ────┘ └── that ─────────────────┘
 */
import { nounPhraseAt } from './phrases.ts'
import { quotedAround, type Range, type Reading, stretchAt } from './reading.ts'

export type ComplementKind =
  | 'that'
  | 'clause'
  | 'quotation'
  | 'question'
  | 'to'
  | 'gerund'
  | 'phrase'
  | 'none'

export interface Complement {
  readonly kind: ComplementKind
  readonly content: Range | null
  /** Part of the cue: "for" in "called for". */
  readonly preposition: string | null
  /** Past the last token of the cue. */
  readonly cueEnd: number
}

const NONE = (cueEnd: number): Complement => ({ kind: 'none', content: null, preposition: null, cueEnd })
const PREPOSITIONS = new Set([
  'for',
  'of',
  'on',
  'about',
  'against',
  'with',
  'to',
  'out',
  'off',
  'down',
  'up',
  'at',
  'in',
  'as',
  'over',
  'into',
  'by',
  'from',
])
const PARTICLES = new Set(['out', 'off', 'down', 'up'])
const QUESTION = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'which'])
const NOMINATIVE = new Set(['i', 'he', 'she', 'we', 'they', 'it', 'you', 'there'])
const FURTHEST_THAT = 16
const FURTHEST_QUOTATION = 24

export function complementAfter(reading: Reading, cueEnd: number): Complement {
  const { tokens } = reading
  const { to } = stretchAt(reading, cueEnd - 1)
  let at = cueEnd
  while (at < to && tokens[at]!.pos === 'ADV' && !QUESTION.has(tokens[at]!.lower)) at++
  const token = tokens[at]
  if (!token || at >= to) return NONE(cueEnd)
  const inside = reading.quotedAt[cueEnd - 1]!
  const quotation = quotationAfter(reading, at, to, inside)
  const found = (kind: ComplementKind, from: number, end: number): Complement => ({
    kind,
    content: end > from ? { from, to: end } : null,
    preposition: null,
    cueEnd,
  })
  if (quotation?.direct)
    return found('quotation', quotation.from, contentEnd(reading, quotation.from, to, 'quotation'))
  const that = thatAfter(reading, at, to, inside)
  if (that !== null) return found('that', that, contentEnd(reading, that, to, 'that'))
  if (QUESTION.has(token.lower)) return found('question', at, contentEnd(reading, at, to, 'that'))
  if (token.lower === 'to' && tokens[at + 1]?.pos === 'VERB')
    return found('to', at, contentEnd(reading, at, to, 'to'))
  if (token.pos === 'VERB' && token.lower.endsWith('ing'))
    return found('gerund', at, contentEnd(reading, at, to, 'to'))
  if (/^[.,;:!?)–—-]$/u.test(token.text)) return NONE(cueEnd)
  if (
    PREPOSITIONS.has(token.lower) &&
    (token.pos === 'ADP' || token.pos === 'PART' || token.pos === 'ADV' || token.pos === 'SCONJ')
  )
    return prepositional(reading, at, to, cueEnd)
  const phrase = nounPhraseAt(reading, at, to)
  if (NOMINATIVE.has(token.lower) || (phrase && hasFiniteVerb(reading, phrase.to, to)))
    return found('clause', at, contentEnd(reading, at, to, 'that'))
  if (phrase) return found('phrase', at, contentEnd(reading, at, to, 'phrase'))
  return found('clause', at, contentEnd(reading, at, to, 'that'))
}

function prepositional(reading: Reading, at: number, to: number, cueEnd: number): Complement {
  const { tokens } = reading
  const two =
    PARTICLES.has(tokens[at]!.lower) &&
    ['of', 'for', 'to', 'on', 'that'].includes(tokens[at + 1]?.lower ?? '')
  const from = at + (two && tokens[at + 1]!.lower !== 'that' ? 2 : 1)
  if (from >= to) return NONE(cueEnd)
  const end = contentEnd(reading, from, to, tokens[from]!.lower === 'that' ? 'that' : 'phrase')
  return {
    kind: 'phrase',
    content: end > from ? { from, to: end } : null,
    preposition: tokens[at]!.lower,
    cueEnd: from,
  }
}

/** A verb that can follow a subject: not "to go", not "-ing". */
function hasFiniteVerb({ tokens }: Reading, at: number, to: number): boolean {
  let i = at
  while (i < to && tokens[i]!.pos === 'ADV') i++
  const token = tokens[i]
  return i < to && (token?.pos === 'AUX' || (token?.pos === 'VERB' && !token.lower.endsWith('ing')))
}

/** The "that" that the cue governs: after it at once, or after an addressee and "on Monday". */
function thatAfter(reading: Reading, at: number, to: number, inside: number): number | null {
  const { tokens } = reading
  for (let i = at; i < Math.min(to, at + FURTHEST_THAT); i++) {
    const { lower, pos } = tokens[i]!
    if (lower === 'that' && reading.quotedAt[i] === inside) return i
    if (pos === 'VERB' || pos === 'AUX' || reading.quotedAt[i] !== inside) return null
  }
  return null
}

/** A quotation that the cue introduces: right after it, or after "in a statement:", with no verb between. */
function quotationAfter(
  reading: Reading,
  at: number,
  to: number,
  inside: number,
): { from: number; direct: boolean } | null {
  const { tokens, quotedAt } = reading
  if (inside >= 0) return null
  for (let i = at; i < Math.min(to + 1, at + FURTHEST_QUOTATION); i++) {
    const index = quotedAt[i]
    if (index === undefined) return null
    if (index >= 0) return { from: i, direct: i === at || /^[,:]$/u.test(tokens[i - 1]!.text) }
    if (i >= to || ['VERB', 'AUX', 'SCONJ'].includes(tokens[i]!.pos) || tokens[i]!.lower === 'that')
      return null
  }
  return null
}

const PHRASE_ENDS = new Set([
  'when',
  'while',
  'after',
  'before',
  'because',
  'although',
  'though',
  'if',
  'since',
  'until',
  'who',
  'which',
])
const CLAUSE_ENDS = new Set([
  'according',
  'while',
  'although',
  'though',
  'adding',
  'saying',
  'citing',
  'noting',
])

/** Past the last token of a content that starts at `from`: the sentence's end, or where another thought begins. */
export function contentEnd(
  reading: Reading,
  from: number,
  to: number,
  kind: 'that' | 'to' | 'phrase' | 'quotation',
): number {
  const { tokens, quotedAt } = reading
  let i = from
  for (; i < to; i++) {
    const around = quotedAt[i] !== quotedAt[from - 1] ? quotedAround(reading, i) : undefined
    if (around) {
      i = around.to - 1
      if (kind === 'quotation' && endsThere(reading, around.to, to)) {
        i++
        break
      }
      continue
    }
    if (i === from) continue
    const { text, lower } = tokens[i]!
    const next = tokens[i + 1]?.lower ?? ''
    if (text === ';' || text === '—' || text === '–') break
    if (text === ',' && CLAUSE_ENDS.has(next)) break
    if (lower === 'according' && next === 'to') break
    if (kind === 'phrase' && (PHRASE_ENDS.has(lower) || text === ',' || text === ':')) break
    if (kind === 'to' && (text === ',' || PHRASE_ENDS.has(lower))) break
  }
  while (
    i > from &&
    /^[.,;:!?]$/u.test(tokens[i - 1]!.text) &&
    !(quotedAt[i - 1]! >= 0 && quotedAt[from - 1] !== quotedAt[i - 1])
  )
    i--
  return i
}

/** After a quotation: does what is quoted end with it? A small letter after the mark means that the clause runs on. */
function endsThere({ tokens }: Reading, at: number, to: number): boolean {
  const token = tokens[at]
  return (
    at >= to ||
    !token ||
    /^[.,;:!?)]$/u.test(token.text) ||
    token.pos === 'CCONJ' ||
    token.pos === 'SCONJ' ||
    token.pos === 'VERB'
  )
}
