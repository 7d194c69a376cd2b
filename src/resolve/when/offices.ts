/**
 * Offices as dates: "Chancellor Weber" puts a text into Weber's term, "former President Novak" after Novak's.
 *
 * In: how the text titles its persons, and the codebook's offices. Out: constraints, and with them what to report if
 * other reasons rule one out (./office-findings.ts).
 */
import lexicon from '../../../lexicon/dating.json' with { type: 'json' }
import { type Office, type Span, wordsOf } from '../../model/index.ts'
import type { Person } from '../reference.ts'
import { fitsRole, type Role } from '../titles.ts'
import type { Clues, Constraint } from './constraint.ts'
import { type Days, dayAfter, firstDay, union } from './days.ts'
import { endsWithOffice, mismatch, termText } from './office-findings.ts'

const SOLE = new Set(lexicon.soleRoles)
const LESSER = new RegExp(`\\b(?:${lexicon.lesser.join('|')})\\b`, 'iu')

/** One title that the text gives a person of the codebook. */
export interface TitleGiven {
  readonly person: Person
  readonly role: Role
  readonly party: string | null
  readonly span: Span
  readonly words: string
  readonly former: boolean
  /** The person's offices that the title can mean. */
  readonly offices: readonly Office[]
}

/** Titles of roles that one person at a time holds, for persons whose offices the codebook knows. */
export function titlesGiven({ annotated, reference, described }: Clues): TitleGiven[] {
  return [...described].flatMap(([id, { titles, former }]) => {
    const person = reference.persons.get(id)
    if (!person) return []
    const given = [
      ...titles.map((title) => ({ ...title, former: false })),
      ...(former?.role ? [{ span: former.span, role: former.role, party: null, former: true }] : []),
    ]
    return given
      .filter(({ role }) => SOLE.has(role.role))
      .map((title) => {
        const words = wordsOf(annotated.document.text, title.span)
        const offices = person.offices.filter((office) => fitsTitle(office, title.role, title.party, words))
        return { ...title, person, words, offices }
      })
  })
}

/** "Deputy Chief of Staff" is not what "chief of staff" means, unless the text says "deputy" too. */
export const fitsTitle = (office: Office, role: Role, party: string | null, words: string): boolean =>
  fitsRole(office, role) &&
  (party === null || office.party === party) &&
  LESSER.test(office.office) === LESSER.test(words.replace(/\bformer\b/iu, ''))

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

export const termOf = ({ from, to }: Office): readonly [number, number] => [
  firstDay(from),
  to === null ? Infinity : dayAfter(to),
]

/** The gaps after each term: a former president who holds the office again is no former one. */
function daysAfter(offices: readonly Office[]): Days {
  const terms = offices.map(termOf).sort((a, b) => a[0] - b[0])
  return union(terms.map(([, end], i) => [end - 1, terms[i + 1]?.[0] ?? Infinity] as const))
}

function noteOf({ person, offices, former }: TitleGiven): string {
  const held = offices.map((office) => `${office.office} (${office.party}) ${termText(office)}`).join(' and ')
  return former ? `${person.name} had been ${held}` : `${person.name} was ${held}`
}
