/**
 * Titles that a text gives to persons whose offices the codebook knows.
 *
 * In: the persons described in a text. Out: each title with its words and the offices of its bearer that it can mean;
 * only roles that one person at a time holds, so that title and facts can be held against each other.
 */
import lexicon from '../../../lexicon/dating.json' with { type: 'json' }
import { type Office, type Span, wordsOf } from '../../model/index.ts'
import type { Person } from '../reference.ts'
import { fitsRole, type Role } from '../titles.ts'
import type { Clues } from './constraint.ts'
import { dayAfter, firstDay } from './days.ts'

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

/** Day numbers, end exclusive. */
export const termOf = ({ from, to }: Office): readonly [number, number] => [
  firstDay(from),
  to === null ? Infinity : dayAfter(to),
]
