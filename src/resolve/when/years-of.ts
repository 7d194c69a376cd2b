/**
 * "The third year of the war": counted from when the same text says that it began.
 *
 * In: the text and its times. Out: soft constraints: writers count a year begun as well as a year completed, so the
 * count may be one off either way.
 */
import lexicon from '../../../lexicon/dating.json' with { type: 'json' }
import { ORDINAL, oneOf, ordinalOf } from '../../annotate/times/words.ts'
import { type Annotated, type Span, wordsOf } from '../../model/index.ts'
import { touching } from '../within.ts'
import type { Clues, Constraint } from './constraint.ts'
import { type Days, dayAfter, firstDay, union } from './days.ts'

const COUNTED = new RegExp(`\\b(?<ordinal>${ORDINAL})\\syear\\b(?!-)`, 'giu')
const STRUGGLE = new RegExp(`\\b${oneOf(lexicon.struggles)}\\b`, 'iu')
const BEGAN = new Set(lexicon.began)
const YEAR = 365.25
/** A text that names more beginnings is about no one of them. */
const STARTS = 12

export function yearsOfConstraints({ annotated }: Clues): Constraint[] {
  const starts = startsNamed(annotated)
  if (starts.length === 0) return []
  return annotated.sentences.flatMap(({ span }) => {
    const words = wordsOf(annotated.document.text, span)
    if (!STRUGGLE.test(words)) return []
    return [...words.matchAll(COUNTED)].map((match) => {
      const from = span[0] + match.index
      return constraintOf(ordinalOf(match.groups!.ordinal!), starts, [from, from + match[0].length], match[0])
    })
  })
}

/** Dates in sentences that tell of a beginning, the most exact form of each. */
function startsNamed({ times, sentences, tokens }: Annotated): string[] {
  const beginning = sentences.filter(({ from, to }) =>
    tokens.slice(from, to).some(({ lemma }) => BEGAN.has(lemma)),
  )
  const named = times
    .filter(({ type, value }) => type === 'DATE' && /^\d{4}(?:-\d\d){0,2}$/u.test(value))
    .filter(({ start, end }) => touching(beginning, [start, end], ({ span }) => span).length > 0)
    .map(({ value }) => value)
  const starts = [...new Set(named)].slice(0, STARTS)
  return starts.filter((start) => !starts.some((other) => other !== start && other.startsWith(start)))
}

function constraintOf(nth: number, starts: readonly string[], span: Span, words: string): Constraint {
  const days: Days = starts.map((start) => [
    Math.floor(firstDay(start) + (nth - 2) * YEAR),
    Math.ceil(dayAfter(start) + (nth + 1) * YEAR),
  ])
  const from = starts.join(' or ')
  return {
    days: union(days),
    because: { span, note: `"${words}", counted from ${from}, one year more or less` },
    weight: 1,
    ruledOut: () => ({
      rule: 'date-contradiction',
      span,
      message: `"${words}", counted from ${from}, does not fit the other dates in the text.`,
    }),
  }
}
