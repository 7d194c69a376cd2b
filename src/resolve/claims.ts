/**
 * Claims: one place where a text shows a stance on an option, with its holder.
 *
 * In: a sentence of a scene, the hits of the codebook's options in it, the statements that cover it. Out: claims with
 * their evidence, what made them, and how sure they are. Stance, holder, condition and realis are each found by plain
 * rules in this order, and each rule that helped stands in `because`.
 */
import type { Position, Realis, Span, Stance } from '../model/index.ts'
import type { Heard } from './antecedents.ts'
import type { Clause } from './clauses.ts'
import type { Hit } from './options.ts'
import { runOver, type Scene } from './scene.ts'
import { type Chain, chainAfter, chainBefore, isNegated, type Marks } from './stances.ts'
import type { Statement } from './statements.ts'
import { type Subject, subjectAfter, subjectBefore } from './subjects.ts'
import type { Voice } from './voices.ts'
import type { Words } from './words.ts'

export interface Claim {
  readonly voice: Voice
  readonly option: string
  readonly stance: Stance
  readonly condition: string | null
  readonly realis: Realis
  readonly evidence: Span
  readonly because: Position['because']
  readonly said: Position['said'] | null
  readonly confidence: number
}

/** One sentence, ready for its claims. */
export interface Passage {
  readonly scene: Scene
  readonly words: Words
  readonly marks: Marks
  readonly clauses: readonly Clause[]
  /** Words, end exclusive. */
  readonly from: number
  readonly to: number
  readonly heard: readonly Heard[]
  /** By token: the innermost statement whose content covers it, or -1. */
  readonly statementOf: Int32Array
  readonly statements: readonly Statement[]
  /** By statement: the one whose content holds it, or -1. */
  readonly within: Int32Array
}

/** How sure each way of finding a stance is, before anything speaks against it; set by eye on the development texts. */
const SURE = {
  carried: 0.8,
  chain: 0.75,
  cue: 0.75,
  after: 0.7,
  norm: 0.55,
  bare: 0.5,
  anaphor: 0.5,
} as const

/** A longer phrase of an option is less likely to mean something else. */
const SURE_PER_WORD = 0.02
const MOST_WORDS = 5

interface Found {
  readonly sign: 'for' | 'against'
  readonly ended: boolean
  /** The outermost word that shows the stance. */
  readonly at: number
  readonly rule: keyof typeof SURE
  readonly links: readonly { readonly from: number; readonly to: number }[]
  /** What must be ("Elbonia should cede land") is the speaker's wish, whoever is to do it. */
  readonly wished: boolean
}

export function claimOf(passage: Passage, hit: Hit, anaphor = false): Claim | null {
  const clause = passage.clauses.find(({ from, to }) => hit.from >= from && hit.from < to)
  if (clause === undefined || clause.isCondition) return null
  const statement = statementAt(passage, hit.from)
  const found = findStance(passage, hit, clause, statement)
  if (found === null) return null
  const holder = findHolder(passage, hit, clause, statement, found)
  if (holder === null || holder.voice.parties.length === 0) return null
  return assemble(passage, hit, clause, statement, anaphor ? { ...found, rule: 'anaphor' } : found, holder)
}

/** The innermost statement at a word; inside a demand ("demanded that Elbonia accept X") the demand itself. */
function statementAt(passage: Passage, word: number): Statement | null {
  let index = passage.statementOf[passage.words.list[word]!.token]!
  if (index < 0) return null
  const outer = passage.within[index]!
  if (outer >= 0 && cueChain(passage, passage.statements[outer]!) !== null) index = outer
  return passage.statements[index]!
}

/** The first word of the part of the sentence that one statement covers. */
function floorOf(passage: Passage, clause: Clause, statement: Statement | null): number {
  let floor = statement === null ? clause.from : passage.from
  while (floor < clause.to && statementAt(passage, floor) !== statement) floor++
  return Math.max(floor, clause.from)
}

