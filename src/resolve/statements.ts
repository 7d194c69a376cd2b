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
  const heard: Heard[] = []
  const statements: Statement[] = []
  const resolved = new Map<AttributionSpans, Statement>()
  for (const { spans, whole, source } of inReadingOrder(scene.text.attributions)) {
    const said = timeOf(whole)
    const at = said.certainty === 'unknown' ? scene.published : said
    const around = enclosing(statements, spans)
    const voice = source
      ? speakerOf(scene, runOver(scene.tokens, source), { heard, at, within: around?.voice ?? null })
      : goesOn(statements, spans)
    if (voice) heard.push({ at: runOver(scene.tokens, source ?? whole).from, voice, nested: around !== null })
    const attribution = { ...spans, speaker: voice?.speaker ?? null, via: viaOf(scene, spans), said }
    statements.push({ attribution, voice, whole })
    resolved.set(spans, statements.at(-1)!)
  }
  return scene.text.attributions.flatMap((spans) => resolved.get(spans) ?? [])
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

/** The innermost statement whose content holds this one. */
function enclosing(statements: readonly Statement[], spans: AttributionSpans): Statement | null {
  const place = hull(spans.content)
  if (place === null) return null
  const around = statements.filter(({ attribution }) =>
    attribution.content.some(
      ([start, end]) => start <= place[0] && place[1] <= end && end - start > place[1] - place[0],
    ),
  )
  return around.at(-1) ?? null
}

/** A quotation without a source belongs to whoever was quoted last before it. */
function goesOn(statements: readonly Statement[], spans: AttributionSpans): Voice | null {
  const start = [...spans.content].sort(byPlace)[0]?.[0] ?? 0
  const earlier = statements.filter(
    ({ attribution, voice }) => voice !== null && (hull(attribution.content)?.[1] ?? 0) <= start + 1,
  )
  const quoted = earlier.findLast(({ attribution }) => attribution.kind !== 'indirect')
  return (quoted ?? earlier.at(-1))?.voice ?? null
}

function viaOf(scene: Scene, { via }: AttributionSpans): string[] {
  return via.map((span) => {
    const person = namesIn(scene, runOver(scene.tokens, span)).find(({ as }) => as === 'name')
    return person?.name ?? scene.text.document.text.slice(...span).replace(/^the\s+/iu, '')
  })
}
