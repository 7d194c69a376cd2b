/**
 * Whom the source of an attribution names.
 *
 * In: the words of the source ("Elbonian envoy Jan Hansen", "the chancellor", "he", "two officials"). Out: a voice.
 * The head of the phrase decides: a name, a title (its holder at that date), a metonym (its state), else somebody
 * unnamed with what the words say of them.
 */
import type { TimeInterval, Token } from '../model/index.ts'
import { antecedent, type Heard, isFirstPerson, pronounSort } from './antecedents.ts'
import { ofCarrier } from './carriers.ts'
import { holderOfTitle } from './holders.ts'
import type { Named } from './mentions.ts'
import { introduction, isPersonNoun, ofNominal } from './nominals.ts'
import { isInTitle } from './people.ts'
import { isPreposition, namesIn, type Run, type Scene } from './scene.ts'
import {
  isCarrier,
  isFormer,
  isGroupOf,
  isPaper,
  isTitleWord,
  speaksForParty,
  speaksForSelf,
} from './titles.ts'
import { bodyVoice, jointVoice, unnamedVoice, type Voice, voiceOfNamed, voiceOfPerson } from './voices.ts'

export interface Context {
  readonly heard: readonly Heard[]
  /** When it was said. */
  readonly at: TimeInterval
  /** What is said. */
  readonly content?: readonly Run[]
  /** In whose statement the phrase stands, if it does: "the president" is then its own party's. */
  readonly within: Voice | null
}

export function speakerOf(scene: Scene, source: Run, context: Context): Voice | null {
  const run = withoutPossessive(scene, lastLine(scene, source))
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

/** A byline that was read with the source: a line break parts them. */
function lastLine({ tokens, text }: Scene, { from, to }: Run): Run {
  for (let i = to - 1; i > from; i--)
    if (/\n/u.test(text.document.text.slice(tokens[i - 1]!.end, tokens[i]!.start))) return { from: i, to }
  return { from, to }
}

/** "the minister’s warning": the minister warns. */
const withoutPossessive = ({ tokens }: Scene, { from, to }: Run): Run =>
  to - from > 1 && isPossessive(tokens[to - 1]) ? { from, to: to - 1 } : { from, to }

const isPossessive = (token: Token | undefined): boolean => /^['’]s?$/u.test(token?.lower ?? '')

const RELATIVE = /^(who|which|whom)$/u
const isPronoun = (word: string): boolean =>
  RELATIVE.test(word) || isFirstPerson(word) || pronounSort(word) !== null

function ofPronoun(scene: Scene, { from }: Run, { heard, at, within, content }: Context): Voice | null {
  const { lower } = scene.tokens[from]!
  if (isFirstPerson(lower)) return within ?? heard.at(-1)?.voice ?? null
  if (RELATIVE.test(lower)) return relative(scene, from, at)
  return antecedent(
    scene,
    from,
    heard,
    at,
    scene.quoted[from] === 1 ? (within?.person ?? null) : null,
    content,
  )
}

/** "X, who said": the name before. */
function relative(scene: Scene, at: number, when: TimeInterval): Voice | null {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const name = scene.nameOf[i]!
    if (name >= 0) return voiceOfNamed(scene, scene.named[name]!, when)
  }
  return null
}

const BOTH =
  /^(?:each (?:side|country|party)|(?:both|the two|the) (\w+ )?(sides|countries|parties|nations|states|governments|capitals|delegations))$/u

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
  for (const [i, name] of names.slice(1).entries()) {
    const between = scene.tokens.slice(names[i]!.to, name.from)
    if (!between.every((token) => isLink(token) || isInTitle(token) || isDeterminer(token))) break
    if (between.some(isLink)) beside.push(name)
  }
  const list = scene.tokens.slice(beside[0]?.to ?? 0, beside.at(-1)?.from ?? 0)
  return list.some(({ lower }) => lower === 'and' || lower === '&') ? beside : beside.slice(0, 1)
}

const isDeterminer = ({ lower }: Token): boolean => /^(the|an?|his|her|its|their)$/u.test(lower)
const isLink = ({ lower }: Token): boolean => /^(and|&|,)$/u.test(lower)

/**
 * Whether a name is (part of) the head of the source rather than inside another phrase: not owned-from ("Kim's aide"),
 * not after a preposition ("a spokesman for Kim"), but in apposition ("head of the Bakers' Union Kim"). A state or body
 * must end its phrase ("the palace said", but not "the palace guard said"), and may stand in a row ("A, the B and C").
 */
