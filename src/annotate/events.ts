/**
 * Events: which clause tells of a call, a meeting, a strike; planned, happened or denied.
 *
 * In: a document cut up. Out: one trigger per sentence and kind, with its clause, in the order of the text. Kinds and
 * words are lexicon/events.json; where a kind falls under a root of PLOVER (the successor of CAMEO), it names it.
 *
 *     The envoys met in Ostrava on Monday, but no agreement was reached.
 *                ^^^ meeting, happened          agreement, denied ^^^^^^^
 */
import lexicon from '../../lexicon/events.json' with { type: 'json' }
import {
  type AnalysedText,
  byPlace,
  type EventStatus,
  type EventTrigger,
  type Span,
  type Token,
  type TokenRun,
} from '../model/index.ts'
import { compilePatterns, type LemmaPatterns, matchLongest } from './lemma-patterns.ts'

export const EVENT_KINDS: readonly string[] = lexicon.kinds.map(({ kind }) => kind)

/** What a pattern of `kinds` says: the kind it tells of, or null for wording that tells of none ("a call for peace"). */
const TRIGGERS: LemmaPatterns<string | null> = compilePatterns(
  lexicon.kinds.flatMap(({ kind, patterns, not }: { kind: string; patterns: string[]; not?: string[] }) => [
    ...patterns.map((pattern) => [pattern, kind] as const),
    ...(not ?? []).map((pattern) => [pattern, null] as const),
  ]),
)
const cues = (patterns: readonly string[]) =>
  compilePatterns(patterns.map((pattern) => [pattern, true] as const))
const PLANNED = {
  near: cues(lexicon.planned.near),
  before: cues(lexicon.planned.before),
  after: cues(lexicon.planned.after),
}
const DENIED = {
  near: cues(lexicon.denied.near),
  of: cues(lexicon.denied.of),
  before: cues(lexicon.denied.before),
  after: cues(lexicon.denied.after),
}
const HAPPENED = cues(lexicon.happened.before)
const AFTER_COMMA = new Set(lexicon.clause['after comma'])
const ALONE = new Set(lexicon.clause.alone)

/** How far before and after the trigger a cue still belongs to it, in tokens. */
const REACH = 8
const NEAR = 4

export function findEvents(text: AnalysedText): readonly EventTrigger[] {
  return text.sentences.flatMap((sentence) => eventsOfSentence(text.tokens, sentence))
}

function eventsOfSentence(tokens: readonly Token[], sentence: TokenRun): EventTrigger[] {
  const byKind = new Map<string, EventTrigger>()
  for (let at = sentence.from; at < sentence.to; at++) {
    const match = matchLongest(TRIGGERS, tokens, at, sentence.to)
    if (match === null) continue
    const { value: kind, to } = match
    if (kind !== null && !byKind.has(kind)) byKind.set(kind, eventAt(tokens, sentence, kind, at, to))
    at = to - 1
  }
  return [...byKind.values()].sort((a, b) => byPlace(a.trigger, b.trigger))
}

function eventAt(
  tokens: readonly Token[],
  sentence: TokenRun,
  type: string,
  from: number,
  to: number,
): EventTrigger {
  const clause = clauseAround(tokens, sentence, from, to)
  return {
    type,
    trigger: [tokens[from]!.start, tokens[to - 1]!.end],
    evidence: spanOf(tokens, clause),
    status: statusOf(tokens, clause, from, to),
    confidence: tokens[from]!.pos === 'VERB' ? lexicon.sureness.verb : lexicon.sureness.noun,
  }
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Widens from the trigger to the nearest clause borders; closing punctuation stays outside. */
function clauseAround(tokens: readonly Token[], sentence: Range, from: number, to: number): Range {
  let first = from
  while (first > sentence.from && !beginsClause(tokens, first)) first--
  let last = to
  while (last < sentence.to && !beginsClause(tokens, last)) last++
  while (last > to && tokens[last - 1]!.pos === 'PUNCT') last--
  while (first < from && tokens[first]!.pos === 'PUNCT') first++
  return { from: first, to: last }
}

function beginsClause(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  const before = tokens[at - 1]?.text
  if (before === ';' || before === '—' || before === ':') return true
  return ALONE.has(lower) || (before === ',' && AFTER_COMMA.has(lower))
}

const spanOf = (tokens: readonly Token[], { from, to }: Range): Span => [
  tokens[from]!.start,
  tokens[to - 1]!.end,
]

function statusOf(tokens: readonly Token[], clause: Range, from: number, to: number): EventStatus {
  const before: Range = { from: Math.max(clause.from, from - REACH), to: from }
  const near: Range = { from: Math.max(clause.from, from - NEAR), to: from }
  const after = (reach: number): Range => ({ from: to, to: Math.min(clause.to, to + reach) })
  const noun = tokens[from]!.pos !== 'VERB'
  if (brings(DENIED.near, tokens, near, noun) || any(DENIED.before, tokens, before)) return 'denied'
  if (noun && (isOf(DENIED.of, tokens, near) || any(DENIED.after, tokens, after(REACH)))) return 'denied'
  if (any(HAPPENED, tokens, before)) return 'happened'
  if (brings(PLANNED.near, tokens, near, noun) || any(PLANNED.before, tokens, before)) return 'planned'
  return noun && any(PLANNED.after, tokens, after(NEAR)) ? 'planned' : 'happened'
}

const placesOf = (patterns: LemmaPatterns<true>, tokens: readonly Token[], { from, to }: Range): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i).filter(
    (at) => matchLongest(patterns, tokens, at, to) !== null,
  )

const any = (patterns: LemmaPatterns<true>, tokens: readonly Token[], range: Range): boolean =>
  placesOf(patterns, tokens, range).length > 0

/** "to hold talks", not "a reaction to the talks": a cue reaches a noun through the verb between them. */
const brings = (
  patterns: LemmaPatterns<true>,
  tokens: readonly Token[],
  range: Range,
  noun: boolean,
): boolean =>
  placesOf(patterns, tokens, range).some(
    (at) => !noun || tokens.slice(at + 1, range.to).some(({ pos }) => pos === 'VERB'),
  )

/** "no direct talks", not "no progress in the talks". */
const isOf = (patterns: LemmaPatterns<true>, tokens: readonly Token[], range: Range): boolean =>
  placesOf(patterns, tokens, range).some((at) =>
    tokens.slice(at + 1, range.to).every(({ pos }) => pos === 'ADJ' || pos === 'PROPN' || pos === 'DET'),
  )
