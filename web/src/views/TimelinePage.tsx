/** What was said and done, when: drawn by party, and as a list. */
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { queries } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Message } from '../components/Message.tsx'
import { Problem } from '../components/Problem.tsx'
import { Chart } from '../components/timeline/Chart.tsx'
import { EntryRow } from '../components/timeline/EntryRow.tsx'
import { Filters } from '../components/timeline/Filters.tsx'
import { MarkKey } from '../components/timeline/MarkKey.tsx'
import { VirtualList } from '../components/VirtualList.tsx'
import { type Entry, entriesOf } from '../lib/timeline.ts'
import { useDossier } from '../state/dossier.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './TimelinePage.module.css'

const involves = ({ lane, record }: Entry, parties: ReadonlySet<string>): boolean =>
  record.kind === 'event' ? record.participants.some((id) => parties.has(id)) : parties.has(lane)

export function TimelinePage() {
  usePageTitle(strings.timeline.title)
  const { party, kind } = useSearch({ from: '/timeline' })
  const dossier = useDossier()
  const parties = dossier?.parties ?? []
  const { data, error, refetch } = useQuery(queries.timeline())
  const all = useMemo(() => entriesOf([...(data?.events ?? []), ...(data?.statements ?? [])]), [data])
  const chosen = useMemo(() => new Set(party?.split(',') ?? []), [party])
  const entries = useMemo(
    () =>
      all.filter(
        (entry) => (!kind || entry.record.kind === kind) && (chosen.size === 0 || involves(entry, chosen)),
      ),
    [all, kind, chosen],
  )
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const speaking = parties.filter(({ id }) => all.some((entry) => involves(entry, new Set([id]))))
  const total = dossier ? dossier.counts.statements + dossier.counts.events : all.length
  return (
    <div className={css.page}>
      <h1>{strings.timeline.title}</h1>
      <Filters parties={speaking} chosen={chosen} />
      {entries.length === 0 ? (
        <Message title={strings.timeline.emptyTitle} text={strings.timeline.empty} />
      ) : (
        <>
          <p className={css.about}>
            {strings.timeline.about} {total > all.length && strings.timeline.leftOut(total - all.length)}
          </p>
          <MarkKey />
          <Chart entries={entries} lanes={['events', ...speaking.map(({ id }) => id), 'others']} />
          <section aria-label={strings.timeline.list} className={css.list}>
            <h2>
              {strings.timeline.listCaption} <span>{strings.counts.marks(entries.length)}</span>
            </h2>
            <VirtualList
              items={entries}
              keyOf={({ id }) => id}
              estimate={57}
              label={strings.timeline.listCaption}
              row={(entry) => <EntryRow entry={entry} />}
            />
          </section>
        </>
      )}
    </div>
  )
}
