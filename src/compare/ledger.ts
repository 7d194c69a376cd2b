/**
 * The ledger: positions in, the matrix's cells out, one entry per party and option.
 *
 * A party's current stance on an option is that of its newest position. Times are intervals, and one position is newer
 * than another only where it begins after the other ends (the interval order of Fishburn, 1985; `times.ts` says where an
 * open end lies): what overlaps is shown side by side, at odds.
 *
 *     against ─────┤ 12 March
 *                        for ├──┤ 18–20 March      ← newest: the head of the cell
 *                     against  ├──┤ 19–21 March    ← overlaps it: at odds
 *
 * The order in which positions are given does not matter.
 */
import type { CellEntry, Realis, Stance, TimeInterval } from '../model/index.ts'
import { byText, byTime, certainlyBefore, isKnownBy, isUndated } from './times.ts'

/** What the ledger asks of a position; `account` is what it counts for (its copy group, or its document). */
export interface LedgerPosition {
  readonly id: string
  readonly account: string
  readonly party: string
  readonly issue: string
  readonly option: string
  readonly stance: Stance
  readonly condition: string | null
  readonly realis: Realis
  readonly said: TimeInterval
  readonly confidence: number
  readonly state: 'suggested' | 'accepted' | 'rejected'
}

export interface Cell {
  readonly party: string
  readonly issue: string
  readonly entries: readonly CellEntry[]
}

/** What was said outweighs what is reported or planned; a stance that was denied or given up is none. */
const REALIS_RANK: Readonly<Record<Realis, number | null>> = {
  actual: 0,
  reported: 1,
  planned: 2,
  hypothetical: 3,
  past: null,
  denied: null,
}

/**
 * @param at a day, YYYY-MM-DD: the ledger as of its end, of what was on record by then and of the undated
 * @returns cells by party, then issue, then option, each in the order of the alphabet
 */
export function ledger(positions: readonly LedgerPosition[], at: string | null = null): Cell[] {
  const cells = new Map<string, { party: string; issue: string; entries: CellEntry[] }>()
  for (const group of standing(positions, at)) {
    const { party, issue } = group[0]!
    const key = JSON.stringify([party, issue])
    const cell = cells.get(key) ?? { party, issue, entries: [] }
    cell.entries.push(entryOf(group))
    cells.set(key, cell)
  }
  return [...cells.values()]
}

/** The positions of each party on each option that may stand at `at`, of the strongest realis that there is. */
function standing(positions: readonly LedgerPosition[], at: string | null): LedgerPosition[][] {
  const groups = new Map<string, LedgerPosition[]>()
  for (const position of positions) {
    if (position.state === 'rejected' || REALIS_RANK[position.realis] === null) continue
    if (at !== null && !isKnownBy(position.said, at)) continue
    const key = JSON.stringify([position.party, position.issue, position.option])
    const group = groups.get(key)
    if (group) group.push(position)
    else groups.set(key, [position])
  }
  return [...groups].sort(([a], [b]) => byText(a, b)).map(([, group]) => strongest(group))
}

const rank = ({ realis }: LedgerPosition): number => REALIS_RANK[realis] ?? Number.POSITIVE_INFINITY

function strongest(group: readonly LedgerPosition[]): LedgerPosition[] {
  const best = Math.min(...group.map(rank))
  return group.filter((position) => rank(position) === best)
}

function entryOf(group: readonly LedgerPosition[]): CellEntry {
  const dated = group.filter(({ said }) => !isUndated(said))
  const undated = group.filter(({ said }) => isUndated(said))
  const newest = dated.filter(
    (position) => !dated.some((other) => certainlyBefore(position.said, other.said)),
  )
  const current = newest.length > 0 ? newest : undated
  const stance = heaviest(current)
  const evidence = newestFirst(group.filter((position) => position.stance === stance))
  const head = newestFirst(current.filter((position) => position.stance === stance))
  return {
    option: head[0]!.option,
    stance,
    realis: head[0]!.realis,
    condition: head.find(({ condition }) => condition !== null)?.condition ?? null,
    said: head[0]!.said,
    confidence: Math.max(...head.map(({ confidence }) => confidence)),
    accounts: accountsOf(evidence),
    state: evidence.some(({ state }) => state === 'accepted') ? 'accepted' : 'suggested',
    positions: evidence.map(({ id }) => id),
    others: [
      ...others(newest, stance, 'at-odds'),
      ...others(
        dated.filter((position) => !newest.includes(position)),
        stance,
        'earlier',
      ),
      ...others(undated, stance, 'undated'),
    ],
  }
}

const STANCES: readonly Stance[] = ['for', 'conditional', 'against']

/** Of stances that stand side by side: what a person accepted, then what more independent accounts carry. */
function heaviest(current: readonly LedgerPosition[]): Stance {
  const weight = (stance: Stance) => {
    const behind = current.filter((position) => position.stance === stance)
    const accepted = behind.filter(({ state }) => state === 'accepted')
    return [
      accountsOf(accepted),
      accountsOf(behind),
      Math.max(0, ...behind.map(({ confidence }) => confidence)),
    ]
  }
  return [...STANCES].sort((a, b) => byWeight(weight(b), weight(a)))[0]!
}

function byWeight(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, i) => value !== b[i])
  return differing < 0 ? 0 : a[differing]! - b[differing]!
}

function others(
  positions: readonly LedgerPosition[],
  stance: Stance,
  relation: CellEntry['others'][number]['relation'],
): CellEntry['others'] {
  return STANCES.filter((other) => other !== stance).flatMap((other) => {
    const behind = newestFirst(positions.filter((position) => position.stance === other))
    if (behind[0] === undefined) return []
    return [{ stance: other, relation, said: behind[0].said, positions: behind.map(({ id }) => id) }]
  })
}

export const accountsOf = (positions: readonly { readonly account: string }[]): number =>
  new Set(positions.map(({ account }) => account)).size

export const newestFirst = <Dated extends { readonly id: string; readonly said: TimeInterval }>(
  positions: readonly Dated[],
): Dated[] => [...positions].sort((a, b) => byTime(b.said, a.said) || byText(a.id, b.id))
