/**
 * Whom the source of an attribution names.
 *
 * In: the words of the source ("Elbonian envoy Jan Hansen", "the chancellor", "he", "two officials"). Out: a voice.
 * The head of the phrase decides: a name, a title (its holder at that date), a metonym (its state), else somebody
 * unnamed with what the words say of them.
 */
import type { TimeInterval } from '../model/index.ts'
import { antecedent, type Heard, isFirstPerson, pronounSort } from './antecedents.ts'
import { holderOfTitle } from './holders.ts'
import type { Named } from './mentions.ts'
import { isPreposition, namesIn, type Run, type Scene } from './scene.ts'
import { isFormer, speaksForParty, speaksForSelf } from './titles.ts'
import { bodyVoice, jointVoice, unnamedVoice, type Voice, voiceOfNamed, voiceOfPerson } from './voices.ts'

export interface Context {
  readonly heard: readonly Heard[]
  /** When it was said. */
  readonly at: TimeInterval
  /** In whose statement the phrase stands, if it does: "the president" is then its own party's. */
  readonly within: Voice | null
}

export function speakerOf(scene: Scene, run: Run, context: Context): Voice | null {
  if (run.to <= run.from) return null
  if (run.to - run.from === 1 && isPronoun(scene.tokens[run.from]!.lower))
    return ofPronoun(scene, run, context)
  return (
    ofBoth(scene, run, context.at) ??
    ofNames(scene, run, context) ??
    ofTitle(scene, run, context) ??
    ofNoun(scene, run, context)
  )
}

const RELATIVE = /^(who|which|whom)$/u
const isPronoun = (word: string): boolean =>
  RELATIVE.test(word) || isFirstPerson(word) || pronounSort(word) !== null

function ofPronoun(scene: Scene, { from }: Run, { heard, at, within }: Context): Voice | null {
  const { lower } = scene.tokens[from]!
  if (isFirstPerson(lower)) return within ?? heard.at(-1)?.voice ?? null
  if (RELATIVE.test(lower)) return relative(scene, from, at)
  return antecedent(scene, from, heard, at, scene.quoted[from] === 1 ? (within?.person ?? null) : null)
}

/** "X, who said": the name before. */
function relative(scene: Scene, at: number, when: TimeInterval): Voice | null {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const name = scene.nameOf[i]!
    if (name >= 0) return voiceOfNamed(scene, scene.named[name]!, when)
  }
  return null
}

const BOTH = /^(both|the two|the) (\w+ )?(sides|countries|parties|nations|states|governments|capitals)$/u

/** "both countries", "the two sides": the two that were named together last before. */
export function ofBoth(scene: Scene, run: Run, at: TimeInterval): Voice | null {
  const tokens = scene.tokens.slice(run.from, run.to)
  if (namesIn(scene, run).length > 0) return null
  if (!BOTH.test(tokens.map(({ lower }) => lower).join(' '))) return null
  const states = scene.named.filter(({ as, kind, to }) => as === 'name' && kind === 'place' && to <= run.from)
  const second = states.findLastIndex((name, i) => i > 0 && isBeside(scene, states[i - 1]!, name))
  return second < 0
    ? null
    : jointVoice([states[second - 1]!, states[second]!].map((name) => voiceOfNamed(scene, name, at)))
}

/** "Elbonia and Freedonia", "Elbonia-Freedonia talks". */
const isBeside = ({ tokens }: Scene, a: Named, b: Named): boolean =>
  a.party !== b.party && b.from - a.to === 1 && /^(and|[-–/])$/u.test(tokens[a.to]!.lower)

function ofNames(scene: Scene, run: Run, { at }: Context): Voice | null {
  const names = namesIn(scene, run).filter((name) => name.as === 'name' && heads(scene, run, name))
  const persons = names.filter(({ kind }) => kind === 'person')
  const speaking = persons.length > 0 ? persons : names
  const joint = joined(scene, speaking)
  if (joint.length > 1) return jointVoice(joint.map((name) => voiceOfNamed(scene, name, at)))
  return speaking.length > 0 ? voiceOfNamed(scene, speaking[0]!, at) : null
}

/** The first of the names and those that "and" or a comma sets beside it. */
function joined(scene: Scene, names: readonly Named[]): Named[] {
  const beside = names.slice(0, 1)
  for (const name of names.slice(1)) {
    const between = scene.tokens.slice(beside.at(-1)!.to, name.from)
    const list =
      between.some(({ lower }) => lower === 'and') && !between.some((token) => isPreposition(token))
    if (list && between.length <= 8) beside.push(name)
  }
  return beside
}

