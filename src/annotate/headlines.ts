/**
 * Headlines: punctuation attributes, where no word does.
 *
 *     Strait to stay shut till May — harbour chief        Harbour chief: no ferries before May
 *     └ content ────────────────┘   └ source ────┘        └ source ───┘  └ content ─────────┘
 *
 * In: an analysed text and the attributions found in it. Out: statements without a cue for its first paragraph, if that is a
 * title and nothing was found there. A title's dash or colon attributes if one side of it is a short name or description
 * and the other says something; a name of an outlet after a dash is the page's, and attributes nothing.
 */
import { type AnalysedText, contains, overlaps, type Span, type Token } from '../model/index.ts'
import type { FoundSpans } from './runs-on.ts'
import { outletNames } from './via.ts'

/** In tokens. */
const LONGEST_TITLE = 30
const LONGEST_NAME = 6
const SHORTEST_CONTENT = 3
/** After the mark a description may be of any words; before it only names and offices, as in PolNeAR 60 of 106 were sources. */
const AFTER_DASH = 0.7
const BEFORE_COLON = 0.57
const AFTER_COLON = 0.6

const DASH = /^(?:[—–]|--)$/u
/** A tagger takes "chief" and "official" for adjectives. */
const LAST = new Set(['NOUN', 'PROPN', 'ADJ'])
const NAME_PARTS = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'ADP', 'CCONJ'])

export function headlines(text: AnalysedText, found: readonly FoundSpans[]): FoundSpans[] {
  const title = text.paragraphs[0]
  if (!title || title.to - title.from > LONGEST_TITLE) return []
  const isTaken = found.some(({ source, cue, content }) =>
    [...source, ...cue, ...content].some((span) => overlaps(span, title.span)),
  )
  if (isTaken) return []
  const words = text.tokens.slice(title.from, title.to)
  const statement = afterMark(words) ?? beforeColon(words)
  return statement && !isOutlet(text, statement.source[0]!) ? [statement] : []
}

/** "… — Orla Vane", "…: experts" */
function afterMark(words: readonly Token[]): FoundSpans | null {
  const mark = words.findLastIndex(({ text }) => text === ':' || DASH.test(text))
  const length = words.length - mark - 1
  if (mark < SHORTEST_CONTENT || length < 1 || length > LONGEST_NAME) return null
  if (!isName(words, mark + 1, words.length) || !saysSomething(words, 0, mark)) return null
  const confidence = words[mark]!.text === ':' ? AFTER_COLON : AFTER_DASH
  return {
    source: [spanOf(words, mark + 1, words.length)],
    cue: [],
    content: [spanOf(words, 0, mark)],
    confidence,
  }
}

/** "Orla Vane: …" */
function beforeColon(words: readonly Token[]): FoundSpans | null {
  const mark = words.findIndex(({ text }) => text === ':')
  if (mark < 1 || mark > LONGEST_NAME || words.length - mark - 1 < SHORTEST_CONTENT) return null
  if (words[mark - 1]!.pos !== 'PROPN' || !isName(words, 0, mark)) return null
  if (!saysSomething(words, mark + 1, words.length)) return null
  return {
    source: [spanOf(words, 0, mark)],
    cue: [],
    content: [spanOf(words, mark + 1, words.length)],
    confidence: BEFORE_COLON,
  }
}

export const isName = (words: readonly Token[], from: number, to: number): boolean =>
  LAST.has(words[to - 1]!.pos) && words.slice(from, to).every(({ pos }) => NAME_PARTS.has(pos))

/** A title leaves "is" out: "strait not safe", "no ferries before May". */
const DENIES = new Set(['no', 'not', 'never'])

const saysSomething = (words: readonly Token[], from: number, to: number): boolean =>
  words.slice(from, to).some(({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || DENIES.has(lower))

const isOutlet = ({ document }: AnalysedText, name: Span): boolean =>
  document.outlet === document.text.slice(...name) ||
  outletNames(document.text, name).some((outlet) => contains(outlet, name))

const spanOf = (words: readonly Token[], from: number, to: number): Span => [
  words[from]!.start,
  words[to - 1]!.end,
]
