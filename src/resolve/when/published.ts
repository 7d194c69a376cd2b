/**
 * When was this written? For a text that gives no date of its own, the narrowest interval that its words support.
 *
 * In: an annotated document and the codebook's offices. Out: the interval with each reason and its words, and findings
 * for what contradicts it. Where reasons disagree, the days win on which the most of them agree, facts before habits of
 * writing; the rest is reported, not swallowed. A text that states its date keeps it, and its titles are held against it.
 */
import {
  type Annotated,
  type Codebook,
  dayOf,
  type Finding,
  type TimeInterval,
  UNKNOWN_TIME,
} from '../../model/index.ts'
import { nameMentions } from '../mentions.ts'
import { describePersons } from '../people.ts'
import { referenceOf } from '../reference.ts'
import { clockConstraints } from './clocks.ts'
import type { Clue, Clues, Constraint } from './constraint.ts'
import { dateConstraints } from './dates.ts'
import { ALWAYS, type Days, hullOf, mostAgreed, toIso } from './days.ts'
import { officeConstraints, titlesOutOfDate, wrongTitles } from './offices.ts'
import { yearsOfConstraints } from './years-of.ts'

const CLUES: readonly Clue[] = [officeConstraints, dateConstraints, clockConstraints, yearsOfConstraints]

export interface Published {
  readonly published: TimeInterval
  readonly findings: Finding[]
}

export function inferPublished(annotated: Annotated, codebook: Codebook | null): Published {
  const clues = cluesOf(annotated, codebook)
  const stated = annotated.document.published
  if (stated.certainty === 'stated' && stated.earliest !== null)
    return {
      published: stated,
      findings: inOrder([...wrongTitles(clues), ...titlesOutOfDate(clues, dayOf(stated.earliest))]),
    }
  const constraints = distinct(CLUES.flatMap((clue) => clue(clues)))
  const days = mostAgreed(constraints)
  const [agreeing, ruledOut] = split(constraints, days)
  return {
    published: intervalOf(days, agreeing),
    findings: inOrder([...wrongTitles(clues), ...ruledOut.map(({ finding }) => finding)]),
  }
}

function cluesOf(annotated: Annotated, codebook: Codebook | null): Clues {
  const reference = referenceOf(codebook)
  const named = nameMentions(annotated, reference)
  return { annotated, reference, named, described: describePersons(annotated, named) }
}

/** One constraint per note: a title given ten times is one reason. */
const distinct = (constraints: readonly Constraint[]): Constraint[] => [
  ...new Map([...constraints].reverse().map((constraint) => [constraint.because.note, constraint])).values(),
]

function split(
  constraints: readonly Constraint[],
  days: Days,
): [agreeing: Constraint[], ruledOut: Constraint[]] {
  const inside = days.map(([from, to]) => (Number.isFinite(from) ? from : to - 1))
  const agrees = (constraint: Constraint) =>
    inside.some((day) => constraint.days.some(([from, to]) => from <= day && day < to))
  return [constraints.filter(agrees), constraints.filter((constraint) => !agrees(constraint))]
}

function intervalOf(days: Days, agreeing: readonly Constraint[]): TimeInterval {
  const hull = hullOf(days)
  if (hull === null || (hull[0] === -Infinity && hull[1] === Infinity)) return UNKNOWN_TIME
  const because = agreeing
    .filter((constraint) => narrows(constraint, agreeing, hull))
    .map(({ because }) => because)
  return {
    earliest: toIso(hull[0]),
    latest: toIso(hull[1] - 1),
    certainty: 'inferred',
    because: because.sort((a, b) => a.span[0] - b.span[0]),
  }
}

/** A reason counts where it sets a bound, or where the interval would be wider without it. */
function narrows(
  constraint: Constraint,
  all: readonly Constraint[],
  hull: readonly [number, number],
): boolean {
  if (constraint.days.some(([from, to]) => from === hull[0] || to === hull[1]))
    return constraint.days !== ALWAYS
  const without = hullOf(mostAgreed(all.filter((other) => other !== constraint)))
  return without === null || without[0] !== hull[0] || without[1] !== hull[1]
}

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...new Map(findings.map((finding) => [`${finding.span} ${finding.rule}`, finding])).values()].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
  )
