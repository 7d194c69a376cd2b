/**
 * Lines in another script than the page's: menus and footers of a page whose article is a translation.
 *
 *     الرئيسية | أخبار          ← furniture
 *     The ministers met on Monday …
 *
 * A page has a main script where three letters in five are of it; a line is marked where as many are of others.
 */
import type { Line } from '../lines.ts'
import { type FurnitureRule, spanOf } from './rule.ts'

const SHARE = 0.6
const SAMPLE = 120_000
const LINE_SAMPLE = 2000
const SCRIPTS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  [
    'Latin',
    'Cyrillic',
    'Arabic',
    'Hebrew',
    'Greek',
    'Devanagari',
    'Bengali',
    'Thai',
    'Hangul',
    'Georgian',
    'Armenian',
  ]
    .map((script): [string, RegExp] => [script, new RegExp(`\\p{Script=${script}}`, 'gu')])
    // These three are written together: one script for this purpose.
    .concat([['Han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu]]),
)
const LETTER = /\p{L}/gu
/** Looks for one letter: a pattern over the whole text takes the engine's stack on a text of some MB. */
const NOT_LATIN = /[^\p{Script=Latin}\P{L}]/u

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Of a text of any length, its beginning, middle and end. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text
  const third = SAMPLE / 3
  const middle = (text.length - third) / 2
  return [text.slice(0, third), text.slice(middle, middle + third), text.slice(-third)].join('\n')
}

function mainScript(whole: string): RegExp | null {
  const text = sampleOf(whole)
  const letters = count(text, LETTER)
  return Object.values(SCRIPTS).find((script) => count(text, script) >= SHARE * letters) ?? null
}

function isOther(line: Line, main: RegExp): boolean {
  const text = line.text.slice(0, LINE_SAMPLE)
  const letters = count(text, LETTER)
  return letters >= 2 && count(text, main) <= (1 - SHARE) * letters
}

/** A paragraph is the article's in whatever script it is: a passage in another language (`passages.ts`). */
const isProse = ({ text }: Line): boolean =>
  /[.!?…。！？؟۔।]["”’»)」』]*$/u.test(text) && length(text.slice(0, LINE_SAMPLE)) >= PROSE_LETTERS
const length = (text: string): number => count(text, LETTER) + 2 * count(text, DENSE)
const PROSE_LETTERS = 80
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

export const otherScript: FurnitureRule = {
  name: 'other-script',
  find({ text, lines }) {
    if (!NOT_LATIN.test(text)) return []
    const main = mainScript(text)
    return main === null ? [] : lines.filter((line) => isOther(line, main) && !isProse(line)).map(spanOf)
  },
}
