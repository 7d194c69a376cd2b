/**
 * What the text spoke of last, for times that point back: "that day", "the quarter", "a year earlier".
 *
 * In: times in the order of the text. Out: the day last named, and the quarter that is reported on.
 *
 * A report of one quarter looks ahead to the next and back to the one before: what it means by "the quarter" is the
 * latest of those it named that had begun by the day of writing. Once it turns to a longer stretch ("the first nine
 * months"), "a year earlier" is no quarter any more.
 */
import type { Timex } from '../../model/index.ts'
import { quarterOf } from './arithmetic.ts'

export interface Spoken {
  readonly day: string | null
  /** The date named last, however exact. */
  readonly named: string | null
  readonly quarter: string | null
  /** A stretch of several months was named after the quarter. */
  readonly longer: boolean
}

export const NOTHING_YET: Spoken = { day: null, named: null, quarter: null, longer: false }

export function heard(
  before: Spoken,
  { type, value }: Pick<Timex, 'type' | 'value'>,
  published: string | null,
): Spoken {
  const spoken = type === 'DATE' && /^\d{4}/u.test(value) ? { ...before, named: value } : before
  if (/^\d{4}-\d\d-\d\d/u.test(value)) return { ...spoken, day: value.slice(0, 10) }
  if (/^\d{4}-Q[1-4]$/u.test(value))
    return { ...spoken, longer: false, quarter: reported(spoken.quarter, value, published) }
  return type === 'DURATION' && /^P(?:6|9|12)M$/u.test(value) ? { ...spoken, longer: true } : spoken
}

function reported(before: string | null, named: string, published: string | null): string {
  if (before === null || published === null) return named
  const now = `${published.slice(0, 4)}-Q${quarterOf(published)}`
  if (before > now) return named
  return named > now || named < before ? before : named
}
