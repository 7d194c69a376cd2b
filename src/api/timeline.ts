/** The timeline: counted over the whole dossier (`outline`), and a page of its newest entries (`timeline`). */
import { accountsOf, sameEvents } from '../compare/index.ts'
import { ParleyError, type TimelineOutline, type TimelineView, type ToldEvent } from '../model/index.ts'
import {
  type AccountedEvent,
  accountedEvents,
  countRecords,
  type Dossier,
  events,
  statementDays,
  statements,
} from '../record/index.ts'
import { perArray } from './kept.ts'

export async function outline(dossier: Dossier): Promise<TimelineOutline> {
  return { days: await statementDays(dossier), events: toldEvents(await accountedEvents(dossier)) }
}

const toldEvents = perArray((events: readonly AccountedEvent[]) =>
  sameEvents(events.filter(({ state }) => state !== 'rejected')).map(toldEvent),
)

/** Several accounts of one event as one: as most of them tell it, with the words of the surest. */
function toldEvent(group: readonly AccountedEvent[]): ToldEvent {
  const surest = [...group].sort((a, b) => b.confidence - a.confidence)[0]!
  return {
    id: surest.id,
    type: surest.type,
    status: surest.status,
    participants: [...new Set(group.flatMap(({ participants }) => participants))],
    time: surest.time,
    accounts: accountsOf(group),
    document: surest.document,
    evidence: surest.evidence,
    words: surest.words,
  }
}

export interface TimelinePage {
  readonly kind?: 'statement' | 'event' | undefined
  /** "none": statements by speakers of no party of the codebook. */
  readonly party?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** `only`: those of unknown time; else they come last, and between two days none is. */
  readonly undated?: 'only' | undefined
  readonly limit: number
}

/** @throws ParleyError `bad-request`: undated entries between two days */
export async function timeline(
  dossier: Dossier,
  { kind, party: named, undated, ...page }: TimelinePage,
): Promise<TimelineView> {
  if (undated && (page.since || page.until))
    throw new ParleyError('bad-request', 'what has no date lies between no two days', {
      remedy: 'ask for undated=only without since and until',
    })
  const filter = { ...page, undated: undated === 'only' }
  const party = named === 'none' ? null : named
  const [spoken, done] = [kind !== 'event', kind !== 'statement' && party !== null]
  return {
    statements: spoken ? await statements(dossier, { ...filter, party }) : [],
    events: done ? await events(dossier, { ...filter, participant: named }) : [],
    total: {
      statements: spoken ? await countRecords(dossier, 'statements', { ...filter, where: { party } }) : 0,
      events: done ? await countRecords(dossier, 'events', { ...filter, participant: named }) : 0,
    },
  }
}
