/**
 * Dates that a text names as past, or with their weekday: it was published after the ones and near the others.
 *
 * In: times found in the text. Out: constraints: on or after a year or day told of in the past; within a month of a
 * weekday that comes with its date ("Tuesday, March 18": the year in which that is a Tuesday); within half a year of a
 * date without its year ("a first call on February 12").
 */
import lexicon from '../../../lexicon/dating.json' with { type: 'json' }
import timeWords from '../../../lexicon/times.json' with { type: 'json' }
import { weekdayOf } from '../../annotate/times/arithmetic.ts'
import { weekdayNumber } from '../../annotate/times/words.ts'
import {
  type Annotated,
  type Finding,
  type Span,
  type Timex,
  type Token,
  wordsOf,
} from '../../model/index.ts'
import type { Reference } from '../reference.ts'
import { runOver } from '../runs.ts'
import { touching } from '../within.ts'
import type { Clues, Constraint } from './constraint.ts'
import { type Days, firstDay, union } from './days.ts'

/** The years in which a date without its year is tried: up to the last that the codebook's facts reach. */
const YEARS = Array.from({ length: 80 }, (_, i) => 1980 + i)
function yearsTried({ persons }: Reference): readonly number[] {
  const known = [...persons.values()].flatMap(({ offices }) =>
    offices.map(({ from, to, asOf }) => Number((to ?? asOf ?? from).slice(0, 4))),
  )
  return known.length === 0 ? YEARS : YEARS.filter((year) => year <= Math.max(...known))
}
const PAST_VERBS = new Set(timeWords.pastVerbs)
const PERFECT = new Set(lexicon.past)
const AHEAD = new Set(timeWords.ahead)
const WEEKDAY = new RegExp(`^(?:${Object.keys(timeWords.weekdays).join('|')})`, 'iu')

export function dateConstraints({ annotated, reference }: Clues): Constraint[] {
  const years = yearsTried(reference)
  return annotated.times.flatMap((time) => {
    const words = wordsOf(annotated.document.text, [time.start, time.end])
    if (time.type !== 'DATE') return []
    if (/^\d{4}(?:-\d\d){0,2}$/u.test(time.value)) return isPast(annotated, time) ? [after(time, words)] : []
    if (!/^XXXX-\d\d-\d\d$/u.test(time.value)) return []
    const weekday = WEEKDAY.exec(words)?.[0]
    if (weekday) return [near(time, words, weekday, years)]
    return isPast(annotated, time) ? [sinceLast(time, words, years)] : []
  })
}

const contradiction = (span: Span, words: string, what: string): Finding => ({
  rule: 'date-contradiction',
  span,
  message: `"${words}" ${what}, which the other dates and offices in the text rule out: it may be wrong, or the text put together at different times.`,
})

function after({ start, end, value }: Timex, words: string): Constraint {
  const span: Span = [start, end]
  return {
    days: [[firstDay(value), Infinity]],
    because: { span, note: `"${words}" is told of as past: published on or after ${value}` },
    weight: 2,
    ruledOut: () => contradiction(span, words, `is told of as past`),
  }
}

function near(
  { start, end, value }: Timex,
  words: string,
  weekday: string,
  tried: readonly number[],
): Constraint {
  const span: Span = [start, end]
  const years = tried.filter(
    (year) => isDay(year, value) && weekdayOf(`${year}${value.slice(4)}`) === weekdayNumber(weekday),
  )
  const days: Days = years.map((year) => {
    const day = firstDay(`${year}${value.slice(4)}`)
    return [day - lexicon.weekdayWithin, day + lexicon.weekdayWithin + 1] as const
  })
  return {
    days: union(days),
    because: {
      span,
      note: `"${words}": that date falls on a ${weekday}, within a month of publication as dates named so do`,
    },
    weight: 1,
    ruledOut: () => contradiction(span, words, `is no date of these years`),
  }
}

function sinceLast({ start, end, value }: Timex, words: string, tried: readonly number[]): Constraint {
  const span: Span = [start, end]
  const days: Days = tried
    .filter((year) => isDay(year, value))
    .map((year) => {
      const day = firstDay(`${year}${value.slice(4)}`)
      return [day, day + lexicon.withoutYear] as const
    })
  return {
    days: union(days),
    because: {
      span,
      note: `"${words}" is past and named without its year: published within half a year after it`,
    },
    weight: 1,
    ruledOut: () => contradiction(span, words, `is past and named without its year, so not long ago`),
  }
}

/** February 29 is no day of most years. */
const isDay = (year: number, value: string): boolean =>
  new Date(`${year}${value.slice(4)}T00:00:00Z`).getUTCMonth() + 1 === Number(value.slice(5, 7))

/** Tokens to look through for the verb, so that a sentence of ten thousand dates takes no quadratic time. */
const REACH = 100

/** Governed by a past verb: the nearest one before it in its sentence, or after it where none stands before. */
function isPast({ tokens, sentences }: Annotated, { start, end }: Timex): boolean {
  const sentence = touching(sentences, [start, end], ({ span }) => span)[0]
  if (!sentence) return false
  const at = runOver(tokens, [start, end])
  const before = tokens.slice(Math.max(sentence.from, at.from - REACH), at.from).findLast(isVerb)
  if (before) return isPastVerb(before) && !AHEAD.has(before.lower)
  return tokens.slice(at.to, Math.min(sentence.to, at.to + REACH)).some(isPastVerb)
}

const isVerb = ({ pos }: Token): boolean => pos === 'VERB' || pos === 'AUX'

/** "met", "invaded", "was", "has been": the perfect tells of the past too. */
const isPastVerb = (token: Token): boolean =>
  isVerb(token) &&
  (PERFECT.has(token.lower) ||
    (token.lower !== token.lemma && (token.lower.endsWith('ed') || PAST_VERBS.has(token.lower))))
