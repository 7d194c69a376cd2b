/**
 * Statements: attributions with their speakers.
 *
 * In: the annotated text's attributions, in the order of the text. Out: each with its speaker at the date of speaking,
 * the outlets or persons in between, and when it was said; beside it the voice, for the positions. A source left out
 * means that whoever was quoted goes on.
 */
import {
  type Attribution,
  type AttributionSpans,
  byPlace,
  hull,
  type Span,
  type TimeInterval,
} from '../model/index.ts'
import type { Heard } from './antecedents.ts'
import { headlineVoices } from './headlines.ts'
import { namesIn, runOver, type Scene } from './scene.ts'
import { speakerOf } from './speakers.ts'
import type { Voice } from './voices.ts'

export interface Statement {
  readonly attribution: Attribution
  readonly voice: Voice | null
  /** From its first word to its last: source, cue and content. */
  readonly whole: Span
}

/** `timeOf` says when a place of the text was said. Statements come in the order of the attributions. */
export function resolveStatements(scene: Scene, timeOf: (span: Span) => TimeInterval): Statement[] {
  const times = new Map(scene.text.attributions.map((spans) => [spans, timeOfWhole(spans, timeOf)]))
  const first = resolveAll(scene, times, new Map())
  const headlines = headlineVoices(scene, first)
  const statements = headlines.size === 0 ? first : resolveAll(scene, times, headlines)
  const bySpans = new Map(statements.map((statement) => [statement.spans, statement]))
  return scene.text.attributions.flatMap((spans) => bySpans.get(spans) ?? [])
}

const timeOfWhole = (spans: AttributionSpans, timeOf: (span: Span) => TimeInterval): TimeInterval =>
  timeOf(hull([...spans.source, ...spans.cue, ...spans.content]) ?? [0, 0])

/** `known`: voices found otherwise. In reading order. */
function resolveAll(
  scene: Scene,
  times: ReadonlyMap<AttributionSpans, TimeInterval>,
  known: ReadonlyMap<AttributionSpans, Voice>,
): (Statement & { readonly spans: AttributionSpans })[] {
  const heard: Heard[] = []
  const statements: (Statement & { readonly spans: AttributionSpans })[] = []
  const holders = contentsAround(scene.text.attributions)
  const resolved = new Map<AttributionSpans, number>()
  for (const { spans, whole, source } of inReadingOrder(scene.text.attributions)) {
    const said = times.get(spans)!
    const at = said.certainty === 'unknown' ? scene.published : said
    const around = enclosing(statements, resolved, holders.get(spans) ?? [])
    const voice = known.has(spans)
      ? known.get(spans)!
      : source
        ? speakerOf(scene, runOver(scene.tokens, source), {
            heard,
            at,
            within: around?.voice ?? null,
            content: spans.content.map((span) => runOver(scene.tokens, span)),
          })
        : goesOn(scene, statements, spans)
    if (voice) heard.push({ at: runOver(scene.tokens, source ?? whole).from, voice, nested: around !== null })
    const attribution = { ...spans, speaker: voice?.speaker ?? null, via: viaOf(scene, spans), said }
    resolved.set(spans, statements.length)
    statements.push({ attribution, voice, whole, spans })
  }
  return statements
}

/** By the place where the speaker is named, so that a pronoun meets only those before it. */
function inReadingOrder(attributions: readonly AttributionSpans[]) {
  return attributions
    .flatMap((spans) => {
      const whole = hull([...spans.source, ...spans.cue, ...spans.content])
      return whole ? [{ spans, whole, source: hull(spans.source) }] : []
    })
    .sort((a, b) => byPlace(a.source ?? a.whole, b.source ?? b.whole))
}

/** Of those whose content holds a statement, the last resolved before it. */
function enclosing(
  statements: readonly Statement[],
  resolved: ReadonlyMap<AttributionSpans, number>,
  holders: readonly AttributionSpans[],
): Statement | null {
  const last = Math.max(-1, ...holders.map((spans) => resolved.get(spans) ?? -1))
  return statements[last] ?? null
}

/** How deep a statement lies within others at most, so that a text of nothing but quotations takes no quadratic time. */
const DEEPEST = 16

/** For each attribution those whose content holds its own whole and is longer. */
function contentsAround(
  attributions: readonly AttributionSpans[],
): ReadonlyMap<AttributionSpans, readonly AttributionSpans[]> {
  const pieces = attributions
    .flatMap((spans) => spans.content.map((span) => ({ spans, span })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const places = attributions
    .flatMap((spans) => {
      const place = hull(spans.content)
      return place ? [{ spans, place }] : []
    })
    .sort((a, b) => a.place[0] - b.place[0])
  const around = new Map<AttributionSpans, readonly AttributionSpans[]>()
  let open: typeof pieces = []
  let next = 0
  for (const { spans, place } of places) {
    while (next < pieces.length && pieces[next]!.span[0] <= place[0]) open.push(pieces[next++]!)
    open = open.filter(({ span }) => span[1] > place[0]).slice(-DEEPEST)
    const holding = open.filter(({ span }) => span[1] >= place[1] && span[1] - span[0] > place[1] - place[0])
    if (holding.length > 0)
      around.set(
        spans,
        holding.map((piece) => piece.spans),
      )
  }
  return around
}

/** Statements to look back over. */
const REACH = 200

/**
 * A quotation without a source belongs to whoever speaks in the sentence right before it, else to whoever was quoted last.
 */
function goesOn(scene: Scene, statements: readonly Statement[], spans: AttributionSpans): Voice | null {
  const start = [...spans.content].sort(byPlace)[0]?.[0] ?? 0
  const earlier = statements
    .slice(-REACH)
    .filter(({ attribution, voice }) => voice !== null && (hull(attribution.content)?.[1] ?? 0) <= start + 1)
  const sentence = sentenceAt(scene, start)
  const beside = earlier.findLast(({ whole }) => sentenceAt(scene, whole[1] - 1) >= sentence - 1)
  const quoted = earlier.findLast(({ attribution }) => attribution.kind !== 'indirect')
  return (beside ?? quoted ?? earlier.at(-1))?.voice ?? null
}

const sentenceAt = ({ tokens, sentenceOf }: Scene, offset: number): number =>
  sentenceOf[runOver(tokens, [offset, offset + 1]).from] ?? -1

function viaOf(scene: Scene, { via }: AttributionSpans): string[] {
  return via.map((span) => {
    const person = namesIn(scene, runOver(scene.tokens, span)).find(({ as }) => as === 'name')
    return person?.name ?? scene.text.document.text.slice(...span).replace(/^the\s+/iu, '')
  })
}
