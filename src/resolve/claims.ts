/**
 * Claims: one place where a text shows a stance on an option, with its holder.
 *
 * In: a sentence, a hit of one of the codebook's options in it. Out: claims with their evidence, what made them, and how
 * sure they are. A stance needs a predicate that governs the hit (`paths.ts`, `predicates.ts`) and a holder that the
 * predicate names (`subjects.ts`), or a speaker in whose mouth the words themselves say it; where neither is found there
 * is no claim. A mention is no stance.
 */
import type { Position, Realis, Span, Stance } from '../model/index.ts'
import type { Clause } from './clauses.ts'
import { conditionOf } from './conditions.ts'
import { isNegative, isPreposition, isVerb, subjectOf, verbGroup } from './grammar.ts'
import type { Hit } from './options.ts'
import { attributedBy, enclosing, type Passage, spanOf, statementAt } from './passage.ts'
import { type Ground, type Link, type Path, pathTo, sortOf } from './paths.ts'
import { existsBefore, hasVerb, isSubject, predicateAfter, predicateOfObject } from './predicates.ts'
import type { Statement } from './statements.ts'
import { named, type Subject, subjectOfLink, subjectOfVerb } from './subjects.ts'
import { type Features, type Rule, sureness } from './sureness.ts'
import type { Voice } from './voices.ts'

export interface Claim {
  readonly voice: Voice
  readonly option: string
  readonly stance: Stance
  readonly condition: string | null
  readonly realis: Realis
  readonly evidence: Span
  readonly because: Position['because']
  readonly said: Position['said'] | null
  readonly features: Features
  readonly confidence: number
}

/** A stance without a holder yet. */
interface Found {
  readonly rule: Rule
  readonly sign: 'for' | 'against'
  readonly ended: boolean
  /** The words that show it. */
  readonly shown: readonly { readonly from: number; readonly to: number }[]
  readonly loose: number
  /** null: whoever speaks. */
  readonly subject: Subject | null
  /** Words outside it have a stance of their own, and a condition is theirs. */
  readonly isInner?: boolean
}

/** What makes "it" a stance: a stance word that has it for its object. */
const GOVERNS: ReadonlySet<Rule> = new Set(['predicate', 'noun', 'cue'])

/** `anaphor`: the place only stands for what was named before ("these demands"). */
export function claimsOf(passage: Passage, hit: Hit, anaphor = false): Claim[] {
  const clause = passage.clauses.find(({ from, to }) => hit.from >= from && hit.from < to)
  if (clause === undefined || clause.isCondition || isAsked(passage, clause, hit)) return []
  const found = findStances(passage, hit, clause)
  return found.flatMap((one) => {
    if (anaphor && !GOVERNS.has(one.rule)) return []
    const claim = assemble(passage, hit, clause, anaphor, one)
    return claim ? [claim] : []
  })
}

const isAsked = ({ marks }: Passage, clause: Clause, hit: Hit): boolean =>
  marks.of('question').some(({ from }) => from >= clause.from && from < hit.from)

function findStances(passage: Passage, hit: Hit, clause: Clause): Found[] {
  const { words, marks } = passage
  const ground: Ground = {
    words: words.list,
    marks,
    floor: clause.from,
    hasVerb: hasVerb(words.list, hit.to, clause.to),
  }
  const place = anchorOf(passage, hit)
  const path = pathTo(ground, place)
  const governed = fromPath(passage, hit, path)
  const said = fromPredicate(passage, hit, clause, path)
  if (said?.subject) return [said, ...governed]
  if (said && !isGoverned(path)) return [said, ...governed.filter(({ rule }) => rule === 'noun')]
  if (path.links.length > 0) {
    if (!isOnlyToldOf(passage, hit, clause, path)) return governed
    return said === null
      ? []
      : governed.map((one) => (one.sign === 'for' ? { ...one, sign: said.sign } : one))
  }
  const viewed = fromView(passage, hit, clause, path)
  if (viewed) return [viewed]
  const exists = existsBefore(passage.words.list, hit.from, clause.from)
  if (exists) {
    const sign = turn(hit.carries ?? 'for', exists.sign === 'against')
    return [{ rule: exists.rule, sign, ended: false, shown: [exists], loose: path.loose, subject: null }]
  }
  const own = fromItself(passage, hit, path) ?? fromCue(passage, hit, clause, path)
  return own ? [own] : []
}

