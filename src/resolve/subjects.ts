/**
 * Whose a stance word is: the voice of its subject, owner, agent, or of whoever is made to answer for it.
 *
 * In: a sentence, a link of a path. Out: the voice with its place; null where the words name nobody. Whether that voice
 * speaks for a party is for the voice to say (an expert does not).
 */
import {
  isNegative,
  isOwner,
  isPossessive,
  isRelative,
  isVerb,
  phraseAfter,
  phraseBefore,
  plainBefore,
  type Range,
  subjectOf,
  verbGroup,
} from './grammar.ts'
import { attributedBy, type Passage, statementAt } from './passage.ts'
import type { Link } from './paths.ts'
import { runOver } from './scene.ts'
import { speakerOf } from './speakers.ts'
import type { Statement } from './statements.ts'
import { type Voice, voiceOfNamed } from './voices.ts'

export interface Subject {
  readonly voice: Voice
  /** Its first word. */
  readonly at: number
  /** How it was found. */
  readonly by: 'attributed' | 'subject' | 'owner' | 'agent' | 'object' | 'control' | 'performer'
}

export function subjectOfLink(passage: Passage, link: Link): Subject | null {
  const statement = attributedBy(passage, link.from)
  if (statement?.voice && !isAcrossAside(passage, statement, link)) {
    const isDone = link.group.passive && passage.words.list[link.to]?.lower !== 'by' && link.sort === 'verb'
    return isDone ? null : { voice: statement.voice, at: link.group.from, by: 'attributed' }
  }
  if (link.sort === 'noun') return ownerOf(passage, link) ?? performerOf(passage, link)
  return subjectOfVerb(passage, link.from, link.to)
}

/** "The neighbours, Kim said, want": the words that attribute the aside stand between the source and the verb. */
function isAcrossAside(
  { cueOf, words, scene, statements }: Passage,
  statement: Statement,
  link: Link,
): boolean {
  const [source] = statement.attribution.source
  if (source === undefined) return false
  const { to } = runOver(scene.tokens, source)
  const own = statements.indexOf(statement)
  for (let token = to; token < words.list[link.from]!.token; token++)
    if (cueOf[token]! >= 0 && cueOf[token] !== own) return true
  return false
}

/** Of the verb (or predicate) at `head`, whose words end before `to`. */
export function subjectOfVerb(passage: Passage, head: number, to: number): Subject | null {
  const { list } = passage.words
  const group = verbGroup(list, head, passage.from)
  if (list[to]?.lower === 'by') return named(passage, phraseAfter(list, to + 1, passage.to), 'agent')
  if (group.passive) {
    const by = list.slice(to, Math.min(to + 6, passage.to)).findIndex(({ lower }) => lower === 'by')
    return by < 0 ? null : named(passage, phraseAfter(list, to + by + 1, passage.to), 'agent')
  }
  if (group.mode === 'finite')
    return named(passage, subjectOf(list, group.from, passage.from), 'subject') ?? opened(passage, group.from)
  return headline(passage, group.from) ?? controllerOf(passage, group.from)
}

/** "Elbonia to join talks", "Elbonia not to accept the plan": the sentence opens with its subject and an infinitive. */
function headline(passage: Passage, at: number): Subject | null {
  const { list } = passage.words
  const phrase = phraseBefore(list, isNegative(list[at - 1]) ? at - 1 : at, passage.from)
  return phrase?.from === passage.from ? named(passage, phrase, 'subject') : null
}

/** "Having always refused, Elbonia …" and "Elbonia, rejecting the plan, …". */
function opened(passage: Passage, at: number): Subject | null {
  const { list } = passage.words
  if (
    at - passage.from > 2 ||
    !(list[at]!.lower.endsWith('ing') || list[passage.from]!.lower.endsWith('ing'))
  )
    return null
  const comma = list.findIndex((word, i) => i > at && i < passage.to && word.comma)
  return comma < 0 ? null : named(passage, phraseAfter(list, comma, passage.to), 'control')
}

/** Of an infinitive or participle: the object of "accused … of", else the subject of the verb before it. */
function controllerOf(passage: Passage, at: number): Subject | null {
  const { list } = passage.words
  for (let i = at - 1; i >= passage.from && at - i < 12; i--) {
    if (list[i + 1]!.breaks || isRelative(list[i])) break
    if (list[i]!.pos !== 'VERB' || list[i - 1]?.lower === 'to') continue
    const blame = passage.marks.of('blame').find(({ from }) => from === i)
    if (blame) return named(passage, phraseAfter(list, blame.to, at), 'object')
    if (phraseAfter(list, i + 1, at)?.to === at && list[at]!.lower === 'to') return null
    const group = verbGroup(list, i, passage.from)
    return group.mode !== 'finite'
      ? null
      : named(passage, subjectOf(list, group.from, passage.from), 'control')
  }
  return opened(passage, at)
}

/** "Kim's refusal", "the Elbonian offer", "its demand", "a refusal by the president". */
function ownerOf(passage: Passage, { from, to }: Link): Subject | null {
  const { list } = passage.words
  let i = from
  while (i > passage.from && from - i < 4 && !list[i]!.breaks && !list[i]!.comma) {
    const before = list[i - 1]!
    if (isOwner(before)) return named(passage, plainBefore(list, i - 1, passage.from), 'owner')
    if (isPossessive(before)) return named(passage, { from: i - 1, to: i }, 'owner')
    if (before.parties.length > 0) return nameAt(passage, i - 1)
    if (!/^(ADJ|ADV|NOUN|NUM|VERB|PROPN)$/u.test(before.pos) || before.lower === 'to') break
    i--
  }
  const inside = list.slice(from, to).findIndex(({ lower }) => lower === 'from') // "pressure from Elbonia for"
  if (inside >= 0) return named(passage, phraseAfter(list, from + inside + 1, to), 'owner')
  const by = list.slice(to - 1, Math.min(to + 5, passage.to)).findIndex(({ lower }) => lower === 'by')
  return by < 0 ? null : named(passage, phraseAfter(list, to + by, passage.to), 'agent')
}

/** A name right before the noun, an adjective among them. */
function nameAt(passage: Passage, word: number): Subject | null {
  const { scene, words } = passage
  const index = scene.nameOf[words.list[word]!.token]!
  if (index < 0) return null
  return {
    voice: voiceOfNamed(scene, scene.named[index]!, scene.published),
    at: words.ofToken[scene.named[index]!.from]!,
    by: 'owner',
  }
}

/** "Elbonia repeated the demand", "has a demand": whoever does it, for verbs that take a stance as their object. */
function performerOf(passage: Passage, { from }: Link): Subject | null {
  const { list } = passage.words
  for (let i = from; i > passage.from && from - i < 5; i--) {
    if (list[i]!.breaks || list[i]!.comma) return null
    const perform = passage.marks.endingAt('perform', i)
    if (perform && isVerb(list[perform.from])) return subjectOfVerb(passage, perform.from, perform.to)
    if (isVerb(list[i - 1])) return null
  }
  return null
}

/** The voice that a phrase names, as if it were the source of a statement. */
export function named(passage: Passage, phrase: Range | null, by: Subject['by']): Subject | null {
  if (phrase === null) return null
  const { scene, words, heard } = passage
  const run = { from: words.list[phrase.from]!.token, to: words.list[phrase.to - 1]!.token + 1 }
  const within = statementAt(passage, phrase.from)?.voice ?? null
  const before = heard.filter(({ at }) => at < run.from)
  const voice = speakerOf(scene, run, { heard: before, at: scene.published, within })
  return voice && { voice, at: phrase.from, by }
}
