/**
 * The ledger: positions in, the matrix's cells out, one entry per party and option.
 *
 * A party's current stance on an option is that of its newest position on the best word there is: what somebody named
 * was heard to say, before what unnamed sources, other parties or plans have it say. Times are intervals, and one
 * position is newer than another only where it begins after the other ends (the interval order of Fishburn, 1985;
 * `times.ts` says where an open end lies): what overlaps is shown side by side, at odds.
 *
 *     against ─────┤ 12 March
 *                        for ├──┤ 18–20 March      ← newest: the head of the cell
 *                     against  ├──┤ 19–21 March    ← overlaps it: at odds
 *
 * The order in which positions are given does not matter.
 */
import type { CellEntry, Realis, Stance, StandRelation, TimeInterval } from '../model/index.ts'
import { mayBeOneStatement } from './one-statement.ts'
import { byText, byTime, certainlyBefore, daysBetween, isKnownBy, isUndated } from './times.ts'

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
  readonly holder: string
  /** Nobody of the party is named as holding it: "diplomats", "a source". */
  readonly unnamed: boolean
  readonly said: TimeInterval
  readonly confidence: number
  readonly state: 'suggested' | 'accepted' | 'rejected'
}

export interface Cell {
  readonly party: string
  readonly issue: string
  readonly entries: readonly CellEntry[]
}

/** What was said outweighs what is reported or planned; a stance that was denied or given up is no current one. */
const REALIS_RANK: Readonly<Record<Realis, number | null>> = {
  actual: 0,
  reported: 1,
  planned: 2,
  hypothetical: 3,
  past: null,
  denied: null,
}

/** A stance that differs from one so many days before contradicts it, or is a change of mind; past that, time passed. */
const MONTH = 31

/**
 * @param at a day, YYYY-MM-DD: the ledger as of its end, of what was on record by then and of the undated
 * @returns cells by party, then issue, then option, each in the order of the alphabet
 */
export function ledger(positions: readonly LedgerPosition[], at: string | null = null): Cell[] {
  const cells = new Map<string, { party: string; issue: string; entries: CellEntry[] }>()
  for (const group of onOneOption(positions, at)) {
    const entry = entryOf(group)
    if (entry === null) continue
    const { party, issue } = group[0]!
    const key = JSON.stringify([party, issue])
    const cell = cells.get(key) ?? { party, issue, entries: [] }
    cell.entries.push(entry)
    cells.set(key, cell)
  }
  return [...cells.values()]
}

/** The positions of each party on each option that may stand at `at`. */
function onOneOption(positions: readonly LedgerPosition[], at: string | null): LedgerPosition[][] {
  const groups = new Map<string, LedgerPosition[]>()
  for (const position of positions) {
    if (position.state === 'rejected' || position.realis === 'denied') continue
    if (at !== null && !isKnownBy(position.said, at)) continue
    const key = JSON.stringify([position.party, position.issue, position.option])
    const group = groups.get(key)
    if (group) group.push(position)
    else groups.set(key, [position])
  }
  return [...groups].sort(([a], [b]) => byText(a, b)).map(([, group]) => group)
}

/** How good the word is that a position is known by; the smaller the better, null for what is no current stance. */
function wordOf({ realis, unnamed }: LedgerPosition): number | null {
  const rank = REALIS_RANK[realis]
  return rank === null ? null : 2 * rank + (unnamed ? 1 : 0)
}