/** Whether a finite verb has the place for its object, so that what follows is not said of it. */
const isGoverned = ({ links }: Path): boolean => {
  const last = links.at(-1)
  return last !== undefined && last.sort !== 'noun' && last.group.mode === 'finite'
}

/** "suggested the truce may not last": the verb takes what is said of the matter, and that is not known. */
function isOnlyToldOf({ words: { list } }: Passage, hit: Hit, clause: Clause, { links }: Path): boolean {
  const [link] = links
  const bare = links.length === 1 && link!.sort === 'verb' && link!.group.mode === 'finite'
  return bare && !isPreposition(list[link!.to - 1]) && isSubject(list, hit.to, clause.to)
}

/** Where the way to the left begins: at the hit, or behind the stance word inside it ("Elbonia is ready to host talks"). */
function anchorOf({ marks, words }: Passage, hit: Hit): number {
  if (hit.carries !== null || words.list[hit.from]!.parties.length === 0) return hit.from
  if (words.list.slice(hit.from, hit.to).some((word) => isNegative(word))) return hit.from
  const inside = marks.stances.find(
    ({ value, from, to }) => value.side === 'after' && from > hit.from && to < hit.to,
  )
  return inside ? inside.to : hit.from
}

const turn = (sign: 'for' | 'against', turned: boolean): 'for' | 'against' =>
  turned === (sign === 'for') ? 'against' : 'for'

/** The stance of the outermost word, and those of nouns on the way that have an owner of their own. */
function fromPath(passage: Passage, hit: Hit, path: Path): Found[] {
  const found: Found[] = []
  let sign: 'for' | 'against' = hit.carries ?? 'for'
  let ended = false
  const shown: Link[] = []
  for (const [i, link] of path.links.entries()) {
    const isOutermost = i === path.links.length - 1
    const negated = link.group.negated
    if (negated && (link.negated === 'none' || link.stance !== 'for')) return found
    const bare = isOutermost && path.turned && link.group.mode === 'infinitive' // "not to accept"
    sign = turn(sign, ((link.stance === 'against') !== (negated !== link.turned)) !== bare)
    if (link.stance === 'ended') ended = true
    shown.unshift(link)
    const attributed = attributedBy(passage, link.from) !== null
    if (!isOutermost && link.sort !== 'noun') continue
    if (link.group.modal === 'possible' && !attributed) return found
    const isNorm = link.sort === 'norm' || link.group.modal === 'norm'
    const wished = isNorm ? wisher(passage, link) : null
    if (wished === 'somebody') return found
    const speaks = (isNorm && wished === null) || isImpersonal(passage, link)
    const subject = wished ?? (speaks ? null : subjectOfLink(passage, link))
    if (!isOutermost && (subject === null || subject.by === 'performer')) continue
    if (!speaks && subject === null) return found
    const rule: Rule = speaks ? 'norm' : attributed ? 'cue' : link.sort === 'noun' ? 'noun' : 'predicate'
    found.push({
      rule,
      sign: turn(sign, isOutermost && path.turned && link.sort === 'norm'),
      ended,
      shown: [...shown],
      loose: path.loose,
      subject,
      isInner: !isOutermost,
    })
  }
  return found
}

/** "Elbonia screams that Freedonia should …": whoever says what must be, where no statement was read. */
function wisher(passage: Passage, link: Link): Subject | 'somebody' | null {
  const { list } = passage.words
  if (list[link.from]!.pos === 'NOUN' || list[link.from]!.lower === 'the')
    return subjectOfLink(passage, { ...link, sort: 'noun' })
  const subject = subjectOf(list, link.group.from, passage.from)
  const that = (subject?.from ?? link.group.from) - 1
  const verb = that - 1
  if (that <= passage.from || list[that]!.lower !== 'that' || attributedBy(passage, verb) !== null)
    return null
  return (list[verb]!.pos === 'VERB' ? subjectOfVerb(passage, verb, that) : null) ?? 'somebody'
}

