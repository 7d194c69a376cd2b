/**
 * As much grammar as stances need: which words can be part of a noun phrase, what stands around a verb, where the phrase
 * begins that ends at a place.
 *
 * In: the words of a sentence with their tags. Out: ranges of words. Chunks by tags, after Abney (1991, "Parsing by
 * chunks"); no tree is built, and where the chunks do not tell, the answer is null.
 */
import lexicon from '../../lexicon/grammar.json' with { type: 'json' }
import type { Word } from './words.ts'

/** Words, end exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface VerbGroup {
  /** The first of its auxiliaries and adverbs. */
  readonly from: number
  readonly mode: 'finite' | 'infinitive' | 'participle'
  readonly negated: boolean
  readonly modal: 'possible' | 'norm' | 'would' | 'will' | null
  readonly passive: boolean
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON'])
const RELATIVE = new Set(lexicon.relative)
const PREPOSITIONS = new Set(lexicon.prepositions)
const BE = new Set(lexicon.be)
const COPULAS = new Set(lexicon.copulas)
/** Participles that say how somebody is disposed and have no agent: "is prepared to". */
export const ADJECTIVAL = new Set(lexicon.adjectival)
const NEGATIVE = new Set(lexicon.negative)
const MODALS = new Map(Object.entries(lexicon.modals) as [string, VerbGroup['modal']][])

export const isRelative = (word: Word | undefined): boolean =>
  word !== undefined && RELATIVE.has(word.lower) && word.pos !== 'DET'
export const isPreposition = (word: Word | undefined): boolean =>
  word !== undefined && PREPOSITIONS.has(word.lower) && word.pos !== 'PART'
export const isOwner = (word: Word | undefined): boolean => /^['’]s?$/u.test(word?.lower ?? '')
export const isVerb = (word: Word | undefined): boolean => word?.pos === 'VERB' || word?.pos === 'AUX'
export const isBe = (word: Word | undefined): boolean => word !== undefined && BE.has(word.lower)
export const isNegative = (word: Word | undefined): boolean => word !== undefined && NEGATIVE.has(word.lower)
export const isNominal = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.parties.length > 0 || isOwner(word) || (NOMINAL.has(word.pos) && !isRelative(word)))
/** A mark stands between this word and the one before it. */
export const isParted = (word: Word | undefined): boolean => word === undefined || word.breaks || word.comma

/** What stands left of a verb and belongs to it: "has not yet", "is said to", "to". */
export function verbGroup(words: readonly Word[], head: number, floor: number): VerbGroup {
  let from = head
  let negated = false
  let modal: VerbGroup['modal'] = null
  let be = false
  let infinitive = false
  for (let i = head - 1; i >= floor && !words[i + 1]!.breaks; i--) {
    const { lower, pos } = words[i]!
    if (lower === 'to' && i === from - 1) infinitive = true
    else if (infinitive) break
    else if (isNegative(words[i])) negated = !negated
    else if (BE.has(lower) && pos !== 'PART') be = true
    else if (MODALS.has(lower)) modal ??= MODALS.get(lower)!
    else if (
      !(
        pos === 'AUX' ||
        (pos === 'ADV' && lower !== 'when') ||
        /^(more|less|than)$/u.test(lower) ||
        /^(him|her|it|them)sel(f|ves)$/u.test(lower) ||
        COPULAS.has(lower)
      )
    )
      break
    from = i
  }
  const word = words[head]!.lower
  const passive =
    be &&
    !ADJECTIVAL.has(word) &&
    /(?:ed|en|wn|ld|lt|pt|ut|ade|ght)$/u.test(word) &&
    words[head]!.pos !== 'ADJ'
  const participle = word.endsWith('ing') && !be
  return {
    from,
    mode: infinitive ? 'infinitive' : participle && modal === null ? 'participle' : 'finite',
    negated,
    modal,
    passive,
  }
}

/** The noun phrase, with the phrases that hang on it, whose last word stands before `end`; null for none. */
export function phraseBefore(words: readonly Word[], end: number, floor: number): Range | null {
  let from = end
  while (from > floor && (from === end || continues(words, from, floor))) {
    if (from === end && !isNominal(words[from - 1])) return null
    from--
  }
  return from < end ? { from, to: end } : null
}

/** The same without what hangs on it: "Kim" of "in response to Kim". */
export function plainBefore(words: readonly Word[], end: number, floor: number): Range | null {
  let from = end
  while (from > floor && isNominal(words[from - 1]) && (from === end || !isParted(words[from]))) from--
  return from < end ? { from, to: end } : null
}

/** "Elbonia, Freedonia and Sylvania": an "and" ends the list that a comma begins. */
const isListedAt = (words: readonly Word[], at: number): boolean =>
  words.slice(at + 1, at + 5).some(({ lower }) => lower === 'and') && !words[at + 1]?.comma

