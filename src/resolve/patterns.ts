/**
 * Matching patterns (model/pattern.ts has their language).
 *
 * In: patterns with a value each. Out: every place of a row of words where one begins, with its longest match there. A
 * set of patterns is looked up by its first words and each is followed state by state (Thompson 1968), so that the time
 * is linear in the text.
 */
import { PatternError, type PatternNode, parsePattern } from '../model/index.ts'
import type { Word } from './words.ts'

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

function compile(node: PatternNode): Automaton {
  const states: State[] = [{ word: null, party: null, any: false, to: -1, free: [] }]
  const add = (state: Partial<State>): number =>
    states.push({ word: null, party: null, any: false, to: -1, free: [], ...state }) - 1
  const build = (part: PatternNode, to: number): number => {
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