function findStance(passage: Passage, hit: Hit, clause: Clause, statement: Statement | null): Found | null {
  const { words, marks } = passage
  const floor = Math.min(hit.from, statement ? floorOf(passage, clause, statement) : clause.from)
  const wished = marks.of('norm').some(({ from, to }) => from >= floor && to <= hit.to)
  if (isAsked(marks, clause, hit)) return null
  if (hit.carries !== null) return carriedStance(passage, hit, statement, floor, wished)
  const before = chainBefore(words.list, marks, hit.from, floor)
  const after = chainAfter(words.list, marks, hit.to, clause.to)
  const cue = isNearStart(passage, clause, hit, statement) ? cueChain(passage, statement) : null
  if (before && (before.sign === 'against' || after?.sign !== 'against'))
    return fromChain(before, cue, wished)
  if (after) return { ...after, at: hit.from, rule: 'after', wished }
  if (cue) return { ...cue, at: cue.links[0]!.from, rule: 'cue', wished: true }
  return statement && bareStance(marks, hit, floor, wished)
}

/** The words themselves say it ("no deal without them"), unless a stance word around them turns it over. */
function carriedStance(
  passage: Passage,
  hit: Hit,
  statement: Statement | null,
  floor: number,
  wished: boolean,
): Found | null {
  const { words, marks } = passage
  if (hit.carries === 'for' && isNegated(marks, hit.from, Math.max(floor, hit.from - 3))) return null
  const outer = chainBefore(words.list, marks, hit.from, floor)
  const flips = outer?.sign === 'against' && statementAt(passage, outer.links[0]!.from) === statement
  const sign = flips === (hit.carries === 'for') ? 'against' : 'for'
  return {
    sign,
    ended: outer?.ended ?? false,
    at: outer?.links[0]?.from ?? hit.from,
    rule: 'carried',
    links: [hit],
    wished,
  }
}

/** In somebody's mouth even a bare matter shows a stance: "no membership", "cannot end without talks", "must stay". */
function bareStance(marks: Marks, hit: Hit, floor: number, wished: boolean): Found | null {
  const found = { ended: false, at: hit.from, links: [hit], wished }
  const negations = marks.of('negation').filter(({ from, to }) => from >= floor && to <= hit.from)
  if (isNegated(marks, hit.from, floor))
    return { ...found, sign: negations.length === 2 ? 'for' : 'against', rule: 'bare' }
  const norm = marks.of('norm').find(({ from }) => from >= hit.to && from - hit.to <= 2)
  if (norm && isNegated(marks, norm.to + 1, norm.from)) return { ...found, sign: 'against', rule: 'norm' }
  return wished || norm ? { ...found, sign: 'for', rule: 'norm', wished: true } : null
}

/** A stance inside a demand ("demanded that Elbonia accept X") is the demander's. */
function fromChain(chain: Chain, cue: Chain | null, wished: boolean): Found {
  const against = (chain.sign === 'against') !== (cue?.sign === 'against')
  return {
    sign: against ? 'against' : 'for',
    ended: chain.ended || (cue?.ended ?? false),
    at: chain.links[0]!.from,
    rule: 'chain',
    links: [...(cue?.links ?? []), ...chain.links],
    wished: wished || cue !== null,
  }
}

const isAsked = (marks: Marks, clause: Clause, hit: Hit): boolean =>
  marks.of('question').some(({ from }) => from >= clause.from && from < hit.from)

/** How far into what is said the words that attribute it still show a stance: "demanded that …", in its first clause. */
const CUE_REACH = 20

function isNearStart(
  { words, scene, clauses }: Passage,
  clause: Clause,
  hit: Hit,
  statement: Statement | null,
): boolean {
  const content = statement?.attribution.content[0]
  if (content === undefined) return false
  const start = words.ofToken[runOver(scene.tokens, content).from]!
  const between = clauses.filter(({ from, to }) => to > start && from < clause.from)
  return hit.from - start <= CUE_REACH && between.every(({ isCondition }) => isCondition)
}

/** The stance of the words that attribute: "demanded", "ruled out". */
function cueChain({ words, marks, scene }: Passage, statement: Statement | null): Chain | null {
  const cue = statement?.attribution.cue[0]
  if (cue === undefined) return null
  for (const link of marks.stances) {
    const token = scene.tokens[words.list[link.from]!.token]!
    if (token.start < cue[0] || token.end > cue[1] || link.value.side !== 'after') continue
    const negated = isNegated(marks, link.from, link.from - 3)
    if (negated && link.value.negated === 'none') return null
    const against = (link.value.stance === 'against') !== negated
    return { links: [link], sign: against ? 'against' : 'for', ended: link.value.stance === 'ended' }
  }
  return null
}