/** null: all there is was given up. */
function entryOf(all: readonly LedgerPosition[]): CellEntry | null {
  const best = Math.min(...all.map((position) => wordOf(position) ?? Number.POSITIVE_INFINITY))
  const group = all.filter((position) => wordOf(position) === best)
  if (group.length === 0) return null
  const dated = group.filter(({ said }) => !isUndated(said))
  const undated = group.filter(({ said }) => isUndated(said))
  const newest = dated.filter((position) => !dated.some((other) => isBefore(position, other)))
  const current = newest.length > 0 ? newest : undated
  const stance = heaviest(current)
  const head = newestFirst(current.filter((position) => position.stance === stance))
  const older = dated.filter((position) => !newest.includes(position))
  const run = newestFirst([
    ...head,
    ...older.filter((position) => position.stance === stance && !isInterrupted(position, older, head[0]!)),
    ...(newest.length > 0 ? undated.filter((position) => position.stance === stance) : []),
  ])
  const rest = all.filter((position) => !run.includes(position) && !isStale(position, head[0]!))
  const relations = new Map(rest.map((position) => [position, relationOf(position, head[0]!, newest, best)]))
  return {
    option: head[0]!.option,
    stance,
    realis: head[0]!.realis,
    condition: head.find(({ condition }) => condition !== null)?.condition ?? null,
    said: head[0]!.said,
    since: run.findLast(({ said }) => !isUndated(said))?.said ?? head[0]!.said,
    holder: head[0]!.holder,
    unnamed: head[0]!.unnamed,
    confidence: Math.max(...head.map(({ confidence }) => confidence)),
    accounts: accountsOf(run),
    state: run.some(({ state }) => state === 'accepted') ? 'accepted' : 'suggested',
    positions: run.map(({ id }) => id),
    others: RELATIONS.flatMap((relation) =>
      others(
        rest.filter((position) => relations.get(position) === relation),
        relation,
        stance,
      ),
    ),
  }
}

const isBefore = (a: LedgerPosition, b: LedgerPosition): boolean => certainlyBefore(a.said, b.said)

/** Another stance is known to have stood between the position and the head: they are not of one run. */
const isInterrupted = (
  position: LedgerPosition,
  among: readonly LedgerPosition[],
  head: LedgerPosition,
): boolean =>
  among.some(
    (other) =>
      other.stance !== position.stance &&
      isBefore(position, other) &&
      isBefore(other, head) &&
      !mayBeOneStatement(position, other),
  )

/** That the current stance had been given up before it was taken up again says nothing of it now. */
const isStale = (position: LedgerPosition, head: LedgerPosition): boolean =>
  position.realis === 'past' && position.stance === head.stance && !isBefore(head, position)

const RELATIONS: readonly StandRelation[] = ['at-odds', 'recent', 'earlier', 'given-up', 'undated', 'hearsay']

function relationOf(
  position: LedgerPosition,
  head: LedgerPosition,
  newest: readonly LedgerPosition[],
  best: number,
): StandRelation {
  const word = wordOf(position)
  if (word === null) return 'given-up'
  if (word !== best) return 'hearsay'
  if (isUndated(position.said)) return 'undated'
  if (newest.includes(position) || mayBeOneStatement(position, head)) return 'at-odds'
  return daysBetween(position.said, head.said) <= MONTH ? 'recent' : 'earlier'
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

const OF_OTHER_TIMES = new Set<StandRelation>(['earlier', 'recent', 'given-up'])

/** By stance; the current one only where it was held before another or is given up: weaker word for it adds nothing. */
function others(
  positions: readonly LedgerPosition[],
  relation: StandRelation,
  current: Stance,
): CellEntry['others'] {
  const kept = STANCES.filter((other) => other !== current || OF_OTHER_TIMES.has(relation))
  return kept.flatMap((stance) => {
    const behind = newestFirst(positions.filter((position) => position.stance === stance))
    if (behind[0] === undefined) return []
    return [{ stance, relation, said: behind[0].said, positions: behind.map(({ id }) => id) }]
  })
}

export const accountsOf = (positions: readonly { readonly account: string }[]): number =>
  new Set(positions.map(({ account }) => account)).size

export const newestFirst = <Dated extends { readonly id: string; readonly said: TimeInterval }>(
  positions: readonly Dated[],
): Dated[] => [...positions].sort((a, b) => byTime(b.said, a.said) || byText(a.id, b.id))
