/**
 * Quantities: numbers with what they count, for comparing what two accounts say of one event.
 *
 * In: a document cut up, and its times (dates and clock times are no quantities; a length of time is one).
 * Out: value, unit and modifier, from the number to its noun, in the order of the text.
 *
 *     at least 34 invented combat drones → 34, drone, "at least"
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Not quantities: ordinals, years, names ("30-day truce", "Article 5"), and the small change of every text ("the two
 * sides"), as the words in lexicon/units.json say.
 */
import lexicon from '../../lexicon/units.json' with { type: 'json' }
import type { AnalysedText, Quantity, QuantityModifier, Timex, Token, TokenRun } from '../model/index.ts'
import { type NumberRun, readNumber } from './numbers.ts'
import { findTimes } from './times.ts'

type Modifier = NonNullable<QuantityModifier>
const phrases = (table: Record<string, string[]>): [Modifier, string[]][] =>
  Object.entries(table).flatMap(([modifier, list]) =>
    list.map((phrase): [Modifier, string[]] => [modifier as Modifier, phrase.split(' ')]),
  )
const BEFORE = phrases(lexicon.modifiers)
const AFTER = phrases(lexicon.after)
const CURRENCIES = new Map<string, string>(Object.entries(lexicon.currencies))
const PERCENT = new Set(lexicon.percent)
const UNCOUNTED = new Set(lexicon.uncounted)
const NUMBERED = new Set(lexicon.numbered)
const VICTIMS = new Set(lexicon.people.victims)
const PEOPLE = new Set(lexicon.people.plurals)
const PERSON = lexicon.people.noun

/** "two hundred Ruritanian long-range attack drones": the noun lies within so many tokens of its number. */
const NOUN_WITHIN = 6

interface Unit {
  readonly unit: string
  /** Index of the first token after the unit. */
  readonly to: number
}

export function findQuantities(
  text: AnalysedText,
  times: readonly Timex[] = findTimes(text),
): readonly Quantity[] {
  const dated = times.filter(({ type, value }) => type !== 'DURATION' && !value.endsWith('_REF'))
  const quantities: Quantity[] = []
  let time = 0
  for (const sentence of text.sentences)
    for (let at = sentence.from; at < sentence.to; at++) {
      const number = readNumber(text.tokens, at, sentence.to)
      if (number === null) continue
      while (time < dated.length && dated[time]!.end <= text.tokens[at]!.start) time++
      const inTime = time < dated.length && dated[time]!.start < text.tokens[number.to - 1]!.end
      const quantity = inTime ? null : quantityAt(text.tokens, sentence, at, number)
      if (quantity) quantities.push(quantity)
      at = number.to - 1
    }
  return quantities
}

function quantityAt(
  tokens: readonly Token[],
  sentence: TokenRun,
  from: number,
  number: NumberRun,
): Quantity | null {
  if (isName(tokens, sentence, from, number.to) || endsPair(tokens, sentence, from)) return null
  const sign = from > sentence.from ? CURRENCIES.get(tokens[from - 1]!.lower) : undefined
  const found = sign ? { unit: sign, to: number.to } : unitAfter(tokens, number.to, sentence.to)
  const unit = found ?? pairUnit(tokens, sentence, from, number.to) ?? victims(tokens, sentence, from, number)
  if (unit === null || isSmallChange(number, unit.unit)) return null
  const first = sign ? from - 1 : from
  return {
    start: tokens[first]!.start,
    end: tokens[unit.to - 1]!.end,
    value: number.value,
    unit: unit.unit,
    modifier: modifierOf(tokens, sentence, first, unit.to),
  }
}

const touches = (a: Token | undefined, b: Token | undefined): boolean => a !== undefined && a.end === b?.start

/** "30-day truce", "F-16", "Article 5", "2-1", "1/2", "17th": part of a name, a score, an ordinal. */
function isName(tokens: readonly Token[], sentence: TokenRun, from: number, to: number): boolean {
  const before = from > sentence.from ? tokens[from - 1] : undefined
  const after = to < sentence.to ? tokens[to] : undefined
  const joined = (mark: Token | undefined) => mark !== undefined && /^[-‑–/:]$/u.test(mark.text)
  if (joined(after) && touches(tokens[to - 1], after) && touches(after, tokens[to + 1]))
    return !isPair(tokens, to)
  if (joined(before) && touches(before, tokens[from])) return true
  return before !== undefined && NUMBERED.has(before.lower)
}

