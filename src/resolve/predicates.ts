/**
 * What is said of a place to its right: "the plan is unacceptable", "was rejected by Elbonia", "that Elbonia accepted",
 * "must hold".
 *
 * In: the words of a clause, a place in it. Out: the predicate with its sign, and whose it is where the words name that.
 */
import {
  isNegative,
  isNominal,
  isOwner,
  isParted,
  isPreposition,
  isRelative,
  isVerb,
  phraseAfter,
  phraseBefore,
  type Range,
} from './grammar.ts'
import type { Marks } from './stances.ts'
import type { Word } from './words.ts'

export interface Predicate {
  readonly rule: 'said-of-it' | 'done-by' | 'norm-of-it'
  readonly sign: 'for' | 'against'
  readonly from: number
  readonly to: number
  /** Who holds it, where it is said; null: whoever speaks. */
  readonly agent: Range | null
}

const MOST_BETWEEN = 12
const ASIDE = 12
const GROUP = 5
const LONG_GROUP = 12

/** `isTold`: somebody announces it, so that what was done without an agent is theirs ("announced that it was adopted"). */
export function predicateAfter(
  words: readonly Word[],
  marks: Marks,
  place: number,
  ceiling: number,
  isTold = false,
): Predicate | null {
  const at = predicateStart(words, place, ceiling)
  if (at === null) return null
  const norm = marks // "must", "will need to"
    .of('norm')
    .find(
      ({ from }) => from >= at && from <= at + 2 && isPlainly(words, at, from) && !isNegated(words, at, from),
    )
  if (norm) return ofNorm(words, marks, norm.from, norm.to, ceiling)
  const coming = comesAbout(words, marks, at, ceiling)
  if (coming) return coming
  const within = (from: number): boolean => from >= at && from <= at + GROUP && from < ceiling
  const said = marks.stances.find(({ value, from }) => value.side === 'before' && within(from))
  const done = marks.stances.find(
    ({ value, from }) => value.side === 'after' && within(from) && isPlainly(words, at, from),
  )
  if (done && (!said || done.from < said.from)) {
    const negated = isNegated(words, at, done.from)
    if (negated && done.value.negated === 'none') return null
    const sign = (done.value.stance === 'against') !== negated ? 'against' : 'for'
    const agent =
      words[done.to]?.lower === 'by' ? phraseAfter(words, done.to + 1, ceiling) : subject(words, at, place)
    if (agent) return { rule: 'done-by', sign, from: at, to: done.to, agent }
    const now = (isTold || /^(is|are)$/u.test(words[at]!.lower)) && done.value.negated === 'against'
    return now ? { rule: 'said-of-it', sign, from: at, to: done.to, agent: null } : null
  }
  if (!said) return null
  const negated = isNegated(words, at, said.from)
  if (negated && said.value.negated === 'none') return null
  const sign = (said.value.stance === 'against') !== negated ? 'against' : 'for'
  return { rule: 'said-of-it', sign, from: said.from, to: said.to, agent: null }
}

/** Whether a verb follows the phrase that can be its own: "… and the truce began". */
export function hasVerb(words: readonly Word[], place: number, ceiling: number): boolean {
  const at = predicateStart(words, place, ceiling)
  if (at === null || words[at + 1]?.lower === 'by') return false
  return !words.slice(place, at + 1).some((word) => isRelative(word) || word.comma)
}

/** Whether the phrase is the subject of a verb of its own, known or not. */
export function isSubject(words: readonly Word[], place: number, ceiling: number): boolean {
  const at = predicateStart(words, place, ceiling)
  return (
    at !== null &&
    words[at]!.pos === 'AUX' &&
    words[at]!.lower !== 'be' && // "demanded that the truce be kept"
    !words.slice(place, at).some((word) => isRelative(word) || word.comma)
  )
}