/** "At talks in Sylvania, Elbonia and Freedonia agreed": what the comma ends says where, and is none of the list. */
function isSetting(words: readonly Word[], end: number, floor: number): boolean {
  const place = plainBefore(words, end, floor)
  return place !== null && /^(in|at|by|after|near)$/u.test(words[place.from - 1]?.lower ?? '')
}

/** Whether the phrase that begins at `from` so far goes on to the left. */
function continues(words: readonly Word[], from: number, floor: number): boolean {
  const [word, before] = [words[from]!, words[from - 1]!]
  if (word.breaks) return false
  if (word.comma)
    return (
      before.parties.length > 0 &&
      word.parties.length > 0 &&
      isListedAt(words, from) &&
      !isSetting(words, from, floor)
    )
  if (word.pos === 'DET' && isNominal(before) && !isOwner(before)) return false
  if (word.pos === 'PRON' && !isPossessive(word)) return false
  if (isNominal(before)) return before.pos !== 'PRON' || isPossessive(before)
  const hanging = from - 2 >= floor && !before.comma && isNominal(words[from - 2]) && !isParted(before)
  return hanging && (isPreposition(before) || /^(and|or|&)$/u.test(before.lower))
}

export const isPossessive = ({ lower }: Word): boolean => /^(his|her|its|their|our|my|your)$/u.test(lower)

/** The noun phrase that begins at `from`, with what hangs on it by "of"; null for none. */
export function phraseAfter(words: readonly Word[], from: number, ceiling: number): Range | null {
  let to = from
  while (to < ceiling && (to === from || !isParted(words[to]))) {
    if (!isNominal(words[to]) && !(to > from && /^(of|and)$/u.test(words[to]!.lower))) break
    to++
  }
  return to > from ? { from, to } : null
}

const SHAPE = /^(had|has|have|will|would|is|are|was|were)$/u
const MOST_DEEP = 3
const LONGEST_ASIDE = 16

/** The subject of the verb group that begins at `verb`; null where the words do not tell. */
export function subjectOf(words: readonly Word[], verb: number, floor: number, depth = 0): Range | null {
  let i = verb
  while (
    i - 1 > floor &&
    words[i - 1]!.pos === 'ADV' &&
    !isParted(words[i]) &&
    words[i - 1]!.parties.length === 0
  )
    i--
  if (i <= floor || words[i]!.breaks || depth > MOST_DEEP) return null
  const before = words[i - 1]!
  if (isRelative(before)) return phraseBefore(words, i - 1, floor)
  if (before.pos === 'CCONJ') return sharedSubject(words, verb, i - 1, floor, depth)
  if (words[i]!.comma) return acrossAside(words, verb, i, floor, depth)
  const phrase = withoutTime(words, phraseBefore(words, i, floor))
  return phrase && (phrase.from === floor || !isPreposition(words[phrase.from - 1])) ? phrase : null
}

/** "X, the minister, said", "X, they say, wants", "X rejected the plan, called for talks". */
function acrossAside(
  words: readonly Word[],
  verb: number,
  at: number,
  floor: number,
  depth: number,
): Range | null {
  for (let i = at - 1; i > floor && at - i < LONGEST_ASIDE; i--)
    if (words[i]!.comma) {
      if (isRelative(words[i])) return phraseBefore(words, i, floor)
      const inFront = phraseBefore(words, i, floor)
      return inFront ?? null
    }
  return sharedSubject(words, verb, at, floor, depth)
}

/** "X rejected the plan and called for talks": the subject of the verb before, of the same shape where there is one. */
function sharedSubject(
  words: readonly Word[],
  verb: number,
  at: number,
  floor: number,
  depth: number,
): Range | null {
  const shaped = SHAPE.test(words[verb]!.lower)
  const heads: number[] = []
  for (let i = at - 1; i > floor; i--)
    if (words[i]!.pos === 'VERB' && !isVerb(words[i + 1])) {
      const group = verbGroup(words, i, floor)
      if (group.mode === 'finite') heads.push(group.from)
      i = group.from
    }
  const alike = heads.find((head) => SHAPE.test(words[head]!.lower) === shaped) ?? heads[0]
  return alike === undefined ? null : subjectOf(words, alike, floor, depth + 1)
}

const DAY =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|week|month|year|january|february|march|april|may|june|july|august|september|october|november|december|night|morning|evening)$/u

/** "Elbonia on Tuesday", "On Friday Elbonia": the subject without the day. */
function withoutTime(words: readonly Word[], phrase: Range | null): Range | null {
  if (phrase === null) return null
  let { from, to } = phrase
  for (let i = from; i < to; i++)
    if (DAY.test(words[i]!.lower) && i < to - 1 && !isOwner(words[i + 1])) from = i + 1
  if (DAY.test(words[to - 1]!.lower)) {
    while (to > from && !isPreposition(words[to - 1]) && !/^(this|last|next)$/u.test(words[to - 1]!.lower))
      to--
    return to - 1 > from ? { from, to: to - 1 } : null
  }
  return from < to ? { from, to } : null
}
