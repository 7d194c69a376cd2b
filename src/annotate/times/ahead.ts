/** Whether the words before a time look ahead of the day of writing: "will meet on", "is due in", "until". */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import type { Surroundings } from './form.ts'
import { oneOf } from './words.ts'

const AHEAD = new RegExp(`(?<![\\p{L}])${oneOf(lexicon.ahead)}(?![\\p{L}])`, 'iu')

export const looksAhead = ({ before }: Pick<Surroundings, 'before'>): boolean =>
  AHEAD.test(
    before
      .slice(-60)
      .split(/[;:.”"]\s|,\s|''/u)
      .at(-1)!,
  )
