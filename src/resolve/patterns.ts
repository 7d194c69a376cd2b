/**
 * Matching patterns (model/pattern.ts has their language).
 *
 * In: patterns with a value each. Out: every place of a row of words where one begins, with its longest match there. A
 * set of patterns is looked up by its first words and each is followed state by state (Thompson 1968), so that the time
 * is linear in the text.
 */
import { type PatternNode, parsePattern } from '../model/index.ts'
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
  /** By state: all states reached when it has taken its word. */
  readonly after: readonly (readonly number[])[]
  /** The states that a match begins in. */
  readonly starts: readonly number[]
  /** By state: the round in which it was reached last. Scratch paper, so that following a pattern makes no sets. */
  readonly reachedIn: Float64Array
  round: number
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
        const owner = states.length + 1
        add({ free: [to, more - 1, owner] })
        add({ word: "'s", to })
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
  const starts = reachFreely(states, build(node, ACCEPT))
  const after = states.map(({ to }) => (to < 0 ? [] : reachFreely(states, to)))
  return { states, starts, after, reachedIn: new Float64Array(states.length), round: 0 }
}

function reachFreely(states: readonly State[], from: number): number[] {
  const reached = new Set([from])
  for (const state of reached) for (const next of states[state]!.free) reached.add(next)
  return [...reached]
}

export interface Match<Value> {
  readonly value: Value
  /** Words, end exclusive. */
  readonly from: number
  readonly to: number
}

interface Compiled<Value> {
  readonly automaton: Automaton
  readonly value: Value
}

/** Patterns compiled together: every place where one begins, with the longest match of each there. */
export class PatternSet<Value> {
  readonly #byWord = new Map<string, Compiled<Value>[]>()
  readonly #byParty = new Map<string, Compiled<Value>[]>()

  /** @throws PatternError as `parsePattern` does. */
  constructor(
    patterns: Iterable<readonly [pattern: string, value: Value]>,
    phrases: Readonly<Record<string, string>> = {},
  ) {
    for (const [pattern, value] of patterns) this.#add(compile(parsePattern(pattern, phrases)), value)
  }

  #add(automaton: Automaton, value: Value): void {
    const { states, starts } = automaton
    const compiled: Compiled<Value> = { automaton, value }
    for (const state of starts.map((start) => states[start]!)) {
      if (state.word !== null) enlist(this.#byWord, state.word, compiled)
      if (state.party !== null) enlist(this.#byParty, state.party, compiled)
    }
  }

  /** All matches within `words[from, to)`, in the order of their first word. */
  match(words: readonly Word[], from: number, to: number): Match<Value>[] {
    const matches: Match<Value>[] = []
    for (let at = from; at < to; at++)
      for (const { automaton, value } of this.#beginningWith(words[at]!)) {
        const end = longest(automaton, words, at, to)
        if (end > at) matches.push({ value, from: at, to: end })
      }
    return matches
  }

  /** Each pattern once, though several forms of the word may begin it. */
  #beginningWith({ forms, parties }: Word): Iterable<Compiled<Value>> {
    const lists: (readonly Compiled<Value>[])[] = []
    for (const form of forms) lists.push(this.#byWord.get(form) ?? [])
    for (const party of parties) lists.push(this.#byParty.get(party) ?? [])
    const found = lists.filter((list) => list.length > 0)
    return found.length < 2 ? (found[0] ?? []) : new Set(found.flat())
  }
}

function enlist<Value>(table: Map<string, Compiled<Value>[]>, key: string, compiled: Compiled<Value>): void {
  const list = table.get(key)
  if (list === undefined) table.set(key, [compiled])
  else if (!list.includes(compiled)) list.push(compiled)
}

function longest(automaton: Automaton, words: readonly Word[], at: number, to: number): number {
  const { states, after, starts, reachedIn } = automaton
  let active: readonly number[] = starts
  let end = at
  for (let i = at; i < to && active.length > 0; i++) {
    const round = ++automaton.round
    const reached: number[] = []
    for (const state of active) {
      if (!takes(states[state]!, words[i]!, i > at)) continue
      for (const next of after[state]!)
        if (reachedIn[next] !== round) {
          reachedIn[next] = round
          reached.push(next)
        }
    }
    if (reachedIn[ACCEPT] === round) end = i + 1
    active = reached
  }
  return end
}

const takes = (state: State, word: Word, inside: boolean): boolean =>
  state.any
    ? !(inside && (word.breaks || (word.comma && word.pos === 'VERB')))
    : state.word !== null
      ? word.forms.has(state.word) && !(inside && word.breaks)
      : state.party !== null && word.parties.includes(state.party)
