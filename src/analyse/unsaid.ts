/**
 * What was left unsaid: for each party and choice, the closed reading's line, which accepts only what the party is for.
 *
 * In the open reading a party accepts all that it did not rule out; in the closed one, what it is for and nothing else. A
 * condition may be met or not, so in the closed reading it is not. An answer that holds in both does not hang on the
 * unknown.
 */
import type { Cell } from '../compare/ledger.ts'
import { type AcceptedRange, type Choice, type RedLine, UNKNOWN_TIME } from '../model/index.ts'
import type { Value } from './choices.ts'

/** What a party accepts of a choice by its red lines alone: the open reading. */
export const acceptedBy = (choice: Choice, party: string, lines: readonly RedLine[]): Value[] => {
  const its = lines.filter((line) => line.party === party && line.choice === choice.id)
  return choice.values.filter((value) => its.every(({ accepts }) => accepts.includes(value)))
}

/** @returns null where the open reading accepts nothing beyond what the party is for */
export function unsaidLine(
  choice: Choice,
  party: string,
  lines: readonly RedLine[],
  cells: readonly Cell[],
): RedLine | null {
  const known = knownAccepted(choice, party, lines, cells)
  const unknown = acceptedBy(choice, party, lines).filter((value) => !known.includes(value))
  if (unknown.length === 0) return null
  return {
    id: `${party}:unsaid:${choice.id}`,
    party,
    issue: choice.issue,
    choice: choice.id,
    accepts: known,
    rule: 'unsaid',
    option: null,
    strength: 'none',
    because: null,
    said: UNKNOWN_TIME,
    accounts: 0,
    state: null,
    atOdds: false,
    positions: [],
    sentence: null,
    edit: null,
  }
}

/** What the party is for, what it is against leaves of a choice by itself, and what a bent line gives way to. */
function knownAccepted(
  choice: Choice,
  party: string,
  lines: readonly RedLine[],
  cells: readonly Cell[],
): Value[] {
  const stances = cells
    .filter((cell) => cell.party === party && cell.issue === choice.issue)
    .flatMap(({ entries }) => entries.filter(({ realis }) => realis === 'actual'))
  const bent = lines.filter(
    (line) => line.party === party && line.choice === choice.id && line.edit === 'bent',
  )
  const added = lines.filter(
    (line) => line.party === party && line.choice === choice.id && line.edit === 'added',
  )
  return choice.values.filter(
    (value) =>
      bent.some(({ accepts }) => accepts.includes(value)) ||
      added.some(({ accepts }) => accepts.length === 1 && accepts.includes(value)) ||
      (value === null
        ? stances.some(({ option, stance }) => option === choice.values.at(-1) && stance === 'against')
        : stances.some(({ option, stance }) => option === value && stance === 'for')),
  )
}

export const acceptedRange = (
  choice: Choice,
  party: string,
  lines: readonly RedLine[],
  cells: readonly Cell[],
): AcceptedRange => {
  const open = acceptedBy(choice, party, lines)
  const unsaid = unsaidLine(choice, party, lines, cells)
  const closed = open.filter((value) => unsaid === null || unsaid.accepts.includes(value))
  return { party, choice: choice.id, open, closed }
}
