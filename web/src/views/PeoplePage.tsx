/** Who holds an office or speaks for a party: to filter by name, office and party, and to open. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { queries } from '../api.ts'
import { Button } from '../components/Button.tsx'
import { Field } from '../components/Field.tsx'
import { Loading } from '../components/Loading.tsx'
import { Message } from '../components/Message.tsx'
import { Problem } from '../components/Problem.tsx'
import { PersonRow } from '../components/people/PersonRow.tsx'
import { Select } from '../components/Select.tsx'
import { VirtualList } from '../components/VirtualList.tsx'
import { fitsWords } from '../lib/people.ts'
import { useDossier } from '../state/dossier.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './PeoplePage.module.css'

export function PeoplePage() {
  usePageTitle(strings.people.title)
  const { q = '', party = '' } = useSearch({ from: '/people' })
  const navigate = useNavigate({ from: '/people' })
  const dossier = useDossier()
  const { data, error, refetch } = useQuery(queries.people())
  const shown = useMemo(
    () =>
      (data ?? []).filter(
        (person) =>
          fitsWords(person, q) &&
          (party === '' || person.party === party || person.parties.some((one) => one.party === party)),
      ),
    [data, q, party],
  )
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  if (data.length === 0) return <Message title={strings.people.emptyTitle} text={strings.people.empty} />
  const speaking = new Set(
    data.flatMap((person) => [person.party, ...person.parties.map((one) => one.party)]),
  )
  const change = (part: { q?: string; party?: string }): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false })
  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>{strings.people.title}</h1>
        <p className={css.count} role="status">
          {strings.people.shown(shown.length, data.length)}
        </p>
      </div>
      <p className={css.about}>{strings.people.about}</p>
      <div className={`${css.filters} no-print`}>
        <Field label={strings.people.filter} value={q} onChange={(typed) => change({ q: typed })} />
        <Select
          label={strings.people.party}
          value={party}
          onChange={(id) => change({ party: id })}
          options={[
            { value: '', label: strings.people.anyParty },
            ...(dossier?.parties ?? [])
              .filter(({ id }) => speaking.has(id))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <div className={css.nothing}>
          <p>{strings.people.nothing}</p>
          <Button onClick={() => void navigate({ search: {}, replace: true })}>
            {strings.documents.clear}
          </Button>
        </div>
      ) : (
        <VirtualList
          items={shown}
          keyOf={({ id }) => id}
          estimate={69}
          label={strings.people.title}
          row={(person) => <PersonRow person={person} />}
        />
      )}
    </div>
  )
}
