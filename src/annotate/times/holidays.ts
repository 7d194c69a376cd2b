/** Days that the calendar names: "Christmas Day", "Thanksgiving", "Election Day", "year-end". */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import { daysBetween } from './arithmetic.ts'
import { date, pattern, type TimeForm } from './form.ts'
import { oneOf } from './words.ts'

const HOLIDAYS = new Map<string, string>(Object.entries(lexicon.holidays))

export const holiday: TimeForm = {
  name: 'holiday',
  pattern: pattern(`(?<name>${oneOf(HOLIDAYS.keys())})(?:,?\\s(?<year>(?:19|20)\\d\\d))?`),
  read({ name, year }, { published }) {
    const rule = HOLIDAYS.get(name!.toLowerCase().replace(/\s+/gu, ' '))!
    if (year) return date(dayOfRule(rule, Number(year)))
    if (!published) return date(`XXXX-${rule.includes('#') ? 'XX-XX' : rule}`)
    const now = Number(published.slice(0, 4))
    const days = [now - 1, now, now + 1].map((each) => dayOfRule(rule, each))
    return date(days.reduce((a, b) => (daysBetween(published, b) < daysBetween(published, a) ? b : a)))
  },
}

/** "12-25", or "11-4#4": in November the fourth Thursday (ISO weekday 4). */
function dayOfRule(rule: string, year: number): string {
  const floating = /^(?<month>\d\d)-(?<weekday>\d)#(?<nth>\d)$/u.exec(rule)?.groups
  if (!floating) return `${year}-${rule}`
  const first = new Date(`${year}-${floating.month}-01T00:00:00Z`).getUTCDay() || 7
  const day = 1 + ((Number(floating.weekday) - first + 7) % 7) + 7 * (Number(floating.nth) - 1)
  return `${year}-${floating.month}-${String(day).padStart(2, '0')}`
}
