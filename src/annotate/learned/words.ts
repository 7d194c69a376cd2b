/**
 * Words as columns of numbers: what the features of every stage look at, computed once for a text.
 *
 * In: an analysed text. Out: typed arrays with one entry for each token. `tag` is the part of speech with the form of a
 * verb or noun ("VERB-ed"), `kind` a small number for the part a token plays in a path between two words.
 */
import type { AnalysedText, Token } from '../../model/index.ts'
import { hashString, join } from './hash.ts'

/** Where a token stands to the outermost quotation around it. */
export const QUOTE = { outside: 0, opens: 1, first: 2, inside: 3, last: 4, closes: 5 } as const

/** The parts a token can play in a path. */
export const KIND = {
  noun: 1,
  verb: 2,
  aux: 3,
  preposition: 4,
  conjunction: 5,
  comma: 6,
  mark: 7,
  stop: 8,
  pronoun: 9,
  other: 10,
} as const

export interface Words {
  readonly length: number
  readonly lower: Int32Array
  readonly lemma: Int32Array
  readonly tag: Int32Array
  readonly suffix: Int32Array
  readonly shape: Int32Array
  readonly kind: Uint8Array
  readonly quote: Uint8Array
  /** The number of the outermost quotation a token stands in, its marks included; -1 outside. */
  readonly quotation: Int32Array
  readonly sentence: Int32Array
  readonly sentenceStart: Int32Array
  readonly sentenceEnd: Int32Array
  /** The nearest verb (else auxiliary) to the left and right in the sentence, as a token's index; -1 where none. */
  readonly verbBefore: Int32Array
  readonly verbAfter: Int32Array
  /** The nearest noun or pronoun to the left in the sentence; -1 where none. */
  readonly nounBefore: Int32Array
}

export function columnsOf(text: AnalysedText): Words {
  const n = text.tokens.length
  const column = (): Int32Array => new Int32Array(n)
  const words: Words = {
    length: n,
    lower: column(),
    lemma: column(),
    tag: column(),
    suffix: column(),
    shape: column(),
    kind: new Uint8Array(n),
    quote: new Uint8Array(n),
    quotation: column().fill(-1),
    sentence: column(),
    sentenceStart: column(),
    sentenceEnd: column(),
    verbBefore: column().fill(-1),
    verbAfter: column().fill(-1),
    nounBefore: column().fill(-1),
  }
  for (let i = 0; i < n; i++) fillWord(words, i, text.tokens[i]!)
  fillQuotations(words, text)
  fillSentences(words, text)
  return words
}

function fillWord(words: Words, i: number, token: Token): void {
  words.lower[i] = hashString(token.lower)
  words.lemma[i] = hashString(token.lemma)
  words.tag[i] = hashString(tagOf(token))
  words.suffix[i] = hashString(token.lower, Math.max(0, token.lower.length - 3))
  words.shape[i] = shapeOf(token)
  words.kind[i] = kindOf(token)
}

function tagOf({ pos, lower }: Token): string {
  if (pos === 'VERB' || pos === 'AUX')
    return (
      pos + (lower.endsWith('ing') ? '-ing' : lower.endsWith('ed') ? '-ed' : lower.endsWith('s') ? '-s' : '')
    )
  if (pos === 'NOUN') return lower.endsWith('s') ? 'NOUN-s' : pos
  return pos === 'PUNCT' || pos === 'SYM' ? lower : pos
}

/** 0 to 15: begins with a capital, all capitals, has a digit, has no letter. */
function shapeOf({ text, lower }: Token): number {
  const first = text.charCodeAt(0)
  const capital = text !== lower
  return (
    (capital && first >= 65 && first <= 90 ? 1 : 0) +
    (capital && text.length > 1 && text === text.toUpperCase() ? 2 : 0) +
    (/\d/.test(text) ? 4 : 0) +
    (/[a-z]/.test(lower) || /\p{L}/u.test(text) ? 0 : 8)
  )
}

const KINDS: Readonly<Record<string, number>> = {
  NOUN: KIND.noun,
  PROPN: KIND.noun,
  VERB: KIND.verb,
  AUX: KIND.aux,
  ADP: KIND.preposition,
  SCONJ: KIND.conjunction,
  CCONJ: KIND.conjunction,
  PRON: KIND.pronoun,
}
function kindOf({ pos, text }: Token): number {
  if (/^[“”"„«»]|^''|^``/u.test(text)) return KIND.mark
  if (text === ',') return KIND.comma
  if (pos === 'PUNCT') return KIND.stop
  return KINDS[pos] ?? KIND.other
}

function fillQuotations(words: Words, { tokens, quotations }: AnalysedText): void {
  let i = 0
  let end = -1
  quotations.forEach(({ outer, inner }, number) => {
    if (outer[0] < end) return // nested
    end = outer[1]
    while (i < tokens.length && tokens[i]!.end <= outer[0]) i++
    for (; i < tokens.length && tokens[i]!.start < outer[1]; i++) {
      const { start, end: stop } = tokens[i]!
      words.quotation[i] = number
      words.quote[i] =
        stop <= inner[0]
          ? QUOTE.opens
          : start >= inner[1]
            ? QUOTE.closes
            : start <= inner[0]
              ? QUOTE.first
              : stop >= inner[1]
                ? QUOTE.last
                : QUOTE.inside
    }
  })
}

function fillSentences(words: Words, { sentences }: AnalysedText): void {
  sentences.forEach(({ from, to }, number) => {
    let verb = -1
    let noun = -1
    for (let i = from; i < to; i++) {
      words.sentence[i] = number
      words.sentenceStart[i] = from
      words.sentenceEnd[i] = to
      words.verbBefore[i] = verb
      words.nounBefore[i] = noun
      const kind = words.kind[i]!
      if (kind === KIND.verb || (kind === KIND.aux && (verb < 0 || words.kind[verb] === KIND.aux))) verb = i
      if (kind === KIND.noun || kind === KIND.pronoun) noun = i
    }
    verb = -1
    for (let i = to - 1; i >= from; i--) {
      words.verbAfter[i] = verb
      if (words.kind[i] === KIND.verb || words.kind[i] === KIND.aux) verb = i
    }
  })
}

/** Whether the token at `i` stands outside quotations and has one in its sentence, or next to it; within `[from, to)`. */
export function isBesideQuotation(
  { quotation, sentenceStart, sentenceEnd }: Words,
  i: number,
  [from, to]: readonly [from: number, to: number],
): boolean {
  if (quotation[i]! >= 0) return false
  for (let k = Math.max(from, sentenceStart[i]! - 1); k < Math.min(to, sentenceEnd[i]! + 1); k++)
    if (quotation[k]! >= 0) return true
  return false
}

/** A column's value at `i`, or a mark of the edge outside `[from, to)`. */
export const at = (column: Int32Array | Uint8Array, i: number, from: number, to: number): number =>
  i >= from && i < to ? column[i]! : i < from ? -101 : -102

/** Distance in words as one of ten steps. */
export function step(distance: number): number {
  if (distance <= 4) return distance
  if (distance <= 6) return 5
  if (distance <= 9) return 6
  if (distance <= 14) return 7
  if (distance <= 22) return 8
  return distance <= 40 ? 9 : 10
}

/** The lemma of the word that a column points to; 0 where it points nowhere. */
export const lemmaAt = (words: Words, i: number): number => (i < 0 ? 0 : words.lemma[i]!)

/** Lower-cased neighbours as one number. */
export const pair = (words: Words, i: number, j: number, from: number, to: number): number =>
  join(at(words.lower, i, from, to), at(words.lower, j, from, to))
