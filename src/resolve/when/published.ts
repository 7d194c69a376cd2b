/**
 * When was this written? For a text that gives no date of its own, the narrowest interval that its words support.
 *
 * In: an annotated document and the codebook's offices. Out: the interval with each reason and its words, and findings
 * for what contradicts it. Where reasons disagree, the days win on which the most of them agree, facts before habits of
 * writing; the rest is reported, not swallowed. A document that is dated keeps its date, and its titles are held against it.
 */
import {
  type Annotated,
  type Codebook,
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
import { type Days, dayAfter, firstDay, hullOf, mostAgreed, overlap, toIso } from './days.ts'
import { wrongTitles } from './office-findings.ts'
import { officeConstraints } from './offices.ts'
import { yearsOfConstraints } from './years-of.ts'

const CLUES: readonly Clue[] = [officeConstraints, dateConstraints, clockConstraints, yearsOfConstraints]

/** A page of dates dates itself no better than so many of them, and each is weighed against all. */
const ENOUGH = 60

export interface Published {
  readonly published: TimeInterval
  readonly findings: Finding[]
}

/** `more`: what is known of a text from elsewhere, as from the events it tells of. */
export function inferPublished(
  annotated: Annotated,
  codebook: Codebook | null,
  more: readonly Constraint[] = [],
): Published {
  const clues = cluesOf(annotated, codebook)
  const given = annotated.document.published
  // A day read off the page (its address, the line under its headline) is narrower than any reading of the text.
  if (given.certainty !== 'unknown' && given.earliest !== null) {
    const [, ruledOut] = split(officeConstraints(clues), daysOf(given))
    return { published: given, findings: findingsOf(clues, ruledOut, daysOf(given)) }
  }
  const constraints = [...more, ...CLUES.flatMap((clue) => clue(clues))]
  const { days, published, agreeing, ruledOut } = agreement(constraints)
  return { published, findings: [...findingsOf(clues, ruledOut, days), ...endedAlone(agreeing, days)] }
}

const daysOf = ({ earliest, latest }: TimeInterval): Days => [
  [firstDay(earliest!), latest === null ? Infinity : dayAfter(latest)],
]

const findingsOf = (clues: Clues, ruledOut: readonly Constraint[], agreed: Days): Finding[] =>
  inOrder([...wrongTitles(clues, agreed), ...ruledOut.map((constraint) => constraint.ruledOut(agreed))])

export interface Agreement {
  readonly days: Days
  readonly published: TimeInterval
  readonly agreeing: readonly Constraint[]
  readonly ruledOut: readonly Constraint[]
}

/** The days on which the most of them agree, with the reasons that set the bounds. */
export function agreement(given: readonly Constraint[]): Agreement {
  const constraints = distinct(given).slice(0, ENOUGH)
  const days = mostAgreed(constraints)
  const [agreeing, ruledOut] = split(constraints, days)
  return { days, published: intervalOf(days, agreeing), agreeing, ruledOut }
}

/** The reason without which the text could be younger, if there is but one. */
function endedAlone(agreeing: readonly Constraint[], days: Days): Finding[] {
  const last = hullOf(days)![1]
  const ending = agreeing.filter((constraint) => constraint.days.some(([, to]) => to === last))
  return ending.length === 1 ? [ending[0]!.endsAlone?.() ?? []].flat() : []
}

function cluesOf(annotated: Annotated, codebook: Codebook | null): Clues {
  const reference = referenceOf(codebook)
  const named = nameMentions(annotated, reference)
  return { annotated, reference, named, described: describePersons(annotated, named) }
}

/** One constraint per note: a title given ten times is one reason. */
function distinct(constraints: readonly Constraint[]): Constraint[] {
  const byNote = new Map<string, Constraint>()
  for (const constraint of constraints)
    if (!byNote.has(constraint.because.note)) byNote.set(constraint.because.note, constraint)
  return [...byNote.values()]
}

const split = (
  constraints: readonly Constraint[],
  days: Days,
): [agreeing: Constraint[], ruledOut: Constraint[]] => [
  constraints.filter((constraint) => overlap(constraint.days, days)),
  constraints.filter((constraint) => !overlap(constraint.days, days)),
]

function intervalOf(days: Days, agreeing: readonly Constraint[]): TimeInterval {
  const hull = hullOf(days)
  if (hull === null || (hull[0] === -Infinity && hull[1] === Infinity)) return UNKNOWN_TIME
  const because = agreeing
    .filter((constraint) => narrows(constraint, agreeing, days) || boundsAlone(constraint, agreeing))
    .map(({ because }) => because)
  return {
    earliest: toIso(hull[0]),
    latest: toIso(hull[1] - 1),
    certainty: 'inferred',
    because: because.sort((a, b) => a.span[0] - b.span[0]),
  }
}

/** A fact that would set a bound without the habits of writers: shown beside what is narrower, and less sure. */
function boundsAlone(constraint: Constraint, agreeing: readonly Constraint[]): boolean {
  const facts = agreeing.filter(({ weight }) => weight === 2)
  return facts.includes(constraint) && narrows(constraint, facts, mostAgreed(facts))
}

/** A reason counts where it sets a bound, or where more days would be possible without it. */
function narrows(constraint: Constraint, all: readonly Constraint[], days: Days): boolean {
  const [first, last] = hullOf(days)!
  const isBound = (end: number) => Number.isFinite(end) && (end === first || end === last)
  if (constraint.days.flat().some(isBound)) return true
  return String(mostAgreed(all.filter((other) => other !== constraint))) !== String(days)
}

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...new Map(findings.map((finding) => [`${finding.span} ${finding.rule}`, finding])).values()].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
  )
