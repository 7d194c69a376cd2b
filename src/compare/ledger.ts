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
import {
  type CellEntry,
  dayOf,
  type Realis,
  type Stance,
  type StandRelation,
  type TimeInterval,
} from '../model/index.ts'
import { mayBeOneStatement } from './one-statement.ts'
import { byText, dayNumber, firstDay, isUndated, lastDay, timeKey } from './times.ts'

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
    const { party, issue } = group[0]!.position
    const key = JSON.stringify([party, issue])
    const cell = cells.get(key) ?? { party, issue, entries: [] }
    cell.entries.push(entry)
    cells.set(key, cell)
  }
  return [...cells.values()]
}

/** A position with what is asked of it again and again: a day is looked at after another. */
interface Placed {
  readonly position: LedgerPosition
  /** How good the word is that it is known by; the smaller the better, `GONE` for what is no current stance. */
  readonly word: number
  readonly first: string
  readonly last: string
  /** The same two as numbers. */
  readonly from: number
  readonly to: number
  /** The day by which it is on record; '' for an undated one, which is at any. */
  readonly known: string
}

/** Of each party on each option, the newest first. */
const onOneOption = (positions: readonly LedgerPosition[], at: string | null): (readonly Placed[])[] =>
  at === null
    ? groupsOf(positions)
    : groupsOf(positions)
        .map((group) => group.filter(({ known }) => known <= at))
        .filter(({ length }) => length > 0)

const grouped = new WeakMap<readonly LedgerPosition[], Placed[][]>()

/** The groups of one array are made once, in the order of the alphabet; those at a day are parts of them. */
function groupsOf(positions: readonly LedgerPosition[]): Placed[][] {
  const known = grouped.get(positions)
  if (known !== undefined) return known
  const groups = new Map<string, LedgerPosition[]>()
  for (const position of positions) {
    if (position.state === 'rejected' || position.realis === 'denied') continue
    const key = `${position.party}\n${position.issue}\n${position.option}`
    const group = groups.get(key)
    if (group) group.push(position)
    else groups.set(key, [position])
  }
  const sorted = [...groups]
    .sort(([a], [b]) => byText(a, b))
    .map(([, group]) => newestFirst(group).map(placed))
  grouped.set(positions, sorted)
  return sorted
}

/** The word of what is no current stance. */
const GONE = Number.POSITIVE_INFINITY

function placed(position: LedgerPosition): Placed {
  const { realis, unnamed, said } = position
  const rank = REALIS_RANK[realis]
  return {
    position,
    word: rank === null ? GONE : 2 * rank + (unnamed ? 1 : 0),
    first: firstDay(said),
    last: lastDay(said),
    from: dayNumber(firstDay(said)),
    to: dayNumber(lastDay(said)),
    known: isUndated(said) ? '' : dayOf(said.latest ?? said.earliest!),
  }
}

const isDated = ({ known }: Placed): boolean => known !== ''
const positionsOf = (all: readonly Placed[]): LedgerPosition[] => all.map(({ position }) => position)

/** @param all the newest first. @returns null: all there is was given up */
function entryOf(all: readonly Placed[]): CellEntry | null {
  const best = all.reduce((word, other) => Math.min(word, other.word), GONE)
  if (best === GONE) return null
  const group = all.filter(({ word }) => word === best)
  const latest = lastOf(group.filter(isDated).map(({ first }) => first))
  const isNewest = (one: Placed): boolean => isDated(one) && one.last >= latest
  const newest = positionsOf(group.filter(isNewest))
  const current = newest.length > 0 ? newest : positionsOf(group)
  const stance = heaviest(current)
  const head = current.filter((position) => position.stance === stance)
  const foremost = placed(head[0]!)
  const between = group
    .filter((one) => isDated(one) && one.last < foremost.first && one.position.stance !== stance)
    .sort((a, b) => byText(b.first, a.first))
  const isOfRun = (one: Placed): boolean =>
    one.word === best &&
    one.position.stance === stance &&
    (!isDated(one) || one.last >= latest || !isInterrupted(one, between))
  const run: Placed[] = []
  const rest = new Map<StandRelation, LedgerPosition[]>()
  for (const one of all)
    if (isOfRun(one)) run.push(one)
    else if (!isStale(one, foremost)) {
      const relation = relationOf(one, foremost, latest, best)
      const alike = rest.get(relation)
      if (alike) alike.push(one.position)
      else rest.set(relation, [one.position])
    }
  return {
    option: head[0]!.option,
    stance,
    realis: head[0]!.realis,
    condition: head.find(({ condition }) => condition !== null)?.condition ?? null,
    said: head[0]!.said,
    since: run.findLast(isDated)?.position.said ?? head[0]!.said,
    holder: head[0]!.holder,
    unnamed: head[0]!.unnamed,
    confidence: head.reduce((most, { confidence }) => Math.max(most, confidence), 0),
    accounts: accountsOf(positionsOf(run)),
    state: run.some(({ position }) => position.state === 'accepted') ? 'accepted' : 'suggested',
    positions: run.map(({ position }) => position.id),
    others: RELATIONS.flatMap((relation) => others(rest.get(relation) ?? [], relation, stance)),
  }
}

/** The last of days; '' where there is none. */
const lastOf = (days: readonly string[]): string => [...days].sort(byText).at(-1) ?? ''

/**
 * Another stance is known to have stood between the position and the head: they are not of one run.
 * @param between positions of other stances before the head, those that begin last first
 */
function isInterrupted({ position, last }: Placed, between: readonly Placed[]): boolean {
  for (const other of between) {
    if (last >= other.first) return false
    if (!mayBeOneStatement(position, other.position)) return true
  }
  return false
}

/** That the current stance had been given up before it was taken up again says nothing of it now. */
const isStale = ({ position, first }: Placed, head: Placed): boolean =>
  position.realis === 'past' && position.stance === head.position.stance && head.last >= first

const RELATIONS: readonly StandRelation[] = ['at-odds', 'recent', 'earlier', 'given-up', 'undated', 'hearsay']

function relationOf(one: Placed, head: Placed, latest: string, best: number): StandRelation {
  if (one.word === GONE) return 'given-up'
  if (one.word !== best) return 'hearsay'
  if (!isDated(one)) return 'undated'
  if (one.last >= latest || mayBeOneStatement(one.position, head.position)) return 'at-odds'
  return Math.max(head.from - one.to, one.from - head.to) <= MONTH ? 'recent' : 'earlier'
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

/**
 * By stance, the newest first; the current one only where it was held before another or is given up: weaker word for it adds
 * nothing.
 */
function others(
  positions: readonly LedgerPosition[],
  relation: StandRelation,
  current: Stance,
): CellEntry['others'] {
  const kept = STANCES.filter((other) => other !== current || OF_OTHER_TIMES.has(relation))
  return kept.flatMap((stance) => {
    const behind = positions.filter((position) => position.stance === stance)
    if (behind[0] === undefined) return []
    return [{ stance, relation, said: behind[0].said, positions: behind.map(({ id }) => id) }]
  })
}

export const accountsOf = (positions: readonly { readonly account: string }[]): number =>
  new Set(positions.map(({ account }) => account)).size

/** Sorted by keys that are made once for each: a sort asks for them many times. */
export const newestFirst = <Dated extends { readonly id: string; readonly said: TimeInterval }>(
  positions: readonly Dated[],
): Dated[] =>
  positions
    .map((position) => ({ position, key: timeKey(position.said) }))
    .sort((a, b) => byText(b.key, a.key) || byText(a.position.id, b.position.id))
    .map(({ position }) => position)
