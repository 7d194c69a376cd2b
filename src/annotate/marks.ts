/**
 * Quotation marks: what each mark in a paragraph is, before marks are paired.
 *
 * In: a text and the span of one paragraph. Out: its marks in order, each with a family (only marks of one family close
 * each other) and a direction. Apostrophes, plural possessives, elisions and decades are no marks:
 *
 *     the ministers’ plan of the ’90s, rock 'n' roll, 9/11's
 *                  ^         ^             ^ ^           ^   all left alone
 *
 * The place decides the direction before the glyph does, because outlets write ”so” and "so" and „so“: a mark with a
 * gap before it and a word after it opens. Only where the place is silent does the glyph decide.
 */
import type { Span } from '../model/index.ts'

export type MarkFamily = 'double' | 'single' | 'guillemet' | 'single-guillemet'
export type MarkDirection = 'opens' | 'closes' | 'either'

export interface Mark {
  readonly span: Span
  readonly family: MarkFamily
  readonly direction: MarkDirection
  /** A closing single mark that may be a plural possessive: "the ministers’ plan". */
  readonly possessive: boolean
}

const MARK = /``|''|‘‘|’’|"+|[“”„‟«»‹›‘’‚'`]/gu
const GLYPHS: Readonly<Record<string, readonly [MarkFamily, MarkDirection]>> = {
  '``': ['double', 'opens'],
  "''": ['double', 'either'],
  '‘‘': ['double', 'opens'],
  '’’': ['double', 'closes'],
  '“': ['double', 'opens'],
  '”': ['double', 'closes'],
  '„': ['double', 'opens'],
  '‟': ['double', 'opens'],
  '«': ['guillemet', 'opens'],
  '»': ['guillemet', 'closes'],
  '‹': ['single-guillemet', 'opens'],
  '›': ['single-guillemet', 'closes'],
  '‘': ['single', 'opens'],
  '‚': ['single', 'opens'],
  '`': ['single', 'opens'],
  '’': ['single', 'closes'],
  "'": ['single', 'either'],
}
const STRAIGHT_DOUBLE = ['double', 'either'] as const

const GAP = /[\s([{]/u
const MARK_CHARACTER = /["“”„‟«»‹›‘’‚'`]/u
const AFTER_WORD = /[\s.,;:!?)\]}]/u
const DASH = /[-–—]/u
const LETTER = /[\p{L}\p{M}\p{N}]/u
/** Words that begin with an apostrophe, and years cut short. */
const ELISION = /^(?:\d0s|\d\d\b|em|tis|twas|til|till|cause|n|bout|round|cos)(?![\p{L}\p{N}])/iu

export function marksIn(text: string, [start, end]: Span): Mark[] {
  const marks: Mark[] = []
  for (const match of text.slice(start, end).matchAll(MARK)) {
    const from = start + match.index
    const to = from + match[0].length
    const [family, glyph] = GLYPHS[match[0]] ?? STRAIGHT_DOUBLE
    const before = from > start ? text[from - 1]! : ' '
    const after = to < end ? text[to]! : ' '
    const span: Span = [from, to]
    if (family === 'single') {
      const direction = singleDirection(text, span, before, after, glyph)
      if (direction)
        marks.push({ span, family, direction, possessive: mayBePossessive(text, to, end, before) })
    } else marks.push({ span, family, direction: directionAt(before, after) ?? glyph, possessive: false })
  }
  return marks
}

/** What the neighbours say; null where they are silent (a dash, a mark, words or gaps on both sides). */
function directionAt(before: string, after: string): MarkDirection | null {
  if (DASH.test(before) || MARK_CHARACTER.test(before)) return AFTER_WORD.test(after) ? 'closes' : null
  if (GAP.test(before)) return AFTER_WORD.test(after) ? null : 'opens'
  return AFTER_WORD.test(after) || DASH.test(after) || (MARK_CHARACTER.test(after) && LETTER.test(before))
    ? 'closes'
    : null
}

/** A single mark needs a gap (or another mark) on its outer side; anything else is an apostrophe: null. */
function singleDirection(
  text: string,
  [from, to]: Span,
  before: string,
  after: string,
  glyph: MarkDirection,
): MarkDirection | null {
  if (LETTER.test(before) && LETTER.test(after)) return null
  const mayOpen = glyph !== 'closes' && (GAP.test(before) || DASH.test(before) || MARK_CHARACTER.test(before))
  if (mayOpen && !AFTER_WORD.test(after)) return ELISION.test(text.slice(to, to + 8)) ? null : 'opens'
  const ends = AFTER_WORD.test(after) || DASH.test(after) || MARK_CHARACTER.test(after)
  return ends && !GAP.test(before) && from > 0 ? 'closes' : null
}

const mayBePossessive = (text: string, to: number, end: number, before: string): boolean =>
  /s/iu.test(before) && to + 1 < end && text[to] === ' ' && /\p{L}/u.test(text[to + 1]!)
