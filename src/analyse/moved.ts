/**
 * What moved: the ledger as of two dates in; out the conflicts that opened or closed between them, with the statements
 * that did it.
 *
 * A conflict is told by its lines; a line that stands at both dates did nothing. What opened rests on lines drawn in
 * between; what closed, on lines that are gone, and the answer says where their parties stand now.
 */
import {
  type Feasibility,
  type LineChange,
  type Moved,
  type MovedConflict,
  ParleyError,
  type RedLine,
} from '../model/index.ts'
import { type Ask, feasibility } from './feasibility.ts'
import type { Ground } from './ground.ts'
import type { Solve } from './linear-program.ts'
import { listed, remark } from './names.ts'
import { evidenceOf } from './red-lines.ts'

export interface Between {
  /** Days, YYYY-MM-DD. */
  readonly from: string
  readonly to: string
}

const METHOD =
  'The minimal conflicts among the red lines on record at the end of either day, compared by their lines; what is unknown is taken to be acceptable.'

/** @throws ParleyError `bad-request` where the second date is not after the first, and as `feasibility` does */
export function moved(
  before: Ground,
  after: Ground,
  { from, to }: Between,
  ask: Pick<Ask, 'rule' | 'firmness' | 'edits'>,
  solve?: Solve,
): Moved {
  if (from >= to)
    throw new ParleyError('bad-request', `${to} is not after ${from}`, {
      remedy: 'give the earlier day first',
    })
  const [then, now] = [answerAt(before, from), answerAt(after, to)]
  function answerAt(ground: Ground, at: string) {
    return feasibility(ground, { ...ask, at, reading: 'open' }, solve)
  }
  const [old, current] = [conflictsOf(then), conflictsOf(now)]
  const opened = current.filter((conflict) => !old.some((other) => isSame(conflict, other)))
  const closed = old.filter((conflict) => !current.some((other) => isSame(conflict, other)))
  return {
    from,
    to,
    opened: opened.map((lines) => changed(lines, then.lines, now.lines, after)),
    closed: closed.map((lines) => changed(lines, then.lines, now.lines, after)),
    standing: current.filter((conflict) => !opened.includes(conflict)),
    lines: namedIn([...opened, ...closed, ...current], [...now.lines, ...then.lines]),
    method: METHOD,
    remarks: remarksOn(then, now),
  }
}

const conflictsOf = ({ questions }: Feasibility): string[][] =>
  questions.flatMap(({ conflicts }) => conflicts.map((lines) => [...lines].sort()))

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, i) => line === b[i])

const namedIn = (conflicts: readonly (readonly string[])[], lines: readonly RedLine[]): RedLine[] => {
  const named = new Set(conflicts.flat())
  return lines.filter(({ id }) => named.delete(id))
}

/** A conflict with those of its lines that stand at one date only. */
function changed(
  conflict: readonly string[],
  then: readonly RedLine[],
  now: readonly RedLine[],
  after: Ground,
): MovedConflict {
  const because = conflict.flatMap((id): LineChange[] => {
    const [old, current] = [then, now].map((lines) => lines.find((line) => line.id === id))
    if (old !== undefined && current !== undefined) return []
    const line = (current ?? old)!
    return [{ line: id, change: old === undefined ? 'drawn' : 'gone', now: standNow(line, after) }]
  })
  return { lines: conflict, because }
}

/** What the ledger holds for the line's party on its option at the later date. */
function standNow({ party, option }: RedLine, { cells, sentences }: Ground): LineChange['now'] {
  const entry = cells
    .filter((cell) => cell.party === party)
    .flatMap(({ entries }) => entries)
    .find((each) => each.option === option)
  if (entry === undefined) return null
  const { stance, realis, said, positions } = entry
  return { stance, realis, said, positions, evidence: evidenceOf(positions[0], sentences) }
}

function remarksOn(then: Feasibility, now: Feasibility): Moved['remarks'] {
  const undated = now.lines.filter(
    ({ said, edit }) => edit === null && said.earliest === null && said.latest === null,
  )
  return [
    ...(then.questions.length === 0
      ? [remark('no-positions', `No position is on record as of ${then.at}: all that is there now is new.`)]
      : []),
    ...(undated.length > 0
      ? [remark('undated', `Undated, and so counted at both dates: ${listed(undated.map(({ id }) => id))}.`)]
      : []),
    ...[then, now].flatMap(({ questions }) =>
      questions.filter(({ method }) => method === 'refused').flatMap(({ remarks }) => remarks),
    ),
  ]
}
