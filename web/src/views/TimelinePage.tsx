/** What was said and done, when: counted by party and time, events with labels; a number opens into its list. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { queries, type TimelineFilter } from '../api.ts'
import { Button } from '../components/Button.tsx'
import { Loading } from '../components/Loading.tsx'
import { MeasuredNote } from '../components/MeasuredNote.tsx'
import { Message } from '../components/Message.tsx'
import { Problem } from '../components/Problem.tsx'
import { Select } from '../components/Select.tsx'
import { Counts } from '../components/timeline/Counts.tsx'
import { EntryRow } from '../components/timeline/EntryRow.tsx'
import type { TileSearch } from '../components/timeline/Tile.tsx'
import { formatInterval } from '../lib/dates.ts'
import { mergeNewest } from '../lib/newest.ts'
import { useDossier, usePartyLook } from '../state/dossier.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './TimelinePage.module.css'

/** How many entries the list shows at first, and how many more at each asking. */
const STEP = 100

/** The address says what is chosen; a wrong kind counts as none. */
function useChoice(): TileSearch {
  const { kind, party, from, to, undated } = useSearch({ from: '/timeline' })
  return {
    ...(kind === 'statement' || kind === 'event' ? { kind } : {}),
    ...(party ? { party } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(undated === 'only' ? { undated } : {}),
  }
}

/** What the list holds, in words: "Statements: Ostland, 3–9 Mar 2031". */
function useTitle({ kind, party, from, to, undated }: TileSearch): string {
  const look = usePartyLook()
  const what = kind ? strings.timeline.kinds[kind] : strings.timeline.both
  const who = party === 'none' ? strings.timeline.others : party && look(party).name
  const when = undated
    ? strings.date.unknown
    : (from || to) && formatInterval({ earliest: from ?? null, latest: to ?? null })
  return strings.timeline.listTitle(what, [who, when].filter(Boolean).join(', '))
}

function Entries({ choice, filtered }: { readonly choice: TileSearch; readonly filtered: boolean }) {
  const [limit, setLimit] = useState(STEP)
  const section = useRef<HTMLElement>(null)
  const { from, to, ...rest } = choice
  const filter: TimelineFilter = {
    ...rest,
    ...(from ? { since: from } : {}),
    ...(to ? { until: to } : {}),
    limit: String(limit),
  }
  const { data, error, refetch } = useQuery({
    ...queries.timeline(filter),
    placeholderData: keepPreviousData,
  })
  const title = useTitle(choice)
  useEffect(() => {
    if (filtered) section.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [filtered])
  if (error) return <Problem error={error} retry={() => void refetch()} />
  const entries = data ? mergeNewest(data, limit) : []
  const total = data ? data.total.statements + data.total.events : 0
  return (
    <section ref={section} aria-label={title} className={css.list}>
      <div className={css.head}>
        <h2>{title}</h2>
        <span role="status">{data && strings.counts.marks(total)}</span>
        {filtered && (
          <Link to="/timeline" search={{}} resetScroll={false} className="no-print">
            {strings.timeline.everything}
          </Link>
        )}
      </div>
      {data && total === 0 && <p>{strings.timeline.empty}</p>}
      <ol>
        {entries.map((record) => (
          <li key={record.id}>
            <EntryRow record={record} />
          </li>
        ))}
      </ol>
      {entries.length < total && (
        <Button className="no-print" onClick={() => setLimit(limit + STEP)}>
          {strings.timeline.next(Math.min(STEP, total - entries.length))}
        </Button>
      )}
    </section>
  )
}

function Filters({ choice }: { readonly choice: TileSearch }) {
  const navigate = useNavigate({ from: '/timeline' })
  const parties = useDossier()?.parties ?? []
  const change = (part: TileSearch | { kind: undefined } | { party: undefined }): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false })
  return (
    <div className={`${css.filters} no-print`}>
      <Select
        label={strings.timeline.kind}
        value={choice.kind ?? ''}
        onChange={(kind) => change(kind === '' ? { kind: undefined } : { kind: kind as 'statement' })}
        options={[
          { value: '', label: strings.timeline.both },
          { value: 'statement', label: strings.timeline.statements },
          { value: 'event', label: strings.timeline.events },
        ]}
      />
      <Select
        label={strings.timeline.party}
        value={choice.party ?? ''}
        onChange={(party) => change(party === '' ? { party: undefined } : { party })}
        options={[
          { value: '', label: strings.timeline.everybody },
          ...parties.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: strings.timeline.others },
        ]}
      />
    </div>
  )
}

const isEmpty = (outline: { days: readonly unknown[]; events: readonly unknown[] }): boolean =>
  outline.days.length === 0 && outline.events.length === 0

export function TimelinePage() {
  usePageTitle(strings.timeline.title)
  const choice = useChoice()
  const { data, error, refetch } = useQuery(queries.outline())
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  if (isEmpty(data))
    return <Message title={strings.timeline.emptyTitle} text={strings.timeline.emptyDossier} />
  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>{strings.timeline.title}</h1>
        <Filters choice={choice} />
      </div>
      <p className={css.about}>{strings.timeline.about}</p>
      <MeasuredNote kind="statement" />
      <Counts outline={data} chosen={choice} />
      <Entries key={JSON.stringify(choice)} choice={choice} filtered={Object.keys(choice).length > 0} />
    </div>
  )
}
