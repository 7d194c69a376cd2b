/**
 * Plain text: nothing in it is altered; the headline is guessed, and what was furniture of a page is marked.
 *
 *     Talks on the strait to resume next week        ← no final stop, and prose below: the headline
 *
 *     By Ada Marsh                                    ← furniture (byline)
 *     The two governments will meet on Monday, …
 */
import type { Furniture } from '../model/index.ts'
import { Covered } from './furniture/covered.ts'
import { findFurniture } from './furniture/index.ts'
import { countWords, firstOf, type Line, linesOf } from './lines.ts'
import type { AboutPage, Page, Reader, Told } from './page.ts'

/** Headlines are under 20 words almost always; a longer first line is a lead paragraph. */
const MOST_HEADLINE_WORDS = 22
const FEWEST_HEADLINE_WORDS = 3
/** A headline may ask, call or end a quotation; a sentence's stop, a colon or a cut make it something else. */
const NO_HEADLINE_END = /[.,;:…]$/u
const STARTS_HIGH = /^["'“‘«„(]?[\p{Lu}\p{Lo}\p{N}]/u

export const readText: Reader = (text): Page => {
  const furniture = findFurniture(text)
  const title = guessTitle(firstOf(2, openLines(text, furniture)))
  return {
    text,
    about: {
      ...(title === null ? {} : { title: inferred(title, 'the first line') }),
      ...bylineOf(text, furniture),
    },
    furniture,
    findings: [],
  }
}

/** Those that do not begin with furniture. */
function* openLines(text: string, furniture: readonly Furniture[]): Generator<Line> {
  const covered = new Covered(furniture)
  for (const line of linesOf(text)) if (!covered.has(line.start, line.start + 1)) yield line
}

const inferred = (value: string, from: string): Told => ({ value, certainty: 'inferred', from })

/** "By Ada Marsh, Harbour City bureau" under the headline. */
function bylineOf(text: string, furniture: readonly Furniture[]): AboutPage {
  const line = furniture.find(({ rule }) => rule === 'byline')
  if (line === undefined) return {}
  const names = text.slice(line.start, line.end).replace(/^by\s+/iu, '')
  return { byline: inferred(names, 'the line under the headline') }
}

/** The first line of the body, where it looks like a headline and a second one follows; else null. */
export function guessTitle([first, second]: readonly Line[]): string | null {
  if (first === undefined || second === undefined) return null
  const words = countWords(first.text, MOST_HEADLINE_WORDS)
  const headline =
    words >= FEWEST_HEADLINE_WORDS &&
    words <= MOST_HEADLINE_WORDS &&
    !NO_HEADLINE_END.test(first.text) &&
    STARTS_HIGH.test(first.text)
  return headline ? first.text.replace(/\s+/gu, ' ') : null
}
