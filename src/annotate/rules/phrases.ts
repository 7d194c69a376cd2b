/**
 * Phrases, shallowly: noun phrases and verb groups by parts of speech, read outward from a token.
 *
 * In: a reading and a token. Out: ranges of tokens. There is no parse; these are the few shapes that stand around a cue
 * in the news: a title before a name, an apposition or a relative clause between commas after it, "of" and "for" phrases.
 *
 *     Orla Vane, the harbour minister, has repeatedly denied that …
 *     └── subject ────────────────┘   └──── verb group ────┘
 */
import type { Token } from '../../model/index.ts'
import { type Range, type Reading, stretchAt } from './reading.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM'])
const INSIDE_NOUN_PHRASE = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'SYM'])
const LINK = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'to', 'on', 'by'])
const LINK_AFTER = new Set(['of', 'for', 'at', 'from', 'in', 'with'])
const RELATIVE = new Set(['who', 'which', 'whose', 'whom', 'where', 'when'])
const SUBJECT_PRONOUN = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they', 'who', 'which', 'that', 'this'])
const POSSESSIVE = new Set(["'s", '’s', "'", '’'])
/** Words that end a noun phrase when met on the way left, though tagged as part of one. */
const NEVER_INSIDE = new Set(['that', 'who', 'which', 'what', 'if', 'there', 'when'])
const DASH = /^[—–-]$/u
const LONGEST = 40

const isComma = (reading: Reading, i: number): boolean => reading.tokens[i]?.text === ','

/** From the verb at `i` leftward over its auxiliaries, adverbs and negation: the first token of the group. */
export function verbGroupStart(reading: Reading, i: number): number {
  const { from } = stretchAt(reading, i)
  let start = i
  for (let j = i - 1; j >= from; j--) {
    const { pos, lower } = reading.tokens[j]!
    if (pos === 'AUX' || lower === 'not' || lower === "n't" || lower === 'n’t') start = j
    else if (pos !== 'ADV' || RELATIVE.has(lower)) break
    else if (lower.endsWith('ly') || ADVERBS_IN_GROUP.has(lower)) start = j
    else break
  }
  return start
}
const ADVERBS_IN_GROUP = new Set([
  'also',
  'again',
  'already',
  'always',
  'never',
  'once',
  'even',
  'further',
  'just',
  'later',
  'long',
  'often',
  'still',
  'then',
  'twice',
  'previously',
  'since',
  'first',
  'earlier',
  'only',
])

const isInside = ({ pos, lower }: Token): boolean =>
  INSIDE_NOUN_PHRASE.has(pos) || POSSESSIVE.has(lower) || lower === '-' || lower === '&'

/** A tagger takes a strange name for a verb ("the Tarn Herald"): a capital within a sentence says otherwise. */
function isName(reading: Reading, i: number): boolean {
  const { text, pos } = reading.tokens[i]!
  return (
    pos === 'VERB' && i > reading.sentenceAt[i]!.from && /^\p{Lu}/u.test(text) && !isTitleCased(reading, i)
  )
}

/** Does the word after token `i` have a capital too, as in a headline? Short words have none even there. */
export function isTitleCased({ tokens }: Reading, i: number): boolean {
  let next = i + 1
  while (next < tokens.length && tokens[next]!.text.length <= 3 && next - i < 4) next++
  return /^\p{Lu}/u.test(tokens[next]?.text ?? '')
}

/** The noun phrase that ends right before token `end`; null where there is none. */
export function nounPhraseBefore(reading: Reading, end: number, from: number): Range | null {
  const { tokens, quotedAt } = reading
  const last = tokens[end - 1]
  if (
    end - 1 < from ||
    !last ||
    !(
      NOMINAL.has(last.pos) ||
      isName(reading, end - 1) ||
      last.pos === 'DET' ||
      last.pos === 'ADJ' ||
      POSSESSIVE.has(last.lower)
    )
  )
    return null
  if (last.pos === 'PRON' && SUBJECT_PRONOUN.has(last.lower)) return { from: end - 1, to: end }
  let start = end - 1
  for (let j = end - 2; j >= from && end - j < LONGEST; j--) {
    const { pos, lower } = tokens[j]!
    if (quotedAt[j] !== quotedAt[end - 1]) break
    if (NEVER_INSIDE.has(lower) || (pos === 'PRON' && SUBJECT_PRONOUN.has(lower))) break
    if (isInside(tokens[j]!) || isName(reading, j)) start = j
    else if (joinsNouns(reading, j, start, from)) start = j
    else break
  }
  while (start < end - 1 && ['-', '&', ...POSSESSIVE].includes(tokens[start]!.lower)) start++
  return { from: start, to: end }
}

/** Is token `j`, right before `start`, an "of", "for" or "and" with a noun on its other side? */
function joinsNouns({ tokens }: Reading, j: number, start: number, from: number): boolean {
  const { pos, lower } = tokens[j]!
  const before = tokens[j - 1]
  if (start !== j + 1 || j - 1 < from || !before) return false
  if (pos === 'CCONJ') return before.pos === 'PROPN' && tokens[start]!.pos === 'PROPN'
  return (
    LINK.has(lower) && (before.pos === 'NOUN' || (before.pos === 'PROPN' && lower !== 'in' && lower !== 'on'))
  )
}

