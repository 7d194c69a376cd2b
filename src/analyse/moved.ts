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
  type MovedConflicts,
  ParleyError,
  type RedLine,
  type Remark,
} from '../model/index.ts'
import { conflictGroups } from './conflict-groups.ts'
import { type Ask, feasibility } from './feasibility.ts'
import type { Ground } from './ground.ts'
import type { Solve } from './linear-program.ts'
import { lineLabel, remark } from './names.ts'
import { sentenceOf } from './red-lines.ts'
import { unjudgedLines } from './unjudged.ts'

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
  const standing = current.filter((conflict) => !opened.includes(conflict))
  const lines = namedIn([...opened, ...closed, ...standing], [...now.lines, ...then.lines])
  const changeOf = changesBetween(then.lines, now.lines, after)
  const told = (conflicts: readonly string[][]) =>
    conflictGroups(conflicts, lines, ({ id }) => changeOf(id)?.change ?? 'stands').map(
      ({ sides }): MovedConflicts => ({ sides, because: sides.flat().flatMap((id) => changeOf(id) ?? []) }),
    )
  return {
    from,
    to,
    rule: ask.rule,
    firmness: ask.firmness,
    edits: ask.edits,
    answers: [then.answer, now.answer],
    opened: told(opened),
    closed: told(closed),
    standing: conflictGroups(standing, lines),
    lines,
    flips: flipsOf(told(opened), lines, after),
    method: METHOD,
    remarks: [...unjudgedLines(lines), ...remarksOn(then, now, after)],
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

/** What became of a line between the dates; undefined where it stands at both. */
function changesBetween(then: readonly RedLine[], now: readonly RedLine[], after: Ground) {
  return (id: string): LineChange | undefined => {
    const [old, current] = [then, now].map((lines) => lines.find((line) => line.id === id))
    if (old !== undefined && current !== undefined) return undefined
    const change = old === undefined ? 'drawn' : 'gone'
    return { line: id, change, now: standNow((current ?? old)!, after) }
  }
}

/** A line without which a conflict that opened would not have. */
function flipsOf(
  opened: readonly MovedConflicts[],
  lines: readonly RedLine[],
  { codebook }: Ground,
): Remark[] {
  const drawn = new Set(opened.flatMap(({ because }) => because.map(({ line }) => line)))
  return lines
    .filter(({ id }) => drawn.has(id))
    .flatMap((line) => {
      const hung = opened.filter(({ sides }) =>
        sides.some((side) => side.length === 1 && side[0] === line.id),
      )
      if (hung.length === 0) return []
      const what = opened.length === 1 ? 'what opened' : `${hung.length} of the ${opened.length} that opened`
      return [remark('without', `Without ${lineLabel(codebook, line)}, ${what} would not have.`)]
    })
}

/** What the ledger holds for the line's party on its option at the later date. */
function standNow({ party, option }: RedLine, { cells, sentences }: Ground): LineChange['now'] {
  const entry = cells
    .filter((cell) => cell.party === party)
    .flatMap(({ entries }) => entries)
    .find((each) => each.option === option)
  if (entry === undefined) return null
  const { stance, realis, said, positions } = entry
  return { stance, realis, said, positions, sentence: sentenceOf(positions[0], sentences) }
}

function remarksOn(then: Feasibility, now: Feasibility, { codebook }: Ground): Moved['remarks'] {
  const undated = now.lines.filter(
    ({ said, edit }) => edit === null && said.earliest === null && said.latest === null,
  )
  return [
    ...(then.questions.length === 0
      ? [remark('no-positions', `No position is on record as of ${then.at}: all that is there now is new.`)]
      : []),
    ...(undated.length > 0
      ? [
          remark(
            'undated',
            `Undated, and so counted at both dates: ${undated.map((line) => lineLabel(codebook, line)).join('; ')}.`,
          ),
        ]
      : []),
    ...[then, now].flatMap(({ questions }) =>
      questions.filter(({ method }) => method === 'refused').flatMap(({ remarks }) => remarks),
    ),
  ]
}