interface Holder {
  readonly voice: Voice
  /** Another party's stance, known through the speaker. */
  readonly isReported: boolean
  readonly subject: Subject | null
}

function findHolder(
  passage: Passage,
  hit: Hit,
  clause: Clause,
  statement: Statement | null,
  found: Found,
): Holder | null {
  const { scene, words, heard } = passage
  const to = words.list[Math.min(found.at, hit.from)]!.token
  if (statement === null) {
    if (isNorm(passage, found.at)) return null
    const subject = toldSubject(passage, hit, clause, to)
    return subject && { voice: subject.voice, isReported: false, subject }
  }
  const speaker = statement.voice
  const from = words.list[floorOf(passage, clause, statement)]!.token
  const subject =
    found.wished || found.rule === 'carried' || found.rule === 'bare'
      ? null
      : subjectBefore(scene, { from, to }, heard)
  const other = subject !== null && subject.voice.parties.length > 0 && !sharesParty(subject.voice, speaker)
  if (other) return { voice: subject.voice, isReported: true, subject }
  return speaker && { voice: speaker, isReported: false, subject: null }
}

/** Before the stance word in its clause, else in its sentence; after an opening participle; or in the hit itself. */
function toldSubject(
  { scene, words, heard, ...passage }: Passage,
  hit: Hit,
  clause: Clause,
  to: number,
): Subject | null {
  const token = (word: number): number => words.list[word]!.token
  const wished = passage.marks.of('norm').some(({ from }) => from >= hit.from && from < hit.to)
  return (
    subjectBefore(scene, { from: token(clause.from), to }, heard) ??
    subjectBefore(scene, { from: token(passage.from), to }, heard) ??
    subjectAfter(scene, to, token(passage.to - 1)) ??
    (wished ? null : subjectBefore(scene, { from: token(hit.from), to: token(hit.to - 1) }, heard))
  )
}

/** "Elbonia must withdraw", told by the article itself: nobody's wish is named. */
const isNorm = ({ marks }: Passage, word: number): boolean =>
  marks.of('norm').some(({ from, to }) => from <= word && word < to)

const sharesParty = (a: Voice, b: Voice | null): boolean =>
  a.parties.some((party) => b?.parties.includes(party) ?? false)

function assemble(
  passage: Passage,
  hit: Hit,
  clause: Clause,
  statement: Statement | null,
  found: Found,
  holder: Holder,
): Claim {
  const condition = findCondition(passage, clause, hit, found)
  const realis = realisOf(passage, clause, hit, statement, found, holder)
  const rules: string[] = [
    found.rule,
    ...(holder.isReported ? ['reported-by-other'] : []),
    ...(condition ? ['condition'] : []),
  ]
  const spans = found.links.map((link) => spanOf(passage, link.from, link.to))
  return {
    voice: holder.voice,
    option: hit.option,
    stance: condition ? 'conditional' : found.sign,
    condition: condition?.words ?? null,
    realis,
    evidence: evidenceOf(passage, clause, hit, statement, found, holder),
    because: [
      { rule: `term:${hit.option}`, span: spanOf(passage, hit.from, hit.to) },
      ...rules.map((rule, i) => ({ rule, span: spans[Math.min(i, spans.length - 1)]! })),
    ],
    said: statement?.attribution.said ?? null,
    confidence: confidenceOf(hit, found, holder, realis, statement),
  }
}

function realisOf(
  passage: Passage,
  clause: Clause,
  hit: Hit,
  statement: Statement | null,
  found: Found,
  holder: Holder,
): Realis {
  if (found.ended) return 'past'
  const own = statement?.attribution.realis ?? 'actual'
  if (own !== 'actual' && !holder.isReported) return own
  if (holder.isReported) return 'reported'
  const hedged = passage.marks
    .of('hedge')
    .some(({ from, to }) => from >= clause.from && to <= Math.max(hit.from, found.at + 1))
  return hedged ? 'reported' : 'actual'
}

