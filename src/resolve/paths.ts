/**
 * Paths: which stance words govern a place of a sentence, and whose they are.
 *
 * In: the words of a sentence with its marks, a place. Out: the stance words on the way from the place to the left,
 * innermost first, each with what it is (verb, noun, adjective) and what is around it. The way leads over nothing but
 * the place's own phrase, words that carry ("reach a truce"), complements ("urged Elbonia to"), times and conjuncts; each
 * step that is less than certain is counted in `loose`, and anything else ends the way.
 */
import lexicon from '../../lexicon/grammar.json' with { type: 'json' }
import {
  isNegative,
  isNominal,
  isOwner,
  isParted,
  isPossessive,
  isPreposition,
  isRelative,
  isVerb,
  type VerbGroup,
  verbGroup,
} from './grammar.ts'
import type { Marks, StanceMatch } from './stances.ts'
import type { Word } from './words.ts'

export interface Link {
  readonly from: number
  readonly to: number
  readonly sort: 'verb' | 'noun' | 'adjective' | 'norm'
  readonly stance: 'for' | 'against' | 'ended'
  readonly negated: 'against' | 'none'
  readonly group: VerbGroup
  /** Words that turn over stand between it and the link inside it (or the place). */
  readonly turned: boolean
}

export interface Path {
  readonly links: readonly Link[]
  /** Steps that were less than certain. */
  readonly loose: number
  /** Between the outermost link (or the place) and where the way ended: a carrying verb's group, if that was last. */
  readonly carrier: VerbGroup | null
  /** Words between that turn over what no link follows: "no truce", "an end to talks". */
  readonly turned: boolean
}

export interface Ground {
  readonly words: readonly Word[]
  readonly marks: Marks
  /** The first word the way may reach. */
  readonly floor: number
  /** The place has a verb of its own, so that "and" before it begins another clause. */
  readonly hasVerb: boolean
}

const REACH = 20
const MOST_LOOSE = 3
const CLOSED = new Set(lexicon.closing)

export function pathTo(ground: Ground, place: number): Path {
  const links: Link[] = []
  let loose = 0
  let edge = place
  for (;;) {
    const last = links.at(-1)
    const clause = last !== undefined && last.sort !== 'noun' && last.group.mode === 'finite'
    const step = stepLeft(ground, edge, loose, clause)
    loose = step.loose
    if (step.link === null) return { links, loose, carrier: step.carrier, turned: step.turned }
    links.push(step.link)
    const { from, mode } = step.link.group
    edge = mode === 'infinitive' ? from + 1 : from
    if (edge <= ground.floor || links.length > 5) return { links, loose, carrier: null, turned: false }
  }
}

interface Step {
  readonly link: Link | null
  readonly loose: number
  readonly carrier: VerbGroup | null
  readonly turned: boolean
}

/** The next stance word to the left of `edge`; only one that takes a clause, where a whole clause begins there. */
function stepLeft(
  { words, marks, floor, hasVerb }: Ground,
  edge: number,
  looseSoFar: number,
  whole: boolean,
): Step {
  let loose = looseSoFar
  let turned = false
  let carrier: VerbGroup | null = null
  const none = (): Step => ({ link: null, loose, carrier, turned })
  let i = edge
  let clause = whole
  let gerund = false // "joining X and preventing Y": the first governs nothing of the second
  let beside = false // "for an end to A and for B": what turns A over stands in a phrase of its own
  let crossed = false // what negates one of two that "and" joins is not known to negate the other
  while (i > floor && edge - i < REACH) {
    if (words[i] !== undefined && i < edge + 1 && words[i]!.breaks) return none()
    if (words[i]!.comma && !isListed(words, i, edge)) {
      const first = isOpening(words, i, edge) ? sharedInfinitive(words, i + 1, edge, floor) : null
      if (first === null) return none()
      i = first
      loose++
      continue
    }
    const norm = marks.endingAt('norm', i)
    const stance = marks.stanceEndingAt(i)
    if (norm && (stance === null || norm.from <= stance.from))
      return { link: linkOf(words, norm, 'norm', floor, turned), loose, carrier, turned }
    if (stance && words[stance.to]?.lower === 'by') return none() // "was rejected by": the matter stands before it
    if (stance && gerund && words[stance.from]!.lower.endsWith('ing')) {
      i = stance.from
      continue
    }
    if (stance && !(clause && !takesClause(words, stance))) {
      const sort = sortOf(words, stance)
      return { link: linkOf(words, stance, sort, floor, turned), loose, carrier, turned }
    }
    const time = marks.endingAt('time', i)
    const ender = marks.endingAt('ender', i)
    const carry = marks.endingAt('carrier', i)
    const word = words[i - 1]!
    if (ender && !(time && time.from < ender.from)) {
      if (!beside) turned = !turned
      carrier = isVerb(words[ender.from]) ? verbGroup(words, ender.from, floor) : null
      i = ender.from
    } else if (time && !isVerb(words[time.from])) i = time.from
    else if (carry && (isVerb(words[carry.from]) || words[carry.from]!.pos === 'NOUN')) {
      carrier = isVerb(words[carry.from]) ? verbGroup(words, carry.from, floor) : null
      i = carry.from
    } else if (isNegative(word) || word.lower === 'no') {
      if (!crossed) turned = !turned
      i--
    } else if (word.lower === 'to' && word.pos === 'PART') i--
    else if (isRelative(word)) {
      if (word.lower !== 'that' || i === edge) return none()
      clause = true
      i--
    } else if (word.lower === 'that') i--
    else if (CLOSED.has(word.lower)) return none()
    else if (isNominal(word) || word.pos === 'ADV' || word.lower === 'into') i--
    else if (isPreposition(word)) {
      if (i !== edge && ++loose > MOST_LOOSE) return none()
      if (i === edge) loose++
      i--
    } else if (/^(and|or|nor)$/u.test(word.lower)) {
      const first = isOpening(words, i, edge) ? sharedInfinitive(words, i, edge, floor) : null
      if (first !== null) {
        i = first
        loose++
      } else if (hasVerb || opensClause(words, i, edge)) return none()
      else {
        crossed = true
        beside ||= isPreposition(words[i]!)
        gerund = words[i]!.lower.endsWith('ing')
        i--
      }
    } else if (word.pos === 'AUX' && carrier !== null && carrier.from <= i - 1) i--
    else if (isAttributive(words, i - 1)) i--
    else if (isVerb(word) && mayPass(words, marks, i - 1)) {
      loose += 2
      if (loose > MOST_LOOSE) return none()
      carrier = null
      i--
    } else return none()
  }
  return none()
}

