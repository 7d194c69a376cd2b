/**
 * Offices as dates: "Chancellor Weber" puts a text into Weber's term, "former President Novak" after Novak's.
 *
 * In: how the text titles its persons, and the codebook's offices. Out: constraints, each with the finding to make if
 * other reasons rule it out: who did hold the office, from when to when, and what follows.
 */
import lexicon from '../../../lexicon/dating.json' with { type: 'json' }
import { type Finding, type Office, type Span, wordsOf } from '../../model/index.ts'
import type { Person, Reference } from '../reference.ts'
import { fitsRole, type Role } from '../titles.ts'
import type { Clues, Constraint } from './constraint.ts'
import { type Days, dayAfter, firstDay, union } from './days.ts'

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
const fitsTitle = (office: Office, role: Role, party: string | null, words: string): boolean =>
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
      finding: mismatch(title, clues.reference),
    }))

const termOf = ({ from, to }: Office): readonly [number, number] => [
  firstDay(from),
  to === null ? Infinity : dayAfter(to),
]

/** The gaps after each term: a former president who holds the office again is no former one. */
function daysAfter(offices: readonly Office[]): Days {
  const terms = offices.map(termOf).sort((a, b) => a[0] - b[0])
  return union(terms.map(([, end], i) => [end - 1, terms[i + 1]?.[0] ?? Infinity] as const))
}

const termText = ({ from, to }: Office): string => (to === null ? `since ${from}` : `from ${from} to ${to}`)
const inList = (parts: readonly string[]): string => [...new Set(parts)].join(' and ')

function noteOf({ person, offices, former }: TitleGiven): string {
  const held = inList(offices.map((office) => `${office.office} (${office.party}) ${termText(office)}`))
  return former ? `${person.name} had been ${held}` : `${person.name} was ${held}`
}

/** Titles that no office of their bearer fits, though the codebook knows who held it. */
export const wrongTitles = (clues: Clues): Finding[] =>
  titlesGiven(clues)
    .filter(
      (title) => !title.former && title.offices.length === 0 && holders(title, clues.reference).length > 0,
    )
    .map((title) => mismatch(title, clues.reference))

/** Titles that do not fit the day on which the text says it was published. */
export const titlesOutOfDate = (clues: Clues, day: string): Finding[] =>
  officeConstraints(clues)
    .filter(({ days }) => !days.some(([from, to]) => from <= firstDay(day) && firstDay(day) < to))
    .map(({ finding }) => finding)

/** Everybody whom the codebook knows in the office that a title names, the latest first. */
function holders({ role, party, person, words, offices }: TitleGiven, reference: Reference): Office[] {
  const of = party ?? offices[0]?.party ?? person.offices[0]?.party ?? null
  return [...reference.persons.values()]
    .flatMap((other) => other.offices)
    .filter((office) => fitsTitle(office, role, of, words))
    .sort((a, b) => (a.from < b.from ? 1 : -1))
}

function mismatch(title: TitleGiven, reference: Reference): Finding {
  const own = title.person.offices
  const was =
    own.length > 0
      ? ` ${title.person.name} was ${inList(own.map((office) => `${office.office} ${termText(office)}`))}.`
      : ''
  const others = holders(title, reference).filter(({ person }) => person !== title.person.name)
  const who = others.slice(0, 3).map((office) => `${office.person} ${termText(office)}`)
  const held = who.length > 0 ? ` The office was held by ${who.join(', ')}.` : ''
  return {
    rule: 'office-mismatch',
    span: title.span,
    message: `"${title.words}" does not fit ${title.person.name} at the time that the rest of the text points to.${was}${held} Either these words are older than their subject, or the title is wrong.`,
  }
}
