/** Whether the words before a time look ahead of the day of writing: "will meet on", "is due in", "until". */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import type { Surroundings } from './form.ts'
import { oneOf } from './words.ts'

const AHEAD = new RegExp(
  `(?<![\\p{L}])(?:${oneOf(lexicon.ahead)}(?![\\p{L}])|${oneOf(lexicon.aheadRightBefore)}\\s$)`,
  'iu',
)

/** "said Monday", "met on Friday": the verb right before it is over, unless it is one that plans. */
const OVER = new RegExp(
  `(?:\\p{L}ed(?<!\\b${oneOf(lexicon.aheadPasts)})|\\b${oneOf(lexicon.pastVerbs)})\\s(?:on\\s|in\\s)?$`,
  'iu',
)

export const looksAhead = ({ before }: Pick<Surroundings, 'before'>): boolean =>
  !OVER.test(before) &&
  AHEAD.test(
    before
      .slice(-60)
      .split(/[;:”"]\s|(?<!\b\p{Lu})\.\s|,\s|''/u)
      .at(-1)!,
  )
