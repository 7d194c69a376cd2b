/** Times that come back: "every day", "each Thursday", "daily", "Tuesday nights", "twice a year" (its "a year"). */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import { duration, pad } from './arithmetic.ts'
import { pattern, type Reading, type TimeForm } from './form.ts'
import {
  COUNT,
  countOf,
  DAY_PART,
  dayPartOf,
  MONTH,
  monthOf,
  oneOf,
  UNIT,
  unitOf,
  WEEKDAY,
  weekdayNumber,
} from './words.ts'

const SETS = new Map<string, string>(Object.entries(lexicon.sets))
const set = (value: string): Reading => ({ type: 'SET', value })

export const everyUnit: TimeForm = {
  name: 'every unit',
  pattern: pattern(
    `(?:every|each)\\s(?:(?<count>${COUNT})\\s)?(?:(?<unit>${UNIT})|(?<weekday>${WEEKDAY})|(?<month>${MONTH})|(?<part>${DAY_PART}))`,
  ),
  read({ count, unit, weekday, month, part }) {
    if (weekday) return set(`XXXX-WXX-${weekdayNumber(weekday)}`)
    if (month) return set(`XXXX-${pad(monthOf(month))}`)
    if (part) return set(`XXXX-XX-XXT${dayPartOf(part)}`)
    const number = count ? countOf(count) : 1
    return set(duration(number, unitOf(unit!)))
  },
}

export const weekdays: TimeForm = {
  name: 'weekdays in the plural',
  pattern: pattern(`(?<weekday>${WEEKDAY})(?:s|\\s(?<part>${DAY_PART})s)`),
  read: ({ weekday, part }) => set(`XXXX-WXX-${weekdayNumber(weekday!)}${part ? `T${dayPartOf(part)}` : ''}`),
}

export const frequency: TimeForm = {
  name: 'frequency word',
  pattern: pattern(`(?<word>${oneOf(SETS.keys())})`),
  read: ({ word }) => set(SETS.get(word!.toLowerCase())!),
}
