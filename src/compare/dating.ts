/**
 * When an undated article was written, as far as the events that other articles date say.
 *
 *     this article        three days after the talks in Ostrava …
 *     another, dated      The talks were held in Ostrava on March 17, 2031.
 *
 * Pure. In: the article's extraction and the events that others tell of. Out: the interval with its reasons, and what
 * contradicts them; null where no event narrows what its own words give. Accounts of one event count once.
 */
import type { EventView, Extraction, Finding, KnownEvent, TimeInterval } from '../model/index.ts'
import { agreement, type Constraint, dayAfter, eventConstraints, firstDay } from '../resolve/index.ts'
import { sameEvents } from './same-events.ts'

export interface Dating {
  readonly published: TimeInterval
  readonly contradictions: readonly Finding[]
}

/** An event is known where its account gives it a day, or a few. */
const CLOSELY_DAYS = 2

export type TellingEvent = Pick<
  EventView,
  'id' | 'type' | 'participants' | 'time' | 'status' | 'state' | 'outlet' | 'documentTitle'
>

export function dateByEvents(
  extraction: Pick<Extraction, 'text' | 'times' | 'events' | 'mentions' | 'published'>,
  others: readonly TellingEvent[],
): Dating | null {
  const { published } = extraction
  if (published.certainty === 'stated') return null
  const constraints = eventConstraints(extraction, knownEvents(others))
  if (constraints.length === 0) return null
  const { published: narrowed, agreeing, ruledOut } = agreement([...asInferred(published), ...constraints])
  const contradictions = ruledOut.filter((one) => constraints.includes(one)).map((one) => one.ruledOut([]))
  const narrows = constraints.some((one) => agreeing.includes(one)) && !isSame(narrowed, published)
  return narrows || contradictions.length > 0 ? { published: narrowed, contradictions } : null
}

const isSame = (a: TimeInterval, b: TimeInterval): boolean =>
  a.earliest === b.earliest && a.latest === b.latest

/** What the article's own words give: facts, as far as they go. */
function asInferred({ earliest, latest, because }: TimeInterval): Constraint[] {
  if (earliest === null && latest === null) return []
  const days = [
    [
      earliest === null ? -Infinity : firstDay(earliest),
      latest === null ? Infinity : dayAfter(latest),
    ] as const,
  ]
  const span = because.find((reason) => reason.span !== null)?.span ?? ([0, 0] as const)
  const note = `its own words: ${earliest ?? '…'} to ${latest ?? '…'}`
  const ruledOut = () => ({ rule: 'date-contradiction', span, message: note })
  return [{ days, because: { span, note }, weight: 2, ruledOut }]
}

/** One for all accounts that may be of one event, on the days that the closest of them gives. */
function knownEvents(others: readonly TellingEvent[]): KnownEvent[] {
  const dated = others.filter(
    ({ status, state, time, participants }) =>
      status === 'happened' && state !== 'rejected' && participants.length > 1 && isClose(time),
  )
  return sameEvents(dated).map((accounts) => {
    const [closest] = [...accounts].sort((a, b) => lengthOf(a.time) - lengthOf(b.time))
    const { type, participants, time, outlet, documentTitle } = closest!
    const others = accounts.length > 1 ? `, and ${accounts.length - 1} more` : ''
    const source = `${outlet ?? documentTitle}${others}`
    return {
      type,
      participants: [...participants],
      on: time.earliest!.slice(0, 10),
      until: time.latest!.slice(0, 10),
      source,
    }
  })
}

const isClose = (time: TimeInterval): boolean =>
  time.earliest !== null && time.latest !== null && lengthOf(time) <= CLOSELY_DAYS

const lengthOf = ({ earliest, latest }: TimeInterval): number => firstDay(latest!) - firstDay(earliest!)
