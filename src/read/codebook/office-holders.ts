/**
 * Two persons in one office at once, where the office is one that a single person holds.
 *
 *     Brandt, Chancellor, 2024-12-08 … 2030-06-01
 *     Weber,  Chancellor, 2030-05-06 …             → held by both from 2030-05-06 to 2030-06-01
 *
 * In: the lines of offices as written. Out: the pairs whose days certainly overlap: a month or a year alone counts from
 * its last day on and up to its first. Which offices a single person holds is told by the words for titles
 * (`soleRoles` in lexicon/dating.json); `shared` in both lines allows it. One person in two offices is nothing odd.
 */
import dating from '../../../lexicon/dating.json' with { type: 'json' }
import titles from '../../../lexicon/titles.json' with { type: 'json' }

export interface Term {
  readonly person: string
  readonly office: string
  readonly party: string
  readonly from: string
  readonly to: string | null
  readonly shared: boolean
}

export interface Clash {
  readonly first: number
  readonly second: number
  readonly from: string
  readonly to: string | null
}

const SOLE = titles.roles
  .filter(({ role }) => dating.soleRoles.includes(role))
  .flatMap(({ offices }) => offices.map((piece) => new RegExp(piece, 'iu')))
const LESSER = new RegExp(`\\b(?:${dating.lesser.join('|')})\\b`, 'iu')

const isSole = (office: string): boolean =>
  SOLE.some((piece) => piece.test(office)) && (!LESSER.test(office) || /^vice president\b/iu.test(office))

/** Each pair once, the later line second, in the order of the later lines. */
export function clashingTerms(terms: readonly Term[]): Clash[] {
  const byOffice = new Map<string, number[]>()
  return terms.flatMap((term, second) => {
    if (!isSole(term.office)) return []
    const key = JSON.stringify([term.office.toLowerCase(), term.party])
    const others = byOffice.get(key) ?? []
    byOffice.set(key, [...others, second])
    return others.flatMap((first) => {
      const other = terms[first]!
      if (other.person === term.person || (other.shared && term.shared)) return []
      const from = [lastDay(other.from), lastDay(term.from)].sort().at(-1)!
      const to = [firstDay(other.to), firstDay(term.to)].sort()[0]!
      return from < to ? [{ first, second, from, to: to === OPEN ? null : to }] : []
    })
  })
}

const OPEN = '9999'
const firstDay = (day: string | null): string => (day === null ? OPEN : `${day}-01-01`.slice(0, 10))

/** The last day that a day, a month or a year can mean. */
function lastDay(day: string): string {
  if (day.length >= 10) return day
  const [year, month] = [Number(day.slice(0, 4)), day.length === 7 ? Number(day.slice(5, 7)) : 12]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

export const clashInWords = (one: Term, other: Term, { from, to }: Clash): string =>
  `${one.office} of "${one.party}" is one person's office, and both ${inTerm(one)} and ${inTerm(other)} hold it ` +
  `from ${from}${to === null ? ' on' : ` to ${to}`}: correct the days, or write "shared": true in both lines where they hold it together`

const inTerm = ({ person, from, to }: Term): string =>
  `${person} (${to === null ? `since ${from}` : `from ${from} to ${to}`})`
