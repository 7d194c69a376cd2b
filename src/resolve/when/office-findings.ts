/**
 * What to report where a title does not fit: who held the office, from when to when, and what follows.
 *
 * In: a title given, the codebook's offices, the days on which the rest of the text agrees. Out: findings.
 */
import type { Finding, Office } from '../../model/index.ts'
import type { Reference } from '../reference.ts'
import type { Clues } from './constraint.ts'
import { type Days, overlap } from './days.ts'
import { fitsTitle, type TitleGiven, termOf, titlesGiven } from './titles-given.ts'

/** More holders than this make no message clearer. */
const NAMED = 3

export const termText = ({ from, to }: Office): string =>
  to === null ? `since ${from}` : `from ${from} to ${to}`

/** Everybody whom the codebook knows in the office that a title names, the latest first. */
function holders({ role, party, person, words, offices }: TitleGiven, reference: Reference): Office[] {
  const of = party ?? offices[0]?.party ?? person.offices[0]?.party ?? null
  return [...reference.persons.values()]
    .flatMap((other) => other.offices)
    .filter((office) => fitsTitle(office, role, of, words))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
}

const list = (offices: readonly Office[]): string =>
  offices.map((office) => `${office.person} (${termText(office)})`).join(', ')

const FOLLOWS = 'Either these words are older than their subject, or the title is wrong.'

/** A title that does not fit the days on which the rest of the text agrees. */
export function mismatch(title: TitleGiven, reference: Reference, agreed: Days): Finding {
  const { person, words, span, former, offices } = title
  const held = offices.length > 0 ? offices : person.offices
  const own = held.map((office) => `${office.office} ${termText(office)}`).join(' and ')
  const all = holders(title, reference).filter((office) => office.person !== person.name)
  const then = all.filter((office) => overlap([termOf(office)], agreed))
  const others =
    former || all.length === 0
      ? ''
      : ` Then it was held by ${list((then.length > 0 ? then : all).slice(0, NAMED))}.`
  const message = `The text says "${words}" of ${person.name}, who was ${own}: that does not fit the time which the rest of the text points to.${others} ${FOLLOWS}`
  return { rule: 'office-mismatch', span, message }
}

/** Titles that no office of their bearer fits, though the codebook knows who held it. */
export const wrongTitles = (clues: Clues, agreed: Days): Finding[] =>
  titlesGiven(clues)
    .filter(
      (title) => !title.former && title.offices.length === 0 && holders(title, clues.reference).length > 0,
    )
    .map((title) => mismatch(title, clues.reference, agreed))

/** Where one title alone says that a text is not younger: it may as well be wrong. Null where nobody is known to follow. */
export function endsWithOffice(title: TitleGiven, reference: Reference): Finding | null {
  const last = [...title.offices].sort((a, b) => termOf(b)[1] - termOf(a)[1])[0]!
  const after = holders(title, reference).filter(
    ({ person, from }) => person !== last.person && from >= (last.to ?? last.from),
  )
  if (last.to === null || after.length === 0) return null
  const message = `Only "${title.words}" for ${last.person} (${last.office} ${termText(last)}) puts this text before ${last.to}; after that the office was held by ${list(after.slice(-NAMED).reverse())}. Either the text is older than its subject, or the title is wrong.`
  return { rule: 'office-bounds-date', span: title.span, message }
}