/** "talks will begin", "deliveries would not go on": foretold by whoever has a say in it. */
function comesAbout(words: readonly Word[], marks: Marks, at: number, ceiling: number): Predicate | null {
  if (!/^(will|would|wo|'ll)$/u.test(words[at]!.lower)) return null
  const come = marks.of('come').find(({ from }) => from > at && from <= at + GROUP && from < ceiling)
  if (!come || !isPlainly(words, at, come.from)) return null
  const sign = isNegated(words, at, come.from) ? 'against' : 'for'
  return { rule: 'norm-of-it', sign, from: at, to: come.to, agent: null }
}

/** "there will be talks", "there would be no truce": whether what stands right before a place says that it comes about. */
export function existsBefore(words: readonly Word[], place: number, floor: number): Predicate | null {
  let i = place
  while (i > floor && place - i < 4 && isNominal(words[i - 1]) && words[i - 1]!.lower !== 'there') i--
  if (words[i - 1]?.lower !== 'be') return null
  const to = i
  while (i > floor && to - i < GROUP && isPlainly(words, i - 1, i)) i--
  const will = words.slice(i, to).some(({ lower }) => /^(will|would|wo|'ll|'d|must|should)$/u.test(lower))
  if (!will || i - 1 < floor || words[i - 1]!.lower !== 'there') return null
  const denied = words.slice(to, place).some(({ lower }) => lower === 'no')
  const sign = isNegated(words, i, to) !== denied ? 'against' : 'for'
  return { rule: 'norm-of-it', sign, from: i - 1, to, agent: null }
}

/** "called the truce a mistake", "named talks as its condition": what the object of such a verb is to its subject. */
export function predicateOfObject(
  words: readonly Word[],
  marks: Marks,
  hit: Range,
  floor: number,
  ceiling: number,
): { readonly sign: 'for' | 'against'; readonly view: Range; readonly said: Range } | null {
  let at = hit.from
  const goesOn = (word: Word): boolean => isNominal(word) || isPreposition(word) || word.lower === 'to'
  while (at > floor && hit.from - at < 5 && goesOn(words[at - 1]!) && !isParted(words[at])) at--
  const view = marks.endingAt('view', at)
  if (view === null) return null
  const near = ({ from }: Range): boolean =>
    from >= hit.to && from <= hit.to + LONG_GROUP && from < ceiling && isPredicative(words, hit.to, from)
  const said = marks.stances.find((match) => match.value.side === 'before' && near(match))
  if (said) return { sign: said.value.stance === 'against' ? 'against' : 'for', view, said }
  const wanted = marks.of('wanted').find(near)
  return wanted && words.slice(hit.to, wanted.from).some(({ lower }) => lower === 'as')
    ? { sign: 'for', view, said: wanted }
    : null
}

const isPredicative = (words: readonly Word[], from: number, to: number): boolean =>
  words
    .slice(from, to)
    .every(
      (word) =>
        !word.breaks &&
        !word.comma &&
        (isNominal(word) || isOwner(word) || isPreposition(word) || /^(as|and)$/u.test(word.lower)),
    )

/** "the truce that Elbonia accepted": a subject of its own between the place and the verb. */
function subject(words: readonly Word[], verb: number, place: number): Range | null {
  const phrase = phraseBefore(words, verb, place)
  if (phrase === null || phrase.from < place) return null
  for (let i = phrase.from; i < phrase.to; i++)
    if (words[i]!.parties.length > 0 || /^(he|she|they|it)$/u.test(words[i]!.lower)) {
      const before = words[i - 1]
      if (i > place && !isRelative(before)) return null
      return isPreposition(before) && before !== words[place - 1] ? null : { from: i, to: phrase.to }
    }
  return null
}

const isPlainly = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).every((word) => word.pos === 'AUX' || word.pos === 'ADV' || isNegative(word))

const isNegated = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).filter((word) => isNegative(word) || word.lower === 'no').length % 2 === 1

/** The verb that follows the phrase of the place, over an aside ("the truce, he said, is") and "which". */
function predicateStart(words: readonly Word[], place: number, ceiling: number): number | null {
  let i = place
  for (let n = 0; i < ceiling && n < MOST_BETWEEN; n++) {
    const word = words[i]!
    if (word.breaks) return null
    if (isVerb(word)) return word.lower.endsWith('ing') ? null : i
    if (word.comma) {
      const end = afterAside(words, i, ceiling)
      if (end === null) return null
      i = end
      continue
    }
    if (
      !(
        isNominal(word) ||
        isPreposition(word) ||
        word.pos === 'ADV' ||
        isRelative(word) ||
        word.lower === 'to'
      )
    )
      return null
    i++
  }
  return null
}

function afterAside(words: readonly Word[], at: number, ceiling: number): number | null {
  for (let i = at + 1; i < Math.min(ceiling, at + ASIDE); i++)
    if (words[i]!.comma) return isVerb(words[i]) ? i : null
  return null
}

/** "must be frozen". */
const isDoneTo = (words: readonly Word[], at: number): boolean =>
  words[at]!.pos === 'VERB' && /^(be|been|being)$/u.test(words[at - 1]?.lower ?? '')

const ENDS = /^(stop|end|cease|go|fall|fail|wait|disappear|vanish)$/u
const ENDED =
  /^(ended|stopped|lifted|dropped|abandoned|withdrawn|cancelled|canceled|scrapped|cut|halted|suspended|avoided|prevented|rejected|off)$/u

/** "must hold" is for it, "must stop" and "must be dropped" against it. */
function ofNorm(
  words: readonly Word[],
  marks: Marks,
  from: number,
  to: number,
  ceiling: number,
): Predicate | null {
  let negated = false
  for (let i = to; i < Math.min(ceiling, to + GROUP); i++) {
    const word = words[i]!
    if (isParted(word)) break
    if (isNegative(word)) negated = !negated
    else if (word.pos === 'ADV' || word.pos === 'AUX' || word.lower === 'to') continue
    else {
      const comes = marks.of('come').some((one) => one.from <= i && i < one.to) || isDoneTo(words, i)
      const ends =
        ENDS.test(word.lower) || ENDED.test(word.lower) || marks.of('ender').some((one) => one.from === i)
      if (!comes && !ends) return null
      return { rule: 'norm-of-it', sign: ends !== negated ? 'against' : 'for', from, to: i + 1, agent: null }
    }
  }
  return null
}
