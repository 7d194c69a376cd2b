/**
 * Offices as dates: "Chancellor Weber" puts a text into Weber's term, "former President Novak" after Novak's.
 *
 * In: how the text titles its persons, and the codebook's offices. Out: constraints, and with them what to report if
 * other reasons rule one out (./office-findings.ts).
 */
import type { Office } from '../../model/index.ts'
import type { Clues, Constraint } from './constraint.ts'
import { type Days, union } from './days.ts'
import { endsWithOffice, mismatch, termText } from './office-findings.ts'
import { type TitleGiven, termOf, titlesGiven } from './titles-given.ts'

export const officeConstraints = (clues: Clues): Constraint[] =>
  titlesGiven(clues)
    .filter(({ offices }) => offices.length > 0)
    .map((title) => ({
      days: title.former ? daysAfter(title.offices) : union(title.offices.map(termOf)),
      because: { span: title.span, note: noteOf(title) },
      weight: title.former ? 1 : 2,
      ruledOut: (agreed) => mismatch(title, clues.reference, agreed),
      ...(title.former ? {} : { endsAlone: () => endsWithOffice(title, clues.reference) }),
    }))

/** The gaps after each term: a former president who holds the office again is no former one. */
function daysAfter(offices: readonly Office[]): Days {
  const terms = offices.map(termOf).sort((a, b) => a[0] - b[0])
  return union(terms.map(([, end], i) => [end - 1, terms[i + 1]?.[0] ?? Infinity] as const))
}

function noteOf({ person, offices, former }: TitleGiven): string {
  const held = offices.map((office) => `${office.office} (${office.party}) ${termText(office)}`).join(' and ')
  return former ? `${person.name} had been ${held}` : `${person.name} was ${held}`
}