function heads(scene: Scene, run: Run, name: Named): boolean {
  const { tokens, nameOf } = scene
  const next = tokens[name.to]
  if (name.to < run.to && isPossessive(next)) return false
  if (name.kind !== 'person' && name.to < run.to && next && isNounLike(next.pos)) return false
  let at = name.from - 1
  if (name.kind === 'person') {
    while (at >= run.from && isTitleAt(tokens, at)) at--
    if (at >= run.from && name.to === run.to && isNounLike(tokens[at]!.pos)) return true
    if (at >= run.from && name.to === run.to && tokens[at]!.text === ')') return true
  }
  for (let i = at; i >= run.from; i--) {
    if (isLink(tokens[i]!)) return name.kind === 'person' || isInRow(scene, run, i)
    if (nameOf[i]! >= 0 && name.kind === 'person') return true
    if (isPreposition(tokens[i]) || /^(who|whose|which|that)$/u.test(tokens[i]!.lower)) return false
  }
  return true
}

/** "Secretary of State": an "of" between a title's words is the title's. */
const isTitleAt = (tokens: readonly Token[], at: number): boolean =>
  isTitleWord(tokens[at]!.lower) ||
  (tokens[at]!.lower === 'of' &&
    at > 0 &&
    isTitleWord(tokens[at - 1]!.lower) &&
    isTitleWord(tokens[at + 1]!.lower))

/** What stands before the comma or "and" at `link` is a name that heads the phrase itself. */
function isInRow(scene: Scene, run: Run, link: number): boolean {
  const before = scene.named[scene.nameOf[link - 1] ?? -1]
  if (before !== undefined && before.from >= run.from) return heads(scene, run, before)
  return link > run.from && isLink(scene.tokens[link - 1]!) && isInRow(scene, run, link - 1)
}

const isNounLike = (pos: string): boolean => pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ'

function ofTitle(scene: Scene, run: Run, context: Context): Voice | null {
  const head = headOf(scene, run)
  if (/^(an?|some|two|three|several|many|\d+)$/u.test(scene.tokens[run.from]!.lower)) return null
  const holder = holderOfTitle(scene, run, head, context.at, context.within?.parties[0] ?? null)
  return holder ? voiceOfPerson(scene, holder, context.at) : null
}

/** "experts interviewed by …", "a source close to …": what follows the noun is no part of the head. */
const goesOnAfterNoun = (noun: Token, { pos, lower }: Token): boolean =>
  (isPersonNoun(noun.lower) || isCarrier(noun.lower) || isPaper(noun.lower)) &&
  (pos === 'VERB' || pos === 'AUX' || lower === 'close' || lower === 'familiar')

/** The tokens before the first preposition, comma, relative pronoun or participle. */
export function headOf(scene: Scene, { from, to }: Run): Run {
  let end = from
  while (end < to) {
    const token = scene.tokens[end]!
    if (end > from && (isPreposition(token) || /^([,;:(–—]|who|whose|which|that)$/u.test(token.lower))) break
    if (end > from && goesOnAfterNoun(scene.tokens[end - 1]!, token)) break
    end++
  }
  return { from, to: end }
}

function ofNoun(scene: Scene, run: Run, context: Context): Voice | null {
  const head = headOf(scene, run)
  const noun = scene.tokens[head.to - 1]
  if (noun === undefined || head.to <= head.from) return null
  const carried = ofCarrier(scene, run, head, context, (phrase) => speakerOf(scene, phrase, context))
  if (carried) return carried
  const meant = ofNominal(scene, head, context.heard)
  if (meant) return meant
  const introduced = introduction(scene, head)
  if (introduced)
    return nounVoice(
      scene,
      introduced,
      headOf(scene, introduced),
      partyOfPhrase(scene, introduced, headOf(scene, introduced)),
    )
  const party = partyOfPhrase(scene, run, head)
  const office = officeOfPerson(scene, head)
  if (office) return office
  if (noun.pos === 'PROPN' && !isTitleWord(noun.lower)) return bodyVoice(properTail(scene, head), party)
  return nounVoice(scene, run, head, party)
}

/** "Foreign Secretary Kim’s office": the person's office speaks for whom the person does. */
function officeOfPerson(scene: Scene, head: Run): Voice | null {
  const { tokens } = scene
  const owner = scene.named[scene.nameOf[head.to - 3] ?? -1]
  const noun = tokens[head.to - 1]!
  if (!owner?.person || !isPossessive(tokens[head.to - 2]) || !isGroupOf(noun.lower)) return null
  const { speaker } = voiceOfNamed(scene, owner, scene.published)
  return bodyVoice(`${speaker.name}’s ${noun.text}`, speaker.party)
}

/** "State news agency Harbour Wire": the name without what it is. */
function properTail(scene: Scene, { from, to }: Run): string {
  let start = to
  while (
    start > from &&
    !(scene.tokens[start - 1]!.pos === 'NOUN' && /^\p{Ll}/u.test(scene.tokens[start - 1]!.text))
  )
    start--
  return wordsWithoutArticle(scene, { from: start === to ? from : start, to })
}

const QUANTIFIED =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|most|\d+)(?= |$)/iu

