/** Days that the calendar names: "Christmas Day", "Thanksgiving", "Election Day", "year-end". */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import { daysBetween, nthWeekday } from './arithmetic.ts'
import { date, pattern, type TimeForm } from './form.ts'
import { oneOf } from './words.ts'

const HOLIDAYS = new Map<string, string>(Object.entries(lexicon.holidays))

export const holiday: TimeForm = {
  name: 'holiday',
  pattern: pattern(`(?<name>${oneOf(HOLIDAYS.keys())})(?:,?\\s(?<year>(?:19|20)\\d\\d))?`),
  read({ name, year }, { published }) {
    const rule = HOLIDAYS.get(name!.toLowerCase().replace(/\s+/gu, ' '))!
    if (year) return date(nthWeekday(rule, Number(year)))
    if (!published) return date(`XXXX-${rule.includes('#') ? 'XX-XX' : rule}`)
    const now = Number(published.slice(0, 4))
    const days = [now - 1, now, now + 1].map((each) => nthWeekday(rule, each))
    return date(days.reduce((a, b) => (daysBetween(published, b) < daysBetween(published, a) ? b : a)))
  },
}
