/**
 * Positions after people judged who spoke: evidence in the words of somebody who was split off or merged is held by the
 * party that this person speaks for.
 *
 * Pure. In: a document's positions and opinions as read, its statements as judged. Out: positions; those whose speaker
 * turns out to speak for no party are left out, one that rests on two speakers is parted where only one was judged, and
 * the opinion of somebody who turns out to speak for a party is a position of that party.
 */
import {
  byPlace,
  contains,
  type Extraction,
  hull,
  overlaps,
  type Position,
  type Span,
  type Speaker,
} from '../model/index.ts'
import type { StoredStatement } from './derive.ts'
import { type Identities, speakingTime } from './identities.ts'

/** A statement whose speaker's party people changed. */
interface Moved {
  readonly whole: Span
  readonly from: string
  readonly to: string | null
  readonly name: string
}

export function positionsAsJudged(
  positions: readonly Position[],
  statements: readonly StoredStatement[],
): Position[] {
  const moved = statements.flatMap((statement) => movedParty(statement))
  if (moved.length === 0) return [...positions]
  return positions.flatMap((position) => partedBy(position, moved))
}

function movedParty({ source, cue, content, speaker, speakerRead }: StoredStatement): Moved[] {
  const whole = wholeOf({ source, cue, content })
  if (!whole || !speaker || !speakerRead?.party || speaker.party === speakerRead.party) return []
  return [{ whole, from: speakerRead.party, to: speaker.party, name: speaker.name }]
}

function partedBy(position: Position, moved: readonly Moved[]): Position[] {
  const movedAt = (span: Span): Moved | undefined =>
    moved.find(({ whole, from }) => from === position.party && contains(whole, span))
  const parts = new Map<string | null, { spans: Span[]; holder: string }>()
  for (const span of [position.evidence, ...position.also]) {
    const to = movedAt(span)
    const party = to === undefined ? position.party : to.to
    const part = parts.get(party) ?? { spans: [], holder: to?.name ?? position.holder }
    part.spans.push(span)
    parts.set(party, part)
  }
  return [...parts].flatMap(([party, { spans, holder }]) =>
    party === null ? [] : [{ ...position, party, holder, evidence: spans[0]!, also: spans.slice(1) }],
  )
}

/** What persons hold who speak for no party as read, and for one as judged. */
export function opinionsAsJudged(
  { id, opinions = [], published }: Pick<Extraction, 'id' | 'opinions' | 'published'>,
  statements: readonly StoredStatement[],
  identities: Identities,
): Position[] {
  if (identities.none) return []
  return opinions.flatMap(({ person, ...opinion }) => {
    const read: Speaker = { name: opinion.holder, id: person, kind: 'person', party: null, office: null }
    const statement = statements.find(
      ({ speaker, speakerRead, ...spans }) =>
        (speakerRead ?? speaker)?.id === person && contains(wholeOf(spans) ?? [0, 0], opinion.evidence),
    )?.id
    const place = { document: id, ...(statement === undefined ? {} : { statement }) }
    const judged = identities.speaker(read, place, speakingTime(opinion.said, published))
    return judged?.party ? [{ party: judged.party, ...opinion, holder: judged.name }] : []
  })
}

/** With what is held already told as further evidence of it. */
export function withOpinions(positions: readonly Position[], opinions: readonly Position[]): Position[] {
  const all = [...positions]
  for (const opinion of opinions) {
    const at = all.findIndex((position) => isSame(position, opinion))
    if (at < 0) all.push(opinion)
    else all[at] = { ...all[at]!, also: [...all[at]!.also, ...newPlaces(all[at]!, opinion)].sort(byPlace) }
  }
  return opinions.length === 0 ? all : all.sort((a, b) => byPlace(a.evidence, b.evidence))
}

const isSame = (a: Position, b: Position): boolean =>
  a.party === b.party && a.option === b.option && a.stance === b.stance && a.realis === b.realis

const newPlaces = ({ evidence, also }: Position, opinion: Position): Span[] =>
  [opinion.evidence, ...opinion.also].filter(
    (span) => ![evidence, ...also].some((known) => overlaps(known, span)),
  )

const wholeOf = ({
  source,
  cue,
  content,
}: Pick<StoredStatement, 'source' | 'cue' | 'content'>): Span | null => hull([...source, ...cue, ...content])