function confidenceOf(
  hit: Hit,
  found: Found,
  holder: Holder,
  realis: Realis,
  statement: Statement | null,
): number {
  let sure: number = SURE[found.rule] + SURE_PER_WORD * (Math.min(hit.to - hit.from, MOST_WORDS) - 1)
  if (holder.isReported) sure -= 0.15
  if (realis !== 'actual') sure -= 0.05
  if (holder.voice.person === null && holder.voice.speaker.kind === 'unnamed') sure -= 0.1
  return Math.round(100 * sure * (statement ? 0.8 + 0.2 * statement.attribution.confidence : 1)) / 100
}

/** "if", "until", "once" beside the clause, "in principle" in it, or what the matter must come with. */
function findCondition(
  passage: Passage,
  clause: Clause,
  hit: Hit,
  found: Found,
): { words: string | null } | null {
  const { clauses, marks } = passage
  const index = clauses.indexOf(clause)
  const beside = conditionBeside(passage, clauses, index, hit)
  const negative = (other: Clause): boolean =>
    marks.of('negated-condition').some(({ from }) => from === other.from)
  if (beside && (found.sign === 'for' || negative(beside))) return { words: clauseWords(passage, beside) }
  const inPrinciple = marks.of('in-principle').some(({ from, to }) => from >= clause.from && to <= clause.to)
  if (inPrinciple && found.sign === 'for')
    return { words: clauses[index + 1] ? clauseWords(passage, clauses[index + 1]!) : null }
  return found.sign === 'against' ? restriction(passage, clause, hit) : null
}

/** The clause after that is a condition of this one and of no other main clause ("and warned that if …"), else before. */
function conditionBeside(
  passage: Passage,
  clauses: readonly Clause[],
  index: number,
  hit: Hit,
): Clause | undefined {
  const { list } = passage.words
  const [next, previous] = [clauses[index + 1], clauses[index - 1]]
  const same = (other: Clause): boolean => statementAt(passage, other.from) === statementAt(passage, hit.from)
  if (
    next?.isCondition &&
    hit.to <= next.from &&
    same(next) &&
    !/^(and|that|but|or)$/u.test(list[next.from - 1]!.lower)
  )
    return next
  return previous?.isCondition && same(previous) ? previous : undefined
}

/** "any truce that does not …", "a truce without …": against it only where something is missing. */
function restriction(passage: Passage, clause: Clause, hit: Hit): { words: string } | null {
  const list = passage.words.list
  const next = list[hit.to]?.lower
  const lacks =
    next === 'without' ||
    ((next === 'that' || next === 'which') && isNegated(passage.marks, hit.to + 4, hit.to))
  return lacks && hit.to < clause.to ? { words: wordsBetween(passage, hit.to, clause.to) } : null
}

const clauseWords = (passage: Passage, clause: Clause): string =>
  wordsBetween(passage, clause.from, clause.to)
const wordsBetween = (passage: Passage, from: number, to: number): string =>
  passage.scene.text.document.text.slice(...spanOf(passage, from, to))

function spanOf({ scene, words }: Passage, from: number, to: number): Span {
  return [scene.tokens[words.list[from]!.token]!.start, scene.tokens[words.list[to - 1]!.token]!.end]
}

/** The shortest clause that shows it: from the subject or the outermost stance word to the clause's end. */
function evidenceOf(
  passage: Passage,
  clause: Clause,
  hit: Hit,
  statement: Statement | null,
  found: Found,
  holder: Holder,
): Span {
  const { words } = passage
  const links = found.links.filter(({ from }) => from >= passage.from && from < passage.to)
  const subject = holder.subject === null ? passage.to : words.ofToken[holder.subject.token]!
  const first = statement === null ? clause.from : floorOf(passage, clause, statement)
  const from = Math.min(subject, hit.from, first, ...links.map((link) => link.from))
  let to = clause.to
  while (statement !== null && to > hit.to && statementAt(passage, to - 1) !== statement) to--
  return spanOf(passage, from, Math.max(to, hit.to, ...links.map((link) => link.to)))
}