/** Nothing but adverbs between: "and sharply cut". */
const isOpening = (words: readonly Word[], from: number, edge: number): boolean =>
  words.slice(from, edge).every(({ pos }) => pos === 'ADV')

const BASE = /(?:ing|ed|s)$/u

/** "to exchange prisoners and resume talks": where the "to" stands that a bare verb after "and" shares. */
function sharedInfinitive(words: readonly Word[], at: number, verb: number, floor: number): number | null {
  if (!isVerb(words[verb]) || BASE.test(words[verb]!.lower)) return null
  for (let i = at - 2; i > floor && !words[i + 1]!.breaks; i--)
    if (words[i]!.pos === 'PART' && words[i]!.lower === 'to' && isVerb(words[i + 1])) return i + 1
  return null
}

/** "or Elbonia will leave": what begins here has a subject and a verb of its own. */
const opensClause = (words: readonly Word[], from: number, edge: number): boolean =>
  edge > from && isVerb(words[edge]) && !words[edge]!.lower.endsWith('ing') && isNominal(words[from])

/** "sanctions, tariffs and arms": the comma stands in a list and not before a clause. */
const isListed = (words: readonly Word[], at: number, edge: number): boolean =>
  isNominal(words[at]) && isNominal(words[at - 1]) && at >= edge - 8

/** "the threatened sanctions". */
const isAttributive = (words: readonly Word[], at: number): boolean =>
  words[at]!.pos === 'VERB' &&
  words[at]!.lower.endsWith('ed') &&
  isNominal(words[at + 1]) &&
  words[at - 1]?.pos === 'DET'

/** A verb that says nothing itself, right after one that takes it: "must take", "wants to see". */
const mayPass = (words: readonly Word[], marks: Marks, at: number): boolean =>
  words[at - 1]?.lower === 'to' || words[at]!.lower.endsWith('ing') || marks.endingAt('norm', at) !== null

/** "demands that Elbonia accept", "demands Elbonia accept", but no "calls for". */
const takesClause = (words: readonly Word[], { from, to }: StanceMatch): boolean =>
  words[to - 1]!.lower === 'that' ||
  words[to]?.lower === 'that' ||
  (isVerb(words[from]) && !isPreposition(words[to - 1]) && words[to - 1]!.lower !== 'to')

/** A word tagged as a noun right after a name is a verb where it ends like one: "Elbonia demands". */
export function sortOf(words: readonly Word[], { from }: StanceMatch): Link['sort'] {
  const { pos, lower } = words[from]!
  const before = words[from - 1]
  if (pos === 'NOUN') {
    const name = before !== undefined && before.pos === 'PROPN' && !isParted(words[from])
    return name && /(?:[^s]s|ed)$/u.test(lower) ? 'verb' : 'noun'
  }
  if (pos === 'PROPN') return before === undefined || isParted(words[from]) ? 'noun' : 'verb'
  if (pos === 'VERB' || pos === 'AUX') {
    const owned = before !== undefined && !isParted(words[from]) && (isOwner(before) || isPossessive(before))
    return owned && !lower.endsWith('ing') ? 'noun' : 'verb'
  }
  return 'adjective'
}

/** "no interest in", "little real support for": the noun with what denies it. */
function denial(words: readonly Word[], head: number, floor: number): VerbGroup {
  let from = head
  while (from > floor && words[from - 1]!.pos === 'ADJ' && !isParted(words[from])) {
    if (/^(no|little)$/u.test(words[from - 1]!.lower)) break
    from--
  }
  const negated = from > floor && /^(no|little)$/u.test(words[from - 1]!.lower) && !isParted(words[from])
  return { from: negated ? from - 1 : head, mode: 'finite', negated, modal: null, passive: false }
}

function linkOf(
  words: readonly Word[],
  match: { readonly from: number; readonly to: number; readonly value: unknown },
  sort: Link['sort'],
  floor: number,
  turned: boolean,
): Link {
  const value = typeof match.value === 'string' ? null : (match as StanceMatch).value
  const head = match.from
  const group = sort === 'noun' ? denial(words, head, floor) : verbGroup(words, head, floor)
  return {
    from: match.from,
    to: match.to,
    sort,
    stance: value?.stance ?? 'for',
    negated: value?.negated ?? 'against',
    group,
    turned,
  }
}