/** "unnamed Elbonian diplomat", "two unnamed officials", "unnamed spokesman for Vera Marcal". */
function nounVoice(scene: Scene, run: Run, head: Run, party: string | null): Voice {
  const noun = scene.tokens[head.to - 1]!.lower
  if (head.to - head.from === 1 && /^(?:many|some|others|several|most|few)$/u.test(noun))
    return unnamedVoice('unnamed persons', party, true)
  const text = `${wordsOfHead(scene, head)}${onBehalf(scene, run, head)}${ofWhom(scene, run, head)}`
  const many = noun.endsWith('s') || noun === 'people' || QUANTIFIED.test(text)
  if (!isPersonNoun(noun)) return unnamedVoice(text === '' ? 'unnamed' : text, party, many)
  const counted = QUANTIFIED.exec(text)
  const name = counted ? `${counted[0]} unnamed${text.slice(counted[0].length)}` : `unnamed ${text}`
  return unnamedVoice(name, party, many)
}

/** "a spokesman for Kim": for whom somebody without a name speaks. */
function onBehalf(scene: Scene, run: Run, head: Run): string {
  const preposition = scene.tokens[head.to]
  if (head.to >= run.to || preposition?.lower !== 'for') return ''
  const [name] = namesIn(scene, { from: head.to + 1, to: run.to })
  const between = scene.tokens.slice(head.to + 1, name?.from)
  const isHis = between.every((token) => isInTitle(token) || isDeterminer(token))
  return name?.as === 'name' && isHis ? ` for ${name.name}` : ''
}

/** "bodies of ten states", "a member of the council", "a source close to the talks": what belongs to the noun. */
function ofWhom(scene: Scene, run: Run, head: Run): string {
  const { tokens } = scene
  const isClose = tokens[head.to]?.lower === 'close' && tokens[head.to + 1]?.lower === 'to'
  if (head.to >= run.to || (tokens[head.to]!.lower !== 'of' && !isClose)) return ''
  let end = head.to + 1
  while (
    end < run.to &&
    end - head.to < COMPLEMENT &&
    !/^([,;:(–—]|who|whose|which|that)$/u.test(tokens[end]!.lower)
  ) {
    if (tokens[end]!.pos === 'VERB' || tokens[end]!.pos === 'AUX') break
    end++
  }
  return ` ${scene.text.document.text.slice(tokens[head.to]!.start, tokens[end - 1]!.end)}`
}

const COMPLEMENT = 10

/** The head's words; a capital that stands for its state becomes the state's adjective: "Elbon City officials". */
function wordsOfHead(scene: Scene, head: Run): string {
  const first = namesIn(scene, head)[0]
  const party = first && first.to < head.to ? scene.reference.parties.get(first.entity) : undefined
  const adjective = party?.adjectives[0]
  if (first?.as !== 'name' || adjective === undefined || isPossessive(scene.tokens[first.to]))
    return wordsWithoutArticle(scene, head)
  const before = wordsWithoutArticle(scene, { from: head.from, to: first.from })
  return [before, adjective, wordsWithoutArticle(scene, { from: first.to, to: head.to })]
    .filter((words) => words !== '')
    .join(' ')
}

/** The party that a phrase speaks for: "an Elbonian envoy"; null for experts, former officials, unknown nouns. */
export function partyOfPhrase(scene: Scene, run: Run, head: Run): string | null {
  const words = scene.tokens.slice(head.from, head.to).map(({ lower }) => lower)
  if (!words.some(speaksForParty) || words.some(isFormer) || words.some(speaksForSelf)) return null
  return namesIn(scene, run).find(({ party }) => party !== null)?.party ?? null
}

function wordsWithoutArticle(scene: Scene, { from, to }: Run): string {
  const start =
    from < to && /^(the|an?|this|that|these|those|its|his|her|their)$/u.test(scene.tokens[from]!.lower)
      ? from + 1
      : from
  return start >= to
    ? ''
    : scene.text.document.text.slice(scene.tokens[start]!.start, scene.tokens[to - 1]!.end)
}
