/**
 * Numbers as English writes them: digits with separators, words, and both with a scale.
 *
 * In: tokens and a place. Out: the value and where the number ends; null where none begins.
 *
 *     145 · 55,000 · 4.28 billion · 6bn · twenty-five · two and a half million · a dozen · a hundred
 */
import lexicon from '../../lexicon/units.json' with { type: 'json' }
import type { Token } from '../model/index.ts'

const WORDS = new Map<string, number>(Object.entries(lexicon.words))
const SCALES = new Map<string, number>(Object.entries(lexicon.scales))
const SHORT_SCALES = new Map<string, number>(Object.entries(lexicon.shortScales))
const FIXED = new Map<string, number>(Object.entries(lexicon.fixed))

/** A thousand digits are no number that a text reports. */
const DIGITS = /^(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,6})?$/u

export interface NumberRun {
  readonly value: number
  /** Index of the first token after the number. */
  readonly to: number
  /** Written in digits. */
  readonly digits: boolean
}

export const digitsValue = (text: string): number | null =>
  DIGITS.test(text) ? Number(text.replaceAll(',', '')) : null

/** The value of a spelt number in lower case ("three", "twenty-five", "sixty four"), for those who read text, not tokens. */
export function spelledValue(words: string): number | null {
  let total = 0
  let group = 0
  for (const word of words.split(/[\s-]+/u)) {
    if (word === 'and' || word === 'a' || word === 'an') continue
    const unit = WORDS.get(word) ?? FIXED.get(word)
    const scale = SCALES.get(word)
    if (scale === undefined && unit === undefined) return null
    if (unit !== undefined) group += unit
    else if (scale === 100) group = (group || 1) * 100
    else {
      total += (group || 1) * scale!
      group = 0
    }
  }
  return total + group
}

export function readNumber(tokens: readonly Token[], from: number, end: number): NumberRun | null {
  const token = tokens[from]
  if (token === undefined || from >= end) return null
  const digits = digitsValue(token.text)
  if (digits !== null) return withScale(tokens, from + 1, end, digits)
  return spelledNumber(tokens, from, end)
}

/** 4.28 + "billion"; 6 + "bn", which must touch the digits. */
function withScale(tokens: readonly Token[], at: number, end: number, value: number): NumberRun {
  const next = at < end ? tokens[at] : undefined
  const touching = next !== undefined && next.start === tokens[at - 1]!.end
  const scale = next && (SCALES.get(next.lower) ?? (touching ? SHORT_SCALES.get(next.lower) : undefined))
  const whole = scale === undefined ? value : Number((value * scale).toPrecision(12))
  return { value: whole, to: scale === undefined ? at : at + 1, digits: true }
}

function spelledNumber(tokens: readonly Token[], from: number, end: number): NumberRun | null {
  let to = from
  let words = ''
  let value: number | null = null
  // "a" and "and" only join; no spelt number is longer than twelve tokens
  for (let at = from; at < Math.min(end, from + 12); at++) {
    const { lower } = tokens[at]!
    const joins = lower === '-' || lower === 'and' || ((lower === 'a' || lower === 'an') && value === null)
    if (!joins && !WORDS.has(lower) && !SCALES.has(lower) && !FIXED.has(lower)) break
    if ((lower === 'and' || lower === '-') && value === null) break
    words += lower === '-' ? ' ' : `${lower} `
    if (joins) continue
    if (lower === 'half' && value === null) break
    value = spelledValue(words.trim())
    to = at + 1
  }
  return value === null ? null : { value, to, digits: false }
}
