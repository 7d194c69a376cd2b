/**
 * Resolve: who is who, who speaks for whom, who holds which position.
 *
 * In: an annotated text and a codebook (or none). Out: the record of that text: when it was published, statements with
 * their speakers, names, events, positions, proposals with their answers, and findings about what does not fit. A plain list of steps; nothing here
 * reads a file, a clock or a random number.
 */
import type { Annotated, Codebook, Extraction, Span } from '../model/index.ts'
import { resolveEvents } from './events.ts'
import { resolvePositions } from './positions.ts'
import { printMentions } from './printed.ts'
import { resolveProposals } from './proposals/index.ts'
import { referenceOf } from './reference.ts'
import { setScene } from './scene.ts'
import { resolveStatements } from './statements.ts'
import { eventConstraints } from './when/events.ts'
import { inferPublished, type Published } from './when/published.ts'
import { timeOf } from './when/said.ts'

export type { Constraint } from './when/constraint.ts'
export { dayAfter, firstDay } from './when/days.ts'
export { agreement } from './when/published.ts'
export { eventConstraints }

export type Resolved = Pick<
  Extraction,
  'published' | 'attributions' | 'mentions' | 'events' | 'positions' | 'opinions' | 'proposals' | 'findings'
>

export function resolve(annotated: Annotated, codebook: Codebook | null): Resolved {
  const { published, findings } = datePublished(annotated, codebook)
  const scene = setScene(annotated, referenceOf(codebook), published)
  const whenSaid = (span: Span) => timeOf(span, annotated, published)
  const statements = resolveStatements(scene, whenSaid)
  const mentions = printMentions(scene)
  const { positions, opinions } = codebook
    ? resolvePositions(scene, statements, codebook, whenSaid)
    : { positions: [], opinions: [] }
  return {
    published,
    attributions: statements.map(({ attribution }) => attribution),
    mentions,
    events: resolveEvents(annotated, published, mentions, codebook),
    positions,
    ...(opinions.length === 0 ? {} : { opinions }),
    proposals: codebook ? resolveProposals(scene, statements, codebook, whenSaid) : [],
    findings,
  }
}

/** Where a text has no date, the events that it tells of and the codebook knows help to date it. */
function datePublished(annotated: Annotated, codebook: Codebook | null): Published {
  const inferred = inferPublished(annotated, codebook)
  const { document, times } = annotated
  if (!codebook?.events || document.published.certainty !== 'unknown') return inferred
  const mentions = printMentions(setScene(annotated, referenceOf(codebook), inferred.published))
  const events = resolveEvents(annotated, inferred.published, mentions, codebook)
  const constraints = eventConstraints({ text: document.text, times, events, mentions }, codebook.events)
  return constraints.length === 0 ? inferred : inferPublished(annotated, codebook, constraints)
}