/**
 * Whether a name is (part of) the head of the source rather than inside another phrase: not owned-from ("Kim's aide"),
 * not after a preposition ("a spokesman for Kim") unless the state's name comes between ("President of Elbonia Kim").
 * A state or body must end its phrase: "the palace said", but not "the palace guard said".
 */
function heads(scene: Scene, run: Run, name: Named): boolean {
  const { tokens, nameOf } = scene
  const next = tokens[name.to]
  if (name.to < run.to && next && /^['’]s?$/u.test(next.lower)) return false
  if (name.kind !== 'person' && name.to < run.to && next && isNounLike(next.pos)) return false
  for (let i = name.from - 1; i >= run.from; i--) {
    if (tokens[i]!.text === ',') return name.kind === 'person'
    if (nameOf[i]! >= 0 && name.kind === 'person') return true
    if (isPreposition(tokens[i]) || /^(who|whose|which|that)$/u.test(tokens[i]!.lower)) return false
  }
  return true
}

const isNounLike = (pos: string): boolean => pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ'

function ofTitle(scene: Scene, run: Run, context: Context): Voice | null {
  const head = headOf(scene, run)
  if (/^(an?|some|two|three|several|many|\d+)$/u.test(scene.tokens[run.from]!.lower)) return null
  const holder = holderOfTitle(scene, run, head, context.at, context.within?.parties[0] ?? null)
  return holder ? voiceOfPerson(scene, holder, context.at) : null
}

/** The tokens before the first preposition, comma or relative pronoun. */
export function headOf(scene: Scene, { from, to }: Run): Run {
  let end = from
  while (end < to) {
    const token = scene.tokens[end]!
    if (end > from && (isPreposition(token) || /^([,;:(]|who|whose|which|that)$/u.test(token.lower))) break
    end++
  }
  return { from, to: end }
}

function ofNoun(scene: Scene, run: Run, { heard }: Context): Voice | null {
  const head = headOf(scene, run)
  const words = scene.tokens.slice(head.from, head.to)
  const noun = words.at(-1)
  if (noun === undefined) return null
  const definite = /^(the|this|that|these|those|both)$/u.test(words[0]!.lower)
  const before = definite ? heard.findLast(({ voice }) => names(scene, voice, noun.lower)) : undefined
  if (before) return before.voice
  const party = partyOfPhrase(scene, run, head)
  const text = wordsWithoutArticle(scene, head)
  if (noun.pos === 'PROPN' && !speaksForParty(noun.lower)) return bodyVoice(text, party)
  return nounVoice(text, noun.lower, party)
}

const QUANTIFIED = /^(one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|most|\d+)\b/iu

function nounVoice(text: string, noun: string, party: string | null): Voice {
  const many = noun.endsWith('s') || noun === 'people' || QUANTIFIED.test(text)
  if (!speaksForParty(noun) && !speaksForSelf(noun))
    return unnamedVoice(text === '' ? 'unnamed' : text, party, many)
  const counted = QUANTIFIED.exec(text)
  const name = counted ? `${counted[0]} unnamed${text.slice(counted[0].length)}` : `unnamed ${text}`
  return unnamedVoice(name, party, many)
}

/** "the diplomat": whoever was called a diplomat last. */
const names = (scene: Scene, voice: Voice, noun: string): boolean =>
  voice.person
    ? (scene.described.get(voice.person.id)?.roles.has(noun) ?? false)
    : voice.speaker.name.toLowerCase().split(' ').includes(noun)

/** The party that a phrase speaks for: "an Elbonian envoy"; null for experts, former officials, unknown nouns. */
export function partyOfPhrase(scene: Scene, run: Run, head: Run): string | null {
  const words = scene.tokens.slice(head.from, head.to).map(({ lower }) => lower)
  if (!words.some(speaksForParty) || words.some(isFormer) || words.some(speaksForSelf)) return null
  return namesIn(scene, run).find(({ party }) => party !== null)?.party ?? null
}

function wordsWithoutArticle(scene: Scene, { from, to }: Run): string {
  const start = /^(the|an?|this|that|these|those|its|his|her|their)$/u.test(scene.tokens[from]!.lower)
    ? from + 1
    : from
  return start >= to
    ? ''
    : scene.text.document.text.slice(scene.tokens[start]!.start, scene.tokens[to - 1]!.end)
}
