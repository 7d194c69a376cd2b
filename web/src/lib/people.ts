/** People as their pages show them: an office with its time, and who fits what was typed. */
import type { OfficeView, PersonSummary } from '../../../src/model/views.ts'
import { strings } from '../strings.ts'
import { formatDay } from './dates.ts'

/** "2024-02-08" as a day, "2024-02" and "2024" as they are known. */
const formatKnown = (date: string): string => (/^\d{4}-\d{2}-\d{2}/u.test(date) ? formatDay(date) : date)

export const heldWhen = ({ from, to }: Pick<OfficeView, 'from' | 'to'>): string =>
  to === null
    ? strings.people.since(formatKnown(from))
    : strings.people.held(formatKnown(from), formatKnown(to))

const plain = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(strings.locale)

/** By name, by a name in the articles, or by office; accents and capitals do not count. */
export function fitsWords({ name, names, offices }: PersonSummary, typed: string): boolean {
  const words = plain(typed).split(/\s+/u).filter(Boolean)
  const known = plain(
    [name, ...names.map((named) => named.words), ...offices.map(({ office }) => office)].join(' '),
  )
  return words.every((word) => known.includes(word))
}
