/** One person: offices, names in the articles, statements, and who people judged this to be. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonView } from '../../../src/model/views.ts'
import { queries } from '../api.ts'
import { Button } from '../components/Button.tsx'
import { Loading } from '../components/Loading.tsx'
import { MeasuredNote } from '../components/MeasuredNote.tsx'
import { PartyTag } from '../components/PartyTag.tsx'
import { Problem } from '../components/Problem.tsx'
import { Identity } from '../components/people/Identity.tsx'
import { MergeDialog } from '../components/people/MergeDialog.tsx'
import { Offices } from '../components/people/Offices.tsx'
import { RenameDialog } from '../components/people/RenameDialog.tsx'
import { SplitForm } from '../components/people/SplitForm.tsx'
import { EntryRow } from '../components/timeline/EntryRow.tsx'
import { usePartyLook } from '../state/dossier.ts'
import { useIdentifying } from '../state/identifying.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './PersonPage.module.css'

/** Statements shown at first, and how many more at each asking. */
const STEP = 50
type Act = 'rename' | 'merge' | 'split'

function Head({ view, onAct }: { readonly view: PersonView; readonly onAct: (act: Act) => void }) {
  const look = usePartyLook()
  const { name, party, parties, judged } = view.person
  return (
    <header className={css.head}>
      <Link to="/people" className={`${css.back} no-print`}>
        <span aria-hidden="true">← </span>
        {strings.people.title}
      </Link>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p className={css.parties}>
        {party ? <PartyTag look={look(party)} /> : strings.people.noParty}
        {parties
          .filter((one) => one.party !== party)
          .map((one) => (
            <PartyTag key={one.party} look={look(one.party)} short />
          ))}
        {judged && <span className={css.judged}>✓ {strings.people.judgedLong}</span>}
      </p>
      <div className={`${css.acts} no-print`}>
        <Button onClick={() => onAct('rename')}>{strings.people.rename}</Button>
        <Button onClick={() => onAct('merge')}>{strings.people.merge}</Button>
        <Button disabled={view.total === 0} onClick={() => onAct('split')}>
          {strings.people.split}
        </Button>
      </div>
    </header>
  )
}

interface StatementsProps {
  readonly view: PersonView
  /** Ids of those that are marked; null: none is to be marked. */
  readonly marked: ReadonlySet<string> | null
  readonly onMark: (id: string) => void
}

const Statements = ({ view, marked, onMark }: StatementsProps) => (
  <ol>
    {view.statements.map((record) => (
      <li key={record.id} className={marked ? css.marking : undefined}>
        {marked && (
          <input
            type="checkbox"
            checked={marked.has(record.id)}
            onChange={() => onMark(record.id)}
            aria-label={strings.people.select(record.words.content)}
          />
        )}
        <EntryRow record={record} whoShown />
      </li>
    ))}
  </ol>
)

function Person({ view, onMore }: { readonly view: PersonView; readonly onMore: () => void }) {
  const { person, statements, total } = view
  const { merge, rename, split } = useIdentifying()
  const navigate = useNavigate()
  const [act, setAct] = useState<Act | null>(null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const stop = (): void => {
    setAct(null)
    setMarked(new Set())
  }
  const mark = (id: string): void => {
    const next = new Set(marked)
    if (!next.delete(id)) next.add(id)
    setMarked(next)
  }
  const mergeInto = async (into: string): Promise<void> => {
    if (await merge(person.id, into)) void navigate({ to: '/people/$id', params: { id: into } })
  }
  const splitOff = async (name: string, party: string | null): Promise<void> => {
    if (await split(person.id, [...marked], name, party)) stop()
  }
  return (
    <div className={css.page}>
      <Head view={view} onAct={setAct} />
      {act === 'rename' && (
        <RenameDialog name={person.name} onName={(name) => void rename(person.id, name)} onClose={stop} />
      )}
      {act === 'merge' && (
        <MergeDialog person={person} onInto={(into) => void mergeInto(into)} onClose={stop} />
      )}
      <div className={css.facts}>
        <section aria-labelledby="offices">
          <h2 id="offices">{strings.people.offices}</h2>
          <Offices offices={person.offices} />
        </section>
        <section aria-labelledby="names">
          <h2 id="names">{strings.people.names}</h2>
          <ul className={css.names}>
            {person.names.map(({ words, count }) => (
              <li key={words}>
                <bdi>{words}</bdi> <span>×{count}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="who">
          <h2 id="who">{strings.people.who}</h2>
          <Identity view={view} />
        </section>
      </div>
      <section aria-labelledby="said" className={css.said}>
        <div className={css.saidHead}>
          <h2 id="said">{strings.people.statements}</h2>
          <span>{strings.counts.statements(total)}</span>
        </div>
        <MeasuredNote kind="statement" />
        {act === 'split' && (
          <SplitForm
            marked={marked.size}
            onSplit={(name, party) => void splitOff(name, party)}
            onClose={stop}
          />
        )}
        <Statements view={view} marked={act === 'split' ? marked : null} onMark={mark} />
        {statements.length < total && (
          <Button className="no-print" onClick={onMore}>
            {strings.people.more(Math.min(STEP, total - statements.length))}
          </Button>
        )}
      </section>
    </div>
  )
}

export function PersonPage() {
  const { id } = useParams({ from: '/people/$id' })
  const [limit, setLimit] = useState(STEP)
  const { data, error, refetch } = useQuery({
    ...queries.person(id, limit),
    placeholderData: keepPreviousData,
  })
  usePageTitle(data?.person.name)
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return <Person key={data.person.id} view={data} onMore={() => setLimit(limit + STEP)} />
}
