/** People whose name or office has the words searched for, before the articles. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queries } from '../api.ts'
import { fitsWords } from '../lib/people.ts'
import { strings } from '../strings.ts'
import css from './PeopleFound.module.css'

const SHOWN = 5

export function PeopleFound({ q }: { readonly q: string }) {
  const { data } = useQuery(queries.people())
  const found = q.trim().length < 2 ? [] : (data ?? []).filter((person) => fitsWords(person, q))
  if (found.length === 0) return null
  return (
    <p className={css.people}>
      <span>{strings.search.people}</span>
      {found.slice(0, SHOWN).map(({ id, name }) => (
        <Link key={id} to="/people/$id" params={{ id }}>
          <bdi>{name}</bdi>
        </Link>
      ))}
      {found.length > SHOWN && (
        <Link to="/people" search={{ q }}>
          {strings.timeline.more(found.length - SHOWN)}
        </Link>
      )}
    </p>
  )
}
