/**
 * Passages: what of an article is in another language than most of it.
 *
 *     The envoys met on the quay, and they talked for hours.     ← en, as most of it
 *     Посланники встретились в порту и говорили о проливе …      ← a passage, ru
 *     “We are ready,” she said.
 *
 * Line by line, as paragraphs are lines. In an English article the detector is asked only about lines that look
 * unlike English: in another script, or long and with hardly a word of its commonest. Too short a line to tell goes
 * with its neighbours where they agree, else with the article.
 */
import { bodySpans, type Passage } from '../model/index.ts'
import {
  detect,
  ENGLISH,
  englishShare,
  isPlainlyEnglish,
  languageOf,
  SAMPLE,
  UNDETERMINED,
} from './language.ts'
import { firstOf, type Line, linesOf } from './lines.ts'
import type { Page } from './page.ts'

/** Letters that it takes to tell: another script, another language in the same, and one close to the article's. */
const FEWEST_LETTERS = 40
const FEWEST_LATIN = 80
const FEWEST_CLOSE = 200
/** An English paragraph of so many words has more than one in twelve of the commonest. */
const SUSPECT_WORDS = 15
const SUSPECT_SHARE = 0.08
const MOST_LINES = 5000

const NOT_LATIN = /[^\p{Script=Latin}\P{L}]/u
const count = (text: string, pattern: RegExp): number => text.slice(0, SAMPLE).match(pattern)?.length ?? 0
const lettersIn = (text: string): number => count(text, /\p{L}/gu)
const isLatin = (text: string): boolean =>
  !NOT_LATIN.test(text) || count(text, /\p{Script=Latin}/gu) >= lettersIn(text) / 2

/** The lines of a page's article. */
export function* bodyLines(page: Pick<Page, 'text' | 'furniture'>): Generator<Line> {
  for (const [from, to] of bodySpans(page)) yield* linesOf(page.text, from, to)
}

/** As many of them as languages are looked for in: of a dump only the beginning. */
export const firstBodyLines = (page: Pick<Page, 'text' | 'furniture'>): Line[] =>
  firstOf(MOST_LINES, bodyLines(page))

/** A line of an English article that may be in another language. */
function isSuspect({ text }: Line): boolean {
  if (NOT_LATIN.test(text) && !isLatin(text)) return lettersIn(text) >= FEWEST_LETTERS
  if (text.length < FEWEST_LATIN) return false
  const { words, share } = englishShare(text)
  return words >= SUSPECT_WORDS && share < SUSPECT_SHARE
}

/** Whether the detector has to be loaded before `languagesOf`. */
export const needsDetector = (lines: readonly Line[]): boolean =>
  !isPlainlyEnglish(beginningOf(lines)) || lines.some(isSuspect)

/** As many lines as the language is told by. */
function beginningOf(lines: readonly Line[]): string {
  let length = 0
  let count = 0
  while (count < lines.length && length < SAMPLE) length += lines[count++]!.text.length + 1
  return lines
    .slice(0, count)
    .map(({ text }) => text)
    .join('\n')
}

export interface Languages {
  readonly language: string
  readonly passages: readonly Passage[]
}

export function languagesOf(lines: readonly Line[]): Languages {
  const language = languageOf(beginningOf(lines))
  if (language === UNDETERMINED || (language === ENGLISH && !lines.some(isSuspect)))
    return { language, passages: [] }
  const told = lines.map((line) => lineLanguage(line, language))
  return { language, passages: passagesOf(lines, withNeighbours(told, language), language) }
}

/** Null where it cannot be told. */
function lineLanguage(line: Line, main: string): string | null {
  const { text } = line
  const letters = lettersIn(text)
  if (main === ENGLISH && !isSuspect(line)) return letters < FEWEST_LETTERS ? null : ENGLISH
  if (main !== ENGLISH && isPlainlyEnglish(text)) return ENGLISH
  if (letters < (isLatin(text) ? FEWEST_LATIN : FEWEST_LETTERS)) return null
  const { language, reliable } = detect(text)
  if (!reliable) return null
  const close = main !== ENGLISH && language !== main && language !== ENGLISH
  return close && letters < FEWEST_CLOSE ? null : language
}

/** What cannot be told is in the language of the lines before and after it where they agree. */
function withNeighbours(told: readonly (string | null)[], main: string): string[] {
  const before = carried(told)
  const after = carried([...told].reverse()).reverse()
  return told.map((one, i) => one ?? (before[i] === after[i] ? before[i] : null) ?? main)
}

/** Each null replaced by the last that is none. */
function carried(told: readonly (string | null)[]): (string | null)[] {
  let last: string | null = null
  return told.map((one) => {
    last = one ?? last
    return last
  })
}

function passagesOf(lines: readonly Line[], languages: readonly string[], main: string): Passage[] {
  const passages: { start: number; end: number; language: string }[] = []
  let last: string | null = null
  for (const [i, { start, end }] of lines.entries()) {
    const language = languages[i]!
    if (language !== main) {
      if (language === last) passages.at(-1)!.end = end
      else passages.push({ start, end, language })
    }
    last = language
  }
  return passages
}
