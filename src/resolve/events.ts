/**
 * Events with their participants, times and quantities.
 *
 * In: the annotated text's event triggers, the mentions resolved, when the text was published. Out: events in the order
 * of the text. Whoever is named in the event's clause took part, as the party spoken for where that is known ("Freedonian
 * drones" too), but for places where it happened ("met in Ostrava"); an event that hits a place keeps it.
 */
import lexicon from '../../lexicon/events.json' with { type: 'json' }
import {
  type Annotated,
  type Codebook,
  contains,
  type Event,
  type EventTrigger,
  type Mention,
  overlaps,
  type Span,
  type TimeInterval,
  UNKNOWN_TIME,
  wordsOf,
} from '../model/index.ts'
import { byPublication, timesBeside } from './when/said.ts'
import { intervalOf } from './when/timex.ts'
import { touching } from './within.ts'

const KINDS: readonly { kind: string; hitsPlaces?: boolean }[] = lexicon.kinds
const HITS_PLACES = new Set(KINDS.flatMap(({ kind, hitsPlaces }) => (hitsPlaces ? [kind] : [])))
const WHERE = new RegExp(`\\b(?:${lexicon.where.join('|')})\\s(?:the\\s)?$`, 'iu')

const spanOf = ({ start, end }: { start: number; end: number }): Span => [start, end]

interface Participant {
  readonly at: number
  readonly name: string
}

export function resolveEvents(
  annotated: Annotated,
  published: TimeInterval,
  mentions: readonly Mention[],
  codebook: Codebook | null,
): Event[] {
  const adjectives = adjectivesOf(codebook)
  const names = fullNames(annotated.document.text, mentions)
  return annotated.events.map((trigger) => ({
    type: trigger.type,
    participants: participantsOf(trigger, annotated, mentions, names, adjectives),
    time: timeOfEvent(trigger, annotated, published),
    status: trigger.status,
    evidence: trigger.evidence,
    quantities: annotated.quantities.flatMap(({ start, end }, i) =>
      overlaps(trigger.evidence, [start, end]) ? [i] : [],
    ),
    confidence: trigger.confidence,
  }))
}

/** "Freedonian" → the party's id. */
const adjectivesOf = (codebook: Codebook | null): ReadonlyMap<string, string> =>
  new Map(
    (codebook?.parties ?? []).flatMap(({ id, adjectives }) => adjectives.map((word) => [word, id] as const)),
  )

/** For those of no party: the longest way in which the text names them. */
function fullNames(text: string, mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { entity, start, end } of mentions)
    if (end - start > (names.get(entity)?.length ?? 0)) names.set(entity, wordsOf(text, [start, end]))
  return names
}

function participantsOf(
  { type, evidence }: EventTrigger,
  { document: { text }, tokens }: Annotated,
  mentions: readonly Mention[],
  names: ReadonlyMap<string, string>,
  adjectives: ReadonlyMap<string, string>,
): string[] {
  const isWhere = ({ kind, start }: Mention) =>
    kind === 'place' && !HITS_PLACES.has(type) && WHERE.test(text.slice(Math.max(0, start - 20), start))
  const named: Participant[] = touching(mentions, evidence, spanOf)
    .filter((mention) => contains(evidence, spanOf(mention)) && !isWhere(mention))
    .map(({ start, party, entity }) => ({ at: start, name: party ?? names.get(entity)! }))
  const byAdjective: Participant[] = touching(tokens, evidence, spanOf).flatMap(({ start, text: word }) =>
    adjectives.has(word) ? [{ at: start, name: adjectives.get(word)! }] : [],
  )
  const inOrder = [...named, ...byAdjective].sort((a, b) => a.at - b.at)
  return [...new Set(inOrder.map(({ name }) => name))]
}

/** By the time named beside its word; without one a plan lies after publication and the rest before. */
function timeOfEvent(
  { trigger, evidence, status }: EventTrigger,
  annotated: Annotated,
  published: TimeInterval,
): TimeInterval {
  const inClause = (span: Span) => overlaps(evidence, span)
  const beside = timesBeside(annotated, trigger)
  const nearest = [...beside.filter(({ start, end }) => inClause([start, end])), ...beside]
    .map((time) => intervalOf(time, wordsOf(annotated.document.text, [time.start, time.end]), published))
    .find((interval) => interval.certainty !== 'unknown' && fits(interval, status, published))
  return (
    nearest ??
    (status === 'planned'
      ? fromPublication(published)
      : status === 'happened'
        ? byPublication(published)
        : UNKNOWN_TIME)
  )
}

/** What has happened did so by publication. */
const fits = ({ earliest }: TimeInterval, status: Event['status'], { latest }: TimeInterval): boolean =>
  status !== 'happened' ||
  earliest === null ||
  latest === null ||
  earliest.slice(0, 10) <= latest.slice(0, 10)

const fromPublication = ({ earliest }: TimeInterval): TimeInterval =>
  earliest === null
    ? UNKNOWN_TIME
    : {
        earliest,
        latest: null,
        certainty: 'inferred',
        because: [{ span: null, note: 'told as a plan, without a time: no earlier than its publication' }],
      }
