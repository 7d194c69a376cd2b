/**
 * Statements and events as one list, newest first.
 *
 * In: the newest of each, up to `limit`. Out: those down to the day at which the shorter of the two ends, so that
 * nothing is missing between; the undated come last.
 */
import type { EventView, StatementView, TimelineView } from '../../../src/model/views.ts'
import { shownDay } from './timeline.ts'

type Entry = StatementView | EventView

const dayOf = (entry: Entry): number =>
  shownDay(entry.kind === 'event' ? entry.time : entry.said) ?? Number.NEGATIVE_INFINITY

export function mergeNewest({ statements, events, total }: TimelineView, limit: number): Entry[] {
  const ends = [
    ...(statements.length < total.statements ? [dayOf(statements.at(-1)!)] : []),
    ...(events.length < total.events ? [dayOf(events.at(-1)!)] : []),
  ]
  const end = Math.max(...ends, Number.NEGATIVE_INFINITY)
  return [...statements, ...events]
    .filter((entry) => ends.length === 0 || dayOf(entry) >= end)
    .sort((a, b) => dayOf(b) - dayOf(a) || 0)
    .slice(0, Math.max(limit, 1))
}
