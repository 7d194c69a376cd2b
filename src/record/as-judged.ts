/**
 * Positions after people judged who spoke: evidence in the words of somebody who was split off or merged is held by the
 * party that this person speaks for.
 *
 * Pure. In: a document's positions as read, its statements as judged. Out: positions; those whose speaker turns out to
 * speak for no party are left out, and one that rests on two speakers is parted where only one was judged.
 */
import { contains, hull, type Position, type Span } from '../model/index.ts'
import type { StoredStatement } from './derive.ts'

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
  const whole = hull([...source, ...cue, ...content])
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