/** "it is vital to", "there is support for". */
const isImpersonal = ({ words, from }: Passage, link: Link): boolean => {
  const before = words.list[link.group.from - 1]
  return link.sort === 'adjective' && link.group.from > from && /^(it|there)$/u.test(before?.lower ?? '')
}

/** What all the words of a path say together; null where they say nothing. */
function signOf({ links }: Path, own: 'for' | 'against'): 'for' | 'against' | null {
  let sign = own
  for (const { stance, negated, group, turned } of links) {
    if (group.negated && (negated === 'none' || stance !== 'for')) return null
    sign = turn(sign, (stance === 'against') !== (group.negated !== turned))
  }
  return sign
}

/** "announced that", and nothing else before it. */
const isAnnounced = ({ words }: Passage, { links }: Path): boolean =>
  links.length === 1 && /^(announce|confirm|declare)/u.test(words.list[links[0]!.from]!.lower)

function fromPredicate(passage: Passage, hit: Hit, clause: Clause, path: Path): Found | null {
  const predicate = predicateAfter(
    passage.words.list,
    passage.marks,
    hit.to,
    clause.to,
    isAnnounced(passage, path),
  )
  if (predicate === null) return null
  const subject = predicate.agent === null ? null : named(passage, predicate.agent, 'agent')
  if (predicate.agent !== null && subject === null) return null
  const carried = hit.carries ?? 'for'
  const own = subject === null ? signOf(path, carried) : carried
  if (own === null) return null
  const sign = turn(own, (predicate.sign === 'against') !== path.turned)
  return { rule: predicate.rule, sign, ended: false, shown: [predicate], loose: path.loose, subject }
}

function fromView(passage: Passage, hit: Hit, clause: Clause, path: Path): Found | null {
  const object = predicateOfObject(passage.words.list, passage.marks, hit, clause.from, clause.to)
  const subject = object && subjectOfVerb(passage, object.view.from, object.view.to)
  if (object === null || subject === null) return null
  const shown = [object.view, object.said]
  const sign = turn(hit.carries ?? 'for', object.sign === 'against')
  return { rule: 'said-of-it', sign, ended: false, shown, loose: path.loose, subject }
}

/** The words themselves: a proposition of the codebook, what a party does or will do, "no membership". */
function fromItself(passage: Passage, hit: Hit, path: Path): Found | null {
  const speaker = statementAt(passage, hit.from)
  const none = { ended: false, shown: [hit], loose: path.loose, subject: null }
  const act = actOf(passage, hit, path)
  if (act) return act
  if (hit.carries !== null) {
    const subject = speaker === null ? doerIn(passage, hit) : null
    if (speaker === null && subject === null) return null
    // "an end to talks should be met with": what stands before its own auxiliary is its subject
    const turned = path.turned && passage.words.list[hit.from]!.pos !== 'AUX'
    return { ...none, rule: 'carried', sign: turn(hit.carries, turned), subject }
  }
  if (speaker === null || !isDenied(passage, hit)) return null
  return { ...none, rule: 'bare', sign: 'against' }
}

/** Who does what a phrase that carries a stance says, where nobody is quoted: "Elbonia will not accept a deal without it". */
function doerIn(passage: Passage, hit: Hit): Subject | null {
  const { list } = passage.words
  for (let i = hit.from; i < hit.to; i++) if (list[i]!.pos === 'VERB') return subjectOfVerb(passage, i, i + 1)
  return null
}

/** "no truce", "no direct talks": nothing but adjectives stands between. */
function isDenied({ words: { list }, from }: Passage, hit: Hit): boolean {
  for (let i = hit.from - 1; i >= from && hit.from - i < 4; i--) {
    if (list[i]!.lower === 'no') return !/^(doubt|way|question|matter)$/u.test(list[i + 1]!.lower)
    if (list[i]!.pos !== 'ADJ' || list[i + 1]!.breaks) return false
  }
  return false
}

