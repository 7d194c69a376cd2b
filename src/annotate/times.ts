/**
 * Times: expressions of time with TIMEX3 types and values (TimeML 1.2.1).
 *
 * In: a document cut up. Out: times in the order of the text, none overlapping, resolved against the day it was
 * published where that is stated; without it values stay underspecified ("XXXX-WXX-2", "PRESENT_REF"), never today's.
 *
 * Each form of expression is one file in times/ and one entry in FORMS. All forms look at every paragraph; where two
 * match overlapping words, the one that begins first wins, then the longer, then the earlier in the list.
 */
import { type AnalysedText, dayOf, lowerInPlace, type Timex } from '../model/index.ts'
import { fullDate, monthAlone, monthAndYear, rangeEnd, weekOf } from './times/calendar.ts'
import { clock } from './times/clock.ts'
import { namedDay, partOfDay } from './times/deictic.ts'
import { counted, hyphenated, uncounted, unspecified } from './times/duration.ts'
import type { Surroundings, TimeForm } from './times/form.ts'
import { holiday } from './times/holidays.ts'
import { half, quarter, quarterOfYear, sameQuarter } from './times/quarters.ts'
import { pointing } from './times/references.ts'
import { ago, atHand, neighbouring, neighbouringDay, season } from './times/relative.ts'
import { everyUnit, frequency, weekdays } from './times/sets.ts'
import { heard, NOTHING_YET } from './times/spoken.ts'
import { weekday } from './times/weekday.ts'
import { century, decade, spelledYear, year } from './times/years.ts'

const FORMS: readonly TimeForm[] = [
  fullDate,
  weekOf,
  monthAndYear,
  clock,
  everyUnit,
  weekdays,
  weekday,
  namedDay,
  partOfDay,
  ago,
  quarter,
  quarterOfYear,
  half,
  sameQuarter,
  neighbouring,
  neighbouringDay,
  atHand,
  season,
  hyphenated,
  counted,
  rangeEnd,
  monthAlone,
  holiday,
  decade,
  century,
  year,
  spelledYear,
  uncounted,
  unspecified,
  frequency,
  pointing,
]

const CONTEXT = 100

interface Candidate {
  readonly start: number
  readonly end: number
  readonly form: TimeForm
  readonly groups: Readonly<Record<string, string | undefined>>
}

export function findTimes(text: AnalysedText): readonly Timex[] {
  const { published } = text.document
  const anchor = published.certainty === 'stated' && published.earliest ? dayOf(published.earliest) : null
  const times: Timex[] = []
  let spoken = NOTHING_YET
  for (const { span } of text.paragraphs) {
    const words = text.document.text.slice(span[0], span[1])
    let from = 0
    for (const { start, end, form, groups } of candidatesIn(words)) {
      if (start < from) continue
      const around: Surroundings = { published: anchor, ...spoken, ...wordsAround(words, start, end) }
      const reading = form.read(groups, around)
      if (reading === null) continue
      from = end
      times.push({ start: span[0] + start, end: span[0] + end, ...reading })
      spoken = heard(spoken, reading, anchor)
    }
  }
  return times
}

/** Every form's matches by place; of those that begin together the longest first, then the earlier form. */
function candidatesIn(words: string): Candidate[] {
  const lower = lowerInPlace(words)
  return FORMS.flatMap((form) =>
    [...lower.matchAll(form.pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      form,
      groups: match.groups ?? {},
    })),
  ).sort((a, b) => a.start - b.start || b.end - a.end)
}

const wordsAround = (
  words: string,
  start: number,
  end: number,
): Pick<Surroundings, 'before' | 'after' | 'words'> => ({
  before: words.slice(Math.max(0, start - CONTEXT), start),
  after: words.slice(end, end + CONTEXT),
  words: words.slice(start, end),
})