/** The second number of "1,000 for 1,000". */
function endsPair(tokens: readonly Token[], sentence: TokenRun, from: number): boolean {
  const middle = tokens[from - 1]?.text === '-' ? from - 2 : from - 1
  const first = tokens[middle - 1]?.text === '-' ? middle - 2 : middle - 1
  return (
    first >= sentence.from && tokens[middle]?.lower === 'for' && readNumber(tokens, first, middle) !== null
  )
}

/** "1,000-for-1,000": the place of "for" after an optional hyphen. */
function isPair(tokens: readonly Token[], at: number): boolean {
  const middle = tokens[at]?.text === '-' ? at + 1 : at
  return (
    tokens[middle]?.lower === 'for' &&
    readNumber(
      tokens,
      middle + (tokens[middle + 1]?.text === '-' ? 2 : 1),
      Math.min(tokens.length, middle + 4),
    ) !== null
  )
}

/** The head of the noun phrase after the number: the last noun in a row of adjectives and nouns. */
function unitAfter(tokens: readonly Token[], from: number, end: number): Unit | null {
  let at = from
  if (tokens[at]?.lower === 'or' && tokens[at + 1]?.lower === 'more') at += 2
  if (tokens[at]?.lower === 'of' && tokens[at + 1]?.lower === 'the') at += 2
  let found: Unit | null = null
  for (; at < Math.min(end, from + NOUN_WITHIN); at++) {
    const token = tokens[at]!
    if (PERCENT.has(token.lower)) return { unit: 'percent', to: at + 1 }
    const money = CURRENCIES.get(token.lemma)
    if (money) return { unit: money, to: at + 1 }
    if (token.pos === 'NOUN' && /\p{L}/u.test(token.text))
      found = { unit: PEOPLE.has(token.lower) ? PERSON : token.lemma, to: at + 1 }
    else if (found || !['ADJ', 'PROPN', 'PUNCT'].includes(token.pos) || /^[^-‑]$/u.test(token.text)) break
  }
  return found
}

/** "exchange prisoners, 1,000 for 1,000": what is swapped is named before. */
function pairUnit(tokens: readonly Token[], sentence: TokenRun, from: number, to: number): Unit | null {
  if (to >= sentence.to || !isPair(tokens, to)) return null
  for (let at = from - 1; at >= Math.max(sentence.from, from - 10); at--)
    if (tokens[at]!.pos === 'NOUN' && tokens[at]!.text.endsWith('s')) return { unit: tokens[at]!.lemma, to }
  return { unit: PERSON, to }
}

/** "killed 12", "12 were wounded": people, unless the sentence says otherwise. */
function victims(tokens: readonly Token[], sentence: TokenRun, from: number, number: NumberRun): Unit | null {
  const near = [
    ...tokens.slice(Math.max(sentence.from, from - 4), from),
    ...tokens.slice(number.to, Math.min(sentence.to, number.to + 2)),
  ]
  return near.some(({ lemma }) => VICTIMS.has(lemma)) ? { unit: PERSON, to: number.to } : null
}

const isSmallChange = (number: NumberRun, unit: string): boolean =>
  (!number.digits && number.value <= 12 && UNCOUNTED.has(unit)) || (!number.digits && number.value === 1)

function modifierOf(
  tokens: readonly Token[],
  sentence: TokenRun,
  first: number,
  to: number,
): QuantityModifier {
  const matches = (words: readonly string[], at: number) =>
    at >= sentence.from &&
    at + words.length <= sentence.to &&
    words.every((word, i) => tokens[at + i]!.lower === word)
  const skip = ['a', 'an', 'another'].includes(tokens[first]!.lower)
    ? 0
    : tokens[first - 1]?.lower === 'another'
      ? 1
      : 0
  const before = BEFORE.find(([, words]) => matches(words, first - skip - words.length))
  return (before ?? AFTER.find(([, words]) => matches(words, to)))?.[0] ?? null
}
