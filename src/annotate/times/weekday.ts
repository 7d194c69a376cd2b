/** Weekdays: "Friday", "last Tuesday", "next Monday night", "the previous Friday", "this coming Sunday". */

import { tenseOf } from './ahead.ts'
import { addDays, weekdayOf } from './arithmetic.ts'
import { pattern, type Surroundings, type TimeForm } from './form.ts'
import { DAY_PART, dayPartOf, WEEKDAY, weekdayNumber } from './words.ts'

const WHICH = '(?:last|next|this|this\\scoming|this\\spast|the\\sprevious|the\\sfollowing)'

export const weekday: TimeForm = {
  name: 'weekday',
  pattern: pattern(`(?:(?<which>${WHICH})\\s)?(?<weekday>${WEEKDAY})(?:\\s(?<part>${DAY_PART}))?`),
  read({ which, weekday, part }, around) {
    const number = weekdayNumber(weekday!)
    const day = around.published ? dayNamed(number, which?.toLowerCase() ?? '', around) : `XXXX-WXX-${number}`
    return part ? { type: 'TIME', value: `${day}T${dayPartOf(part)}` } : { type: 'DATE', value: day }
  },
}

/** The day itself where it falls on that weekday, else the last one before, or the next after where the words look ahead. */
function dayNamed(number: number, which: string, around: Surroundings): string {
  const published = around.published!
  const back = (weekdayOf(published) - number + 7) % 7
  const forward = (number - weekdayOf(published) + 7) % 7
  if (/last|past|previous/u.test(which)) return addDays(published, -(back || 7))
  if (/next|coming|following/u.test(which)) return addDays(published, forward || 7)
  if (/this/u.test(which)) return addDays(published, number - weekdayOf(published))
  return tenseOf(around) === 'ahead' ? addDays(published, forward) : addDays(published, -back)
}