/** The noun phrase that starts at `start`, with "of" and "for" phrases and an apposition; null where there is none. */
export function nounPhraseAt(reading: Reading, start: number, to: number): Range | null {
  const { tokens, quotedAt } = reading
  let end = start
  for (let j = start; j < to && j - start < LONGEST; j++) {
    const { pos, lower } = tokens[j]!
    if (RELATIVE.has(lower) || lower === 'that' || quotedAt[j] !== quotedAt[start]) break
    if (isInside(tokens[j]!) || (j > start && isName(reading, j))) end = j + 1
    else if (
      end === j &&
      j > start &&
      (LINK_AFTER.has(lower) || pos === 'CCONJ') &&
      INSIDE_NOUN_PHRASE.has(tokens[j + 1]?.pos ?? '')
    )
      continue
    else break
  }
  const found = tokens.slice(start, end).some(({ pos }) => NOMINAL.has(pos) || pos === 'DET')
  return found ? { from: start, to: end } : null
}

/** An apposition after a name: ", a spokesman for the port,". The range then ends with it. */
export function withApposition(reading: Reading, phrase: Range, to: number): Range {
  if (!isComma(reading, phrase.to) || phrase.to + 1 >= to) return phrase
  const first = reading.tokens[phrase.to + 1]!
  if (!['DET', 'NOUN', 'PROPN', 'ADJ'].includes(first.pos)) return phrase
  const apposition = nounPhraseAt(reading, phrase.to + 1, to)
  return apposition && (apposition.to >= to || /^[.,;]$/u.test(reading.tokens[apposition.to]!.text))
    ? { from: phrase.from, to: apposition.to }
    : phrase
}

/**
 * The subject of a verb group that starts at `group`: who does what the verb says. Null where nothing nominal stands
 * there. A relative clause between commas is left out; an apposition stays in.
 */
export function subjectOf(reading: Reading, group: number): Range | null {
  const { from } = stretchAt(reading, group)
  const close = reading.tokens[group - 1]?.text ?? ''
  if (close === ')') return subjectBeforeBracket(reading, group - 1, from)
  if (isComma(reading, group - 1) || DASH.test(close)) return subjectBeforeInsert(reading, group - 1, from)
  return nounPhraseBefore(reading, group, from)
}

/** "Orla Vane (Harbour Party) said": `bracket` is the closing one. */
function subjectBeforeBracket(reading: Reading, bracket: number, from: number): Range | null {
  for (let j = bracket - 1; j > from && bracket - j < 10; j--) {
    if (reading.tokens[j]!.text !== '(') continue
    const head = nounPhraseBefore(reading, j, from)
    return head && { from: head.from, to: bracket + 1 }
  }
  return null
}

/** "Orla Vane, … , said" and "Orla Vane — … — said": `closing` is the second comma or dash. */
function subjectBeforeInsert(reading: Reading, closing: number, from: number): Range | null {
  const { tokens } = reading
  for (let j = closing - 1; j > from && closing - j < LONGEST; j--) {
    if (tokens[j]!.text !== tokens[closing]!.text) continue
    const head = nounPhraseBefore(reading, j, from)
    if (!head) return null
    const first = tokens[j + 1]!
    if (RELATIVE.has(first.lower) || ['VERB', 'ADP', 'SCONJ'].includes(first.pos)) return head
    // "Orla Vane, the minister of ports, the coast and fish, said": further commas belong to it
    return isPlainPhrase(reading, j + 1, closing) ? { from: head.from, to: closing } : null
  }
  return null
}

/** An apposition may hold a participle ("based in Tarn"), but no verb of its own. */
const isPlainPhrase = ({ tokens }: Reading, from: number, to: number): boolean =>
  to > from &&
  tokens
    .slice(from, to)
    .every(
      ({ pos, lower }) => pos !== 'AUX' && pos !== 'SCONJ' && (pos !== 'VERB' || /(?:ed|ing)$/u.test(lower)),
    )

/**
 * The subject that a verb without one of its own shares: that of its sentence's main clause ("Orla Vane rose and said",
 * "Orla Vane said …, adding"). A clause before it ("While he slept, …", "Speaking in Tarn, …") is passed over.
 */
export function sharedSubject(reading: Reading, before: number): Range | null {
  const { from } = stretchAt(reading, before)
  const inside = reading.quotedAt[before]
  for (let j = mainClauseStart(reading, from, before); j < before; j++) {
    const { pos, lower } = reading.tokens[j]!
    if ((pos !== 'VERB' && pos !== 'AUX') || reading.quotedAt[j] !== inside || lower.endsWith('ing')) continue
    const group = verbGroupStart(reading, j)
    const subject = group > from ? subjectOf(reading, group) : null
    if (subject) return subject
  }
  return null
}

function mainClauseStart({ tokens }: Reading, from: number, before: number): number {
  if (!startsSubordinate(tokens[from]!)) return from
  for (let j = from + 1; j < before; j++) if (tokens[j]!.text === ',') return j + 1
  return from
}

/** "While", "When", "Speaking": what starts so is not yet the main clause. */
export const startsSubordinate = ({ pos, lower }: Pick<Token, 'pos' | 'lower'>): boolean =>
  SUBORDINATORS.has(lower) || (pos === 'VERB' && lower.endsWith('ing'))
const SUBORDINATORS = new Set([
  'while',
  'when',
  'as',
  'after',
  'although',
  'though',
  'because',
  'before',
  'if',
  'since',
  'once',
  'until',
  'whereas',
  'even',
])
