/**
 * Whether the words around a time look ahead of the day of writing ("will meet on", "is due in", "until") or back.
 *
 * In: the words before and after, in one paragraph. Out: the tense they are told in. The words before decide; where the
 * time opens its sentence ("On Tuesday, the council plans to …"), the first verb behind it does.
 *
 *     planned for Saturday was called off · had been due to expire on Friday        over, though "planned" and "due"
 *                 ^                                             ^
 */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import type { Surroundings } from './form.ts'
import { oneOf } from './words.ts'

const AHEAD_WORDS = `${oneOf(lexicon.ahead)}(?![\\p{L}])`
const AHEAD = new RegExp(`(?<![\\p{L}])(?:${AHEAD_WORDS}|${oneOf(lexicon.aheadRightBefore)}\\s$)`, 'iu')

/** Not "to be opened", and none that plans. */
const PAST_VERB = `(?<![\\p{L}]|\\bbe\\s)(?:\\p{L}{1,20}ed(?<!\\b${oneOf(lexicon.aheadPasts)})|${oneOf(lexicon.pastVerbs)})`
/** "said Monday", "met on Friday": the verb right before it is over. */
const OVER = new RegExp(`${PAST_VERB}\\s(?:on\\s|in\\s)?$`, 'iu')

const ANY_PAST = new RegExp(`${PAST_VERB}(?![\\p{L}])`, 'iu')

/** "leaves for the coast on Monday": what is planned is told in the present. */
const PRESENT = new RegExp(`\\b${oneOf(lexicon.aheadPresents)}\\s(?:[\\p{L}'’-]{1,20}\\s){0,4}$`, 'iu')

/** Plans that are past themselves: "had been due to expire on", "as previously planned". */
const PLAN_OVER = new RegExp(
  `\\b(?:had\\sbeen|previously|originally)\\s${oneOf(lexicon.aheadPlans)}\\b[^.;]{0,40}$`,
  'iu',
)
/** "planned for Saturday was called off" */
const CALLED_OFF = /^\s(?:was|were|had|has|have)\b/iu

const OPENS = /(?:^|[.!?”"]\s)(?:(?:and|but|then)\s)?(?:(?:on|in|by|late|early)\s)?$/iu
const FIRST_VERB = new RegExp(`(?<![\\p{L}])(?<ahead>${AHEAD_WORDS})|${PAST_VERB}(?![\\p{L}])`, 'iu')

export type Tense = 'past' | 'ahead' | null

/** Null where nothing near tells. */
export function tenseOf({ before, after }: Pick<Surroundings, 'before' | 'after'>): Tense {
  if (OVER.test(before) || PLAN_OVER.test(before)) return 'past'
  if (OPENS.test(before)) return firstTense(after.split(/[.!?;”]\s/u)[0]!)
  const near = before
    .slice(-60)
    .split(/[;:”"]\s|(?<!\b\p{Lu})\.\s|,\s|''/u)
    .at(-1)!
  if (CALLED_OFF.test(after) && /\bfor\s$/iu.test(before)) return 'past'
  if (AHEAD.test(near)) return 'ahead'
  return PRESENT.test(near) && !ANY_PAST.test(near) ? 'ahead' : null
}

function firstTense(words: string): Tense {
  const verb = FIRST_VERB.exec(words)
  return verb === null ? null : verb.groups?.ahead ? 'ahead' : 'past'
}
