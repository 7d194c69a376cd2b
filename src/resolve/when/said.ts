/**
 * When was it said, or did it happen?
 *
 * In: the span of a statement or of a clause that tells without one, the annotated document, and when that was published. Out: an interval with its
 * certainty: from the time named beside it; else, as news is told of what has been, not after publication; else unknown.
 * It never takes the publication date for the date of what is told.
 */
import {
  type Annotated,
  type AttributionSpans,
  hull,
  overlaps,
  type Span,
  type TimeInterval,
  type Timex,
  UNKNOWN_TIME,
  wordsOf,
} from '../../model/index.ts'
import { touching } from '../within.ts'
import { ownTimes } from './clause-time.ts'
import { intervalOf } from './timex.ts'

/** When a place of one document was said or told of. */
export type TimeOf = (span: Span) => TimeInterval

export function timeOf(span: Span, annotated: Annotated, published: TimeInterval): TimeInterval {
  const attribution = attributionAt(annotated, span)
  const named = (
    attribution ? besideCue(attribution, annotated) : ownTimes(annotated, span, timesBeside(annotated, span))
  )
    .map((time) => intervalOf(time, wordsOf(annotated.document.text, [time.start, time.end]), published))
    .find((interval) => interval.certainty !== 'unknown' && !isAfter(interval, published))
  return named ?? byPublication(published)
}

/** The times beside the words that attribute; one within what is said is of what is told. */
function besideCue({ cue, source, content }: AttributionSpans, annotated: Annotated): Timex[] {
  const place = hull(cue) ?? hull(source) ?? hull(content)!
  return timesBeside(annotated, place).filter(
    (time) => !content.some((part) => overlaps(part, [time.start, time.end])),
  )
}

/** Nothing can have been said or done after the text that tells of it. */
export function byPublication(published: TimeInterval): TimeInterval {
  if (published.latest === null) return UNKNOWN_TIME
  return {
    earliest: null,
    latest: published.latest,
    certainty: 'inferred',
    because: [{ span: null, note: 'told without a time: no later than its publication' }],
  }
}

const isAfter = ({ earliest }: TimeInterval, { latest }: TimeInterval): boolean =>
  earliest !== null && latest !== null && earliest.slice(0, 10) > latest.slice(0, 10)

/** Times that can date something (no lengths, no sets) in the sentences that `place` touches, the nearest first. */
export function timesBeside({ times, sentences }: Annotated, place: Span): Timex[] {
  const around = hull(touching(sentences, place, ({ span }) => span).map(({ span }) => span)) ?? place
  const away = ({ start, end }: Timex) => Math.max(0, start - place[1], place[0] - end)
  return touching(times, around, ({ start, end }) => [start, end])
    .filter(({ type }) => type === 'DATE' || type === 'TIME')
    .sort((a, b) => away(a) - away(b) || a.start - b.start)
}

const wholes = new WeakMap<Annotated, ReadonlyMap<string, AttributionSpans>>()

/** The attribution that reaches from `span`'s first word to its last. */
function attributionAt(annotated: Annotated, span: Span): AttributionSpans | undefined {
  const known =
    wholes.get(annotated) ??
    new Map(
      annotated.attributions.map((attribution) => [
        String(hull([...attribution.source, ...attribution.cue, ...attribution.content])),
        attribution,
      ]),
    )
  wholes.set(annotated, known)
  return known.get(String(span))
}
