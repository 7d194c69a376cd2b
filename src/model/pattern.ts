/**
 * Patterns: the small language in which a codebook says what its options look like in a text.
 *
 *     agree|agreed to? terms|proposal of? the? (cease fire)|truce
 *
 * A pattern is a row of items. A word matches a word of the text by its letters in lower case or by its base form
 * ("reject" also matches "rejected", "rejecting"); hyphens in the text part words. `a|b` is either; `(a b)` makes several
 * words one item; `?` after an item makes it optional; `...` skips up to three words of one clause and `...5` up to five;
 * `{id}` is any name of that party; `<name>` puts in the codebook's phrase of that name.
 *
 * In: a pattern's text. Out: its tree, or a `PatternError` that says where. `resolve/patterns.ts` matches it.
 */
import { ParleyError } from './trouble.ts'

export class PatternError extends ParleyError {
  /** Where in the pattern, from 0. */
  readonly column: number
  constructor(pattern: string, column: number, problem: string) {
    super('bad-pattern', `“${pattern}”, at ${column + 1}: ${problem}`, {
      remedy: 'see codebooks/README.md for the pattern language',
    })
    this.column = column
  }
}

export type PatternNode =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'party'; readonly party: string }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'row' | 'either'; readonly parts: readonly PatternNode[] }
  | { readonly type: 'maybe'; readonly part: PatternNode }

const TOKEN = /\s+|\.{3}\d*|[()|?]|<[^<>\s]*>|\{[^{}\s]*\}|[^\s()|?<>{}]+/gu
const DEFAULT_GAP = 3
const LONGEST_GAP = 20
/** Phrases within phrases: enough to write with, too few to blow up. */
const DEEPEST = 5

interface Piece {
  readonly text: string
  readonly at: number
}

/** @throws PatternError for anything that is no pattern, with its place, and for one that could begin anywhere. */
export function parsePattern(pattern: string, phrases: Readonly<Record<string, string>> = {}): PatternNode {
  const node = parseRow(pattern, phrases, 0)
  const { empty, gap } = beginning(node)
  if (empty) throw new PatternError(pattern, 0, 'every word of it is optional')
  if (gap) throw new PatternError(pattern, 0, 'it cannot begin with a gap')
  return node
}

/** Whether a pattern can match no word at all, and whether its first word can be any. */
function beginning(node: PatternNode): { readonly empty: boolean; readonly gap: boolean } {
  switch (node.type) {
    case 'word':
    case 'party':
      return { empty: false, gap: false }
    case 'gap':
      return { empty: true, gap: true }
    case 'maybe':
      return { ...beginning(node.part), empty: true }
    case 'either': {
      const each = node.parts.map(beginning)
      return { empty: each.some(({ empty }) => empty), gap: each.some(({ gap }) => gap) }
    }
    case 'row': {
      const each = node.parts.map(beginning)
      const sure = each.findIndex(({ empty }) => !empty)
      const first = sure < 0 ? each : each.slice(0, sure + 1)
      return { empty: sure < 0, gap: first.some(({ gap }) => gap) }
    }
  }
}

function parseRow(pattern: string, phrases: Readonly<Record<string, string>>, depth: number): PatternNode {
  const pieces: Piece[] = []
  let read = 0
  for (const match of pattern.matchAll(TOKEN)) {
    if (match.index !== read) throw new PatternError(pattern, read, `unexpected “${pattern[read]}”`)
    read = match.index + match[0].length
    pieces.push({ text: match[0], at: match.index })
  }
  if (read !== pattern.length) throw new PatternError(pattern, read, `unexpected “${pattern[read]}”`)
  const parser = new Parser(pattern, pieces, phrases, depth)
  return parser.whole()
}

class Parser {
  readonly #pattern: string
  readonly #pieces: readonly Piece[]
  readonly #phrases: Readonly<Record<string, string>>
  readonly #depth: number
  #next = 0

  constructor(
    pattern: string,
    pieces: readonly Piece[],
    phrases: Readonly<Record<string, string>>,
    depth: number,
  ) {
    this.#pattern = pattern
    this.#pieces = pieces
    this.#phrases = phrases
    this.#depth = depth
  }

  whole(): PatternNode {
    const row = this.#row()
    const rest = this.#pieces[this.#next]
    if (rest) throw new PatternError(this.#pattern, rest.at, `“${rest.text}” closes nothing`)
    return row
  }

  #row(): PatternNode {
    const parts: PatternNode[] = []
    for (;;) {
      while (this.#peek()?.trim() === '') this.#next++
      const piece = this.#peek()
      if (piece === undefined || piece === ')') break
      parts.push(this.#item())
    }
    if (parts.length === 0) throw new PatternError(this.#pattern, this.#at(), 'a word is missing')
    return parts.length === 1 ? parts[0]! : { type: 'row', parts }
  }

  #item(): PatternNode {
    const parts = [this.#atom()]
    while (this.#peek() === '|') {
      this.#next++
      parts.push(this.#atom())
    }
    const item: PatternNode = parts.length === 1 ? parts[0]! : { type: 'either', parts }
    if (this.#peek() !== '?') return item
    this.#next++
    return { type: 'maybe', part: item }
  }

  #atom(): PatternNode {
    const at = this.#at()
    const text = this.#peek()
    this.#next++
    if (text === undefined || text.trim() === '' || /^[)|?]$/u.test(text))
      throw new PatternError(this.#pattern, at, 'a word is missing')
    if (text === '(') return this.#group(at)
    if (text.startsWith('...')) return { type: 'gap', most: this.#gap(text, at) }
    if (text.startsWith('{')) return { type: 'party', party: text.slice(1, -1) }
    return text.startsWith('<')
      ? this.#phrase(text.slice(1, -1), at)
      : { type: 'word', word: text.toLowerCase() }
  }

  #group(at: number): PatternNode {
    const row = this.#row()
    if (this.#peek() !== ')') throw new PatternError(this.#pattern, at, 'this bracket is not closed')
    this.#next++
    return row
  }

  #gap(text: string, at: number): number {
    const most = text.length > 3 ? Number(text.slice(3)) : DEFAULT_GAP
    if (most > LONGEST_GAP)
      throw new PatternError(this.#pattern, at, `a gap of more than ${LONGEST_GAP} words`)
    return most
  }

  #phrase(name: string, at: number): PatternNode {
    const phrase = this.#phrases[name]
    if (phrase === undefined) throw new PatternError(this.#pattern, at, `there is no phrase “${name}”`)
    if (this.#depth >= DEEPEST)
      throw new PatternError(this.#pattern, at, `the phrase “${name}” contains itself`)
    return parseRow(phrase, this.#phrases, this.#depth + 1)
  }

  #peek(): string | undefined {
    return this.#pieces[this.#next]?.text
  }

  #at(): number {
    return this.#pieces[this.#next]?.at ?? this.#pattern.length
  }
}
