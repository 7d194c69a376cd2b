/** One question's answer: its choices, the parties on it, their lines and a method in; the `Question` out. */
import type { Answer, Choice, Question, RedLine, Remark } from '../model/index.ts'
import { isInterval } from './choices.ts'
import { conflictGroups } from './conflict-groups.ts'
import { flipsOf } from './flips.ts'
import type { Ground } from './ground.ts'
import { canHold, type LineSets, type Method } from './method.ts'
import { remark } from './names.ts'
import { acceptedRange } from './unsaid.ts'
import { waysOut } from './ways-out.ts'

/** A question before it is answered. */
export interface Open {
  readonly choices: readonly Choice[]
  readonly parties: readonly string[]
  /** The red lines on it, and what was left unsaid as the closed reading takes it. */
  readonly red: readonly RedLine[]
  readonly unsaid: readonly RedLine[]
}

export interface Asked extends Open {
  /** The lines of the reading in which conflicts are given. */
  readonly lines: readonly RedLine[]
  readonly method: Method
}

export function answerQuestion(asked: Asked, ground: Ground): Question {
  const { choices, parties, red, unsaid, lines, method } = asked
  const answer = answerBy(asked)
  const conflicts = method.conflicts(lines)
  const relaxations = method.relaxations([], lines)
  const missing = answer === 'undetermined' ? method.relaxations(red, unsaid) : []
  const idsOf = (sets: LineSets) => (sets ?? []).map((set) => set.map((i) => lines[i]!.id))
  const question: Omit<Question, 'flips' | 'remarks'> = {
    choices,
    answer,
    parties,
    ranges: rangesOf(asked, ground),
    method: method.name,
    conflicts: idsOf(conflicts),
    groups: conflictGroups(idsOf(conflicts), lines),
    relaxations: idsOf(relaxations).filter((set) => set.length > 0),
    blockers: blockersAmong(relaxations, lines),
    waysOut: answer === 'infeasible' ? waysOut(choices, parties, red, method) : [],
    toAsk: (missing ?? []).map((set) =>
      set.map((i) => ({ party: unsaid[i]!.party, choice: unsaid[i]!.choice })),
    ),
  }
  return {
    ...question,
    flips: flipsOf(asked, question, ground),
    remarks: remarksOn(asked, question.conflicts.length, [conflicts, relaxations, missing].includes(null)),
  }
}

/** Too many lines to try every subset, and no solver at hand. */
export function refusedQuestion(open: Open, ground: Ground, lines: number): Question {
  const message = `Not worked out: ${lines} lines or too many outcomes to try them all, and no solver is loaded. Name the parties that hold a veto.`
  return {
    choices: open.choices,
    answer: 'undetermined',
    parties: open.parties,
    ranges: rangesOf(open, ground),
    method: 'refused',
    conflicts: [],
    groups: [],
    relaxations: [],
    blockers: [],
    waysOut: [],
    toAsk: [],
    flips: [],
    remarks: [remark('too-large', message)],
  }
}

function answerBy({ red, unsaid, method }: Asked): Answer {
  if (!canHold(method, red)) return 'infeasible'
  return canHold(method, [...red, ...unsaid]) ? 'feasible' : 'undetermined'
}

/** A party whose lines alone are in the way: lifted, the rest can hold together. */
function blockersAmong(relaxations: LineSets, lines: readonly RedLine[]): string[] {
  const alone = (relaxations ?? []).flatMap((set) => {
    const parties = new Set(set.map((i) => lines[i]!.party))
    return parties.size === 1 ? [...parties] : []
  })
  return [...new Set(alone)]
}

const rangesOf = ({ choices, parties, red }: Open, { cells }: Ground): Question['ranges'] =>
  choices.flatMap((choice) => parties.map((party) => acceptedRange(choice, party, red, cells)))

function remarksOn({ choices, lines, parties }: Asked, conflicts: number, tooMany: boolean): Remark[] {
  const onlySpectrum = choices.length === 1 && choices[0]!.kind === 'spectrum'
  const intervals = onlySpectrum && lines.every(({ accepts }) => isInterval(choices[0]!, accepts))
  return [
    ...(intervals && conflicts > 0
      ? [
          remark(
            'pairs',
            'Each line accepts one unbroken stretch of this spectrum, so every conflict is between two lines (Helly’s theorem on a line).',
          ),
        ]
      : []),
    ...(parties.length === 1
      ? [remark('one-party', 'Only one party took a position here: nobody else can be in its way.')]
      : []),
    ...(lines.length === 0 ? [remark('no-lines', 'No party has drawn a red line here.')] : []),
    ...(tooMany ? [remark('too-many', 'There are too many conflicts to list them all.')] : []),
  ]
}
