/**
 * Shifts: positions in, the changes of a party's stance on an option out, each with what stood before and after.
 *
 * Only what was said counts, not what was reported or planned, and only where the order in time is certain. Stances
 * that overlap are a disagreement among accounts, which the ledger shows, and no change of mind.
 */
import type { Shift } from '../model/index.ts'
import { type LedgerPosition, newestFirst } from './ledger.ts'
import { byText, byTime, certainlyBefore, isUndated } from './times.ts'

/** @returns newest first */
export function shifts(positions: readonly LedgerPosition[]): Shift[] {
  const groups = new Map<string, LedgerPosition[]>()
  for (const position of positions) {
    if (position.state === 'rejected' || position.realis !== 'actual' || isUndated(position.said)) continue
    const key = JSON.stringify([position.party, position.issue, position.option])
    const group = groups.get(key)
    if (group) group.push(position)
    else groups.set(key, [position])
  }
  const found = [...groups].sort(([a], [b]) => byText(a, b)).flatMap(([, group]) => shiftsOf(group))
  return found.sort((a, b) => byTime(b.after.said, a.after.said))
}

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
    const { party, issue, option } = after[0]!
    return certainlyBefore(before.at(-1)!.said, after[0]!.said)
      ? [{ party, issue, option, before: stand(before.at(-1)!, before), after: stand(after[0]!, after) }]
      : []
  })
}

/** Before: as it was last said; after: as it was first said. */
const stand = ({ stance, said }: LedgerPosition, run: readonly LedgerPosition[]): Shift['before'] => ({
  stance,
  said,
  positions: newestFirst(run).map(({ id }) => id),
})
