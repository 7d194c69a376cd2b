/**
 * Shifts: positions in, the changes of a party's stance on an option out, each with what stood before and after, and
 * how sure it is that both were held, in this order.
 *
 * Only what somebody named was heard to say counts, not what was reported or planned, and only where the order in time is
 * certain. Stances that overlap, or that may be two accounts of one statement, are a disagreement among accounts, which
 * the ledger shows, and no change of mind.
 */
import type { Shift, TimeInterval } from '../model/index.ts'
import { type LedgerPosition, newestFirst } from './ledger.ts'
import { mayBeOneStatement } from './one-statement.ts'
import { byText, byTime, certainlyBefore, isUndated } from './times.ts'

/** Where only publication tells the order, the "newer" stance may have been said first; set by eye. */
const SURE_BY_PUBLICATION = 0.85

/** @returns newest first */
export function shifts(positions: readonly LedgerPosition[]): Shift[] {
  const groups = new Map<string, LedgerPosition[]>()
  for (const position of positions) {
    if (!counts(position)) continue
    const key = `${position.party}\n${position.issue}\n${position.option}`
    const group = groups.get(key)
    if (group) group.push(position)
    else groups.set(key, [position])
  }
  const found = [...groups].sort(([a], [b]) => byText(a, b)).flatMap(([, group]) => shiftsOf(group))
  return found.sort((a, b) => byTime(b.after.said, a.after.said))
}

const counts = ({ state, realis, unnamed, said }: LedgerPosition): boolean =>
  state !== 'rejected' && realis === 'actual' && !unnamed && !isUndated(said)

/** The runs of one stance, in the order of time; between two runs lies a shift, if it is certain that there was one. */
function shiftsOf(group: readonly LedgerPosition[]): Shift[] {
  const runs: LedgerPosition[][] = []
  for (const position of newestFirst(group).reverse()) {
    const run = runs.at(-1)
    if (run?.at(-1)?.stance === position.stance) run.push(position)
    else runs.push([position])
  }
  return runs.slice(1).flatMap((after, i) => {
    const before = runs[i]!
    const last = before.at(-1)!
    const first = after.find(
      (next) => certainlyBefore(last.said, next.said) && !mayBeOneStatement(last, next),
    )
    return first ? [shiftBetween(before, last, first, after)] : []
  })
}

function shiftBetween(
  before: readonly LedgerPosition[],
  last: LedgerPosition,
  first: LedgerPosition,
  after: readonly LedgerPosition[],
): Shift {
  const { party, issue, option } = first
  const order = isToldWhen(first.said) && isToldWhen(last.said) ? 'said' : 'published'
  const sure = surest(before) * surest(after) * (order === 'said' ? 1 : SURE_BY_PUBLICATION)
  return {
    party,
    issue,
    option,
    before: stand(last, before),
    after: stand(first, after),
    order,
    confidence: Math.round(100 * sure) / 100,
  }
}

const isToldWhen = ({ earliest, latest }: TimeInterval): boolean => earliest !== null && latest !== null

const surest = (run: readonly LedgerPosition[]): number =>
  Math.max(...run.map(({ confidence, state }) => (state === 'accepted' ? 1 : confidence)))

/** Before: as it was last said; after: as it was first said. The one that shows it comes first, then the newest. */
const stand = (shown: LedgerPosition, run: readonly LedgerPosition[]): Shift['before'] => ({
  stance: shown.stance,
  said: shown.said,
  positions: [
    shown.id,
    ...newestFirst(run)
      .map(({ id }) => id)
      .filter((id) => id !== shown.id),
  ],
})
