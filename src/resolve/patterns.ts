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
 * In: pattern texts. Out: a matcher over words, or a `PatternError` that says where. A set of patterns is looked up by its
 * first words and each is followed state by state (Thompson 1968), so that the time is linear in the text.
 */
import { ParleyError } from '../model/index.ts'
import type { Word } from './words.ts'

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

type Node =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'party'; readonly party: string }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'row' | 'either'; readonly parts: readonly Node[] }
  | { readonly type: 'maybe'; readonly part: Node }

const TOKEN = /\s+|\.{3}\d*|[()|?]|<[^<>\s]*>|\{[^{}\s]*\}|[^\s()|?<>{}]+/gu
const DEFAULT_GAP = 3
const LONGEST_GAP = 20
const DEEPEST = 20

interface Piece {
  readonly text: string
  readonly at: number
}

/** @throws PatternError for anything that is no pattern, with its place. */
export function parsePattern(
  pattern: string,
  phrases: Readonly<Record<string, string>> = {},
  depth = 0,
): Node {
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

  whole(): Node {
    const row = this.#row()
    const rest = this.#pieces[this.#next]
    if (rest) throw new PatternError(this.#pattern, rest.at, `“${rest.text}” closes nothing`)
    return row
  }

  #row(): Node {
    const parts: Node[] = []
    for (;;) {
      while (this.#peek()?.trim() === '') this.#next++
      const piece = this.#peek()
      if (piece === undefined || piece === ')') break
      parts.push(this.#item())
    }
    if (parts.length === 0) throw new PatternError(this.#pattern, this.#at(), 'a word is missing')
    return parts.length === 1 ? parts[0]! : { type: 'row', parts }
  }

  #item(): Node {
    const parts = [this.#atom()]
    while (this.#peek() === '|') {
      this.#next++
      parts.push(this.#atom())
    }
    const item: Node = parts.length === 1 ? parts[0]! : { type: 'either', parts }
    if (this.#peek() !== '?') return item
    this.#next++
    return { type: 'maybe', part: item }
  }

  #atom(): Node {
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

  #group(at: number): Node {
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

  #phrase(name: string, at: number): Node {
    const phrase = this.#phrases[name]
    if (phrase === undefined) throw new PatternError(this.#pattern, at, `there is no phrase “${name}”`)
    if (this.#depth >= DEEPEST)
      throw new PatternError(this.#pattern, at, `the phrase “${name}” contains itself`)
    return parsePattern(phrase, this.#phrases, this.#depth + 1)
  }

  #peek(): string | undefined {
    return this.#pieces[this.#next]?.text
  }

  #at(): number {
    return this.#pieces[this.#next]?.at ?? this.#pattern.length
  }
}

/** A state of the automaton: the word it takes, and where that leads; or places to go without a word. */
interface State {
  readonly word: string | null
  readonly party: string | null
  /** Takes any word of the same clause. */
  readonly any: boolean
  readonly to: number
  readonly free: readonly number[]
}

interface Automaton {
  readonly states: readonly State[]
  readonly start: number
}

const ACCEPT = 0

function compile(node: Node): Automaton {
  const states: State[] = [{ word: null, party: null, any: false, to: -1, free: [] }]
  const add = (state: Partial<State>): number =>
    states.push({ word: null, party: null, any: false, to: -1, free: [], ...state }) - 1
  const build = (part: Node, to: number): number => {
    switch (part.type) {
      case 'word':
        return add({ word: part.word, to })
      case 'party': {
        const more = states.length + 1 // a name may have several words
        add({ party: part.party, to: more })
        add({ free: [to, more - 1] })
        return more - 1
      }
      case 'gap': {
        let next = to
        for (let i = 0; i < part.most; i++) next = add({ free: [to, add({ any: true, to: next })] })
        return next
      }
      case 'row':
        return part.parts.reduceRight((next, each) => build(each, next), to)
      case 'either':
        return add({ free: part.parts.map((each) => build(each, to)) })
      case 'maybe':
        return add({ free: [to, build(part.part, to)] })
    }
  }
  return { start: build(node, ACCEPT), states }
}

function closure({ states }: Automaton, from: Iterable<number>): Set<number> {
  const reached = new Set<number>(from)
  for (const state of reached) for (const next of states[state]!.free) reached.add(next)
  return reached
}

export interface Match<Value> {
  readonly value: Value
  /** Words, end exclusive. */
  readonly from: number
  readonly to: number
}

interface Compiled<Value> {
  readonly automaton: Automaton
  readonly starts: readonly number[]
  readonly value: Value
}

/** Patterns compiled together: every place where one begins, with the longest match of each there. */
export class PatternSet<Value> {
  readonly #byWord = new Map<string, Compiled<Value>[]>()
  readonly #byParty = new Map<string, Compiled<Value>[]>()

  /** @throws PatternError as `parsePattern` does, and for a pattern that could begin anywhere. */
  constructor(
    patterns: Iterable<readonly [pattern: string, value: Value]>,
    phrases: Readonly<Record<string, string>> = {},
  ) {
    for (const [pattern, value] of patterns)
      this.#add(pattern, compile(parsePattern(pattern, phrases)), value)
  }

  #add(pattern: string, automaton: Automaton, value: Value): void {
    const starts = [...closure(automaton, [automaton.start])]
    if (starts.includes(ACCEPT)) throw new PatternError(pattern, 0, 'every word of it is optional')
    const compiled: Compiled<Value> = { automaton, starts, value }
    for (const state of starts.map((start) => automaton.states[start]!)) {
      if (state.any) throw new PatternError(pattern, 0, 'it cannot begin with a gap')
      if (state.word !== null) listed(this.#byWord, state.word).add(compiled)
      if (state.party !== null) listed(this.#byParty, state.party).add(compiled)
    }
  }

  /** All matches within `words[from, to)`, in the order of their first word. */
  match(words: readonly Word[], from: number, to: number): Match<Value>[] {
    const matches: Match<Value>[] = []
    for (let at = from; at < to; at++) {
      const word = words[at]!
      const candidates = new Set<Compiled<Value>>()
      for (const form of word.forms) for (const each of this.#byWord.get(form) ?? []) candidates.add(each)
      for (const party of word.parties)
        for (const each of this.#byParty.get(party) ?? []) candidates.add(each)
      for (const candidate of candidates) {
        const end = longest(candidate, words, at, to)
        if (end > at) matches.push({ value: candidate.value, from: at, to: end })
      }
    }
    return matches
  }
}

function listed<Value>(
  table: Map<string, Compiled<Value>[]>,
  key: string,
): { add(each: Compiled<Value>): void } {
  const list = table.get(key) ?? []
  table.set(key, list)
  return { add: (each) => void (list.includes(each) || list.push(each)) }
}

function longest<Value>(
  { automaton, starts }: Compiled<Value>,
  words: readonly Word[],
  at: number,
  to: number,
): number {
  let active = new Set(starts)
  let end = at
  for (let i = at; i < to && active.size > 0; i++) {
    const taken: number[] = []
    for (const state of active)
      if (takes(automaton.states[state]!, words[i]!, i > at)) taken.push(automaton.states[state]!.to)
    active = closure(automaton, taken)
    if (active.has(ACCEPT)) end = i + 1
  }
  return end
}

const takes = (state: State, word: Word, inside: boolean): boolean =>
  state.any
    ? !(inside && word.breaks)
    : state.word !== null
      ? word.forms.has(state.word) && !(inside && word.breaks)
      : state.party !== null && word.parties.includes(state.party)