const isAct = ({ words: { list } }: Passage, hit: Hit): boolean =>
  list[hit.from]!.pos === 'VERB' || /^(will|would|'ll)$/u.test(list[hit.from - 1]?.lower ?? '')

/** "Elbonia imposed sanctions", "will begin talks", "will not cede land": who does it is for it. */
function actOf(passage: Passage, hit: Hit, path: Path): Found | null {
  const { list } = passage.words
  const verb = isAct(passage, hit) ? hit.from : null
  const group = verb === null ? path.carrier : verbGroup(list, verb, passage.from)
  if (group === null || group.mode !== 'finite' || group.passive || group.modal === 'possible') return null
  const coming = group.modal === 'will' || group.modal === 'would'
  if (!coming && (verb === null || hit.carries === null)) return null
  const range = subjectOf(list, group.from, passage.from)
  const subject = named(passage, range, 'subject')
  if (subject === null) return null
  const negated = verb === null ? path.turned : group.negated
  const sign = turn(hit.carries ?? 'for', negated)
  const shown = [{ from: group.from, to: hit.to }]
  const speaker = statementAt(passage, group.from)?.voice ?? null
  const direct = !list.slice(group.from, hit.from).some(({ pos }) => pos === 'ADP') // not "move toward"
  if (coming && sign === 'for' && direct && isJoint(subject, speaker))
    return { rule: 'norm-of-it', sign, ended: false, shown, loose: path.loose, subject: null }
  return { rule: 'act', sign, ended: false, shown, loose: path.loose, subject }
}

/** "Elbonia and Freedonia will talk", said by a third: what both will do together is what the third is for. */
const isJoint = ({ voice }: Subject, speaker: Voice | null): boolean =>
  voice.parties.length > 1 && (speaker?.parties.length ?? 0) > 0 && !sharesParty(voice, speaker)

/** How far into what is said the words that attribute it still show a stance: "demanded …", in its first clause. */
const CUE_REACH = 12

/** "A truce, Elbonia demanded": the words that attribute show the stance, wherever they stand. */
function fromCue(passage: Passage, hit: Hit, clause: Clause, path: Path): Found | null {
  const statement = statementAt(passage, hit.from)
  if (statement?.voice == null || path.carrier !== null) return null
  const { words, marks, scene } = passage
  const first = words.list.findIndex((_, i) => i >= clause.from && statementAt(passage, i) === statement)
  if (
    first < 0 ||
    hit.from - first > CUE_REACH ||
    words.list.slice(first, hit.from).some((word) => isVerb(word))
  )
    return null
  for (const link of marks.stances) {
    const [start, end] = statement.attribution.cue[0] ?? [0, 0]
    const token = scene.tokens[words.list[link.from]!.token]!
    if (token.start < start || token.end > end || link.value.side !== 'after') continue
    const group = verbGroup(words.list, link.from, passage.from)
    const negated = group.negated && sortOf(words.list, link) !== 'noun'
    if (negated && (link.value.negated === 'none' || link.value.stance !== 'for')) return null
    const sign = turn(hit.carries ?? 'for', ((link.value.stance === 'against') !== negated) !== path.turned)
    const subject: Subject = {
      voice: statement.voice,
      at: Math.max(passage.from, link.from),
      by: 'attributed',
    }
    return {
      rule: 'cue',
      sign,
      ended: link.value.stance === 'ended',
      shown: [link],
      loose: path.loose + 1,
      subject,
    }
  }
  return null
}

/** The statement whose speaker has the word for a stance: not the one that the stance word itself attributes. */
function toldBy(passage: Passage, found: Found, hit: Hit): Statement | null {
  const top =
    found.subject === null ? (found.shown[0]?.from ?? hit.from) : Math.max(passage.from, found.subject.at)
  const statement = statementAt(
    passage,
    found.subject?.by === 'attributed' ? (found.shown[0]?.from ?? hit.from) : top,
  )
  return statement
}

const sharesParty = (a: Voice, b: Voice | null): boolean =>
  a.parties.some((party) => b?.parties.includes(party) ?? false)

/** What others will do is a guess in the mouth of a person who speaks for no party. */
const isGuess = (told: Statement | null): boolean =>
  told?.voice?.person != null && told.voice.parties.length === 0

function assemble(passage: Passage, hit: Hit, clause: Clause, anaphor: boolean, found: Found): Claim | null {
  const statement =
    found.subject === null
      ? (statementAt(passage, found.shown[0]!.from) ?? statementAt(passage, hit.from))
      : toldBy(passage, found, hit)
  const voice = found.subject?.voice ?? statement?.voice ?? null
  if (voice === null || (voice.parties.length === 0 && voice.person === null)) return null
  const outer = found.subject === null ? statement && enclosing(passage, statement) : statement
  const isReported = (outer?.voice?.parties.length ?? 0) > 0 && !sharesParty(voice, outer!.voice)
  if (found.rule === 'act' && (isReported || isGuess(outer))) return null
  const condition =
    found.isInner || found.rule === 'norm' ? null : conditionOf(passage, clause, hit, found.sign)
  const realis = realisOf(passage, clause, hit, found, isReported)
  const features: Features = {
    rule: anaphor ? 'anaphor' : found.rule,
    loose: found.loose,
    words: hit.to - hit.from,
    reported: isReported,
    hedged: realis === 'reported' && !isReported,
    unnamed: voice.person === null && voice.speaker.kind === 'unnamed',
    conditional: condition !== null,
    by: found.subject?.by ?? 'speaker',
    read: (statement ?? statementAt(passage, hit.from))?.attribution.confidence ?? 1,
  }
  const rules: string[] = [
    features.rule,
    ...(isReported ? ['reported-by-other'] : []),
    ...(condition ? ['condition'] : []),
  ]
  const spans = found.shown.map(({ from, to }) => spanOf(passage, from, to))
  return {
    voice,
    option: hit.option,
    stance: condition ? 'conditional' : found.sign,
    condition: condition?.words ?? null,
    realis,
    evidence: evidenceOf(passage, clause, hit, found),
    because: [
      { rule: `term:${hit.option}`, span: spanOf(passage, hit.from, hit.to) },
      ...rules.map((rule, i) => ({ rule, span: spans[Math.min(i, spans.length - 1)]! })),
    ],
    said: statement?.attribution.said ?? statementAt(passage, hit.from)?.attribution.said ?? null,
    features,
    confidence: sureness(features),
  }
}

function realisOf(passage: Passage, clause: Clause, hit: Hit, found: Found, isReported: boolean): Realis {
  if (found.ended || isBygone(passage, clause, hit)) return 'past'
  if (isReported) return 'reported'
  const last = Math.max(hit.from, ...found.shown.map(({ to }) => to))
  const hedged = passage.marks.of('hedge').some(({ from, to }) => from >= clause.from && to <= last)
  return hedged ? 'reported' : 'actual'
}

/** "had previously demanded": it is told as what was held before. */
const isBygone = ({ marks }: Passage, clause: Clause, hit: Hit): boolean =>
  marks.of('bygone').some(({ from, to }) => from >= clause.from && to <= hit.from)

/** The shortest clause that shows it: from the subject or the outermost stance word to the clause's end. */
function evidenceOf(passage: Passage, clause: Clause, hit: Hit, found: Found): Span {
  const statement = statementAt(passage, hit.from)
  let first = hit.from
  while (first > clause.from && statement !== null && statementAt(passage, first - 1) === statement) first--
  const subject = found.subject === null ? passage.to : Math.max(found.subject.at, passage.from)
  const from = Math.min(subject, hit.from, first, ...found.shown.map((one) => one.from))
  let to = clause.to
  while (statement !== null && to > hit.to && statementAt(passage, to - 1) !== statement) to--
  return spanOf(passage, from, Math.max(to, hit.to, ...found.shown.map((one) => one.to)))
}
