/** Proposals as threads, the newest first: who offered what to whom, and what each answered. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { queries } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Message } from '../components/Message.tsx'
import { Problem } from '../components/Problem.tsx'
import { Thread } from '../components/proposals/Thread.tsx'
import { Select } from '../components/Select.tsx'
import { partiesIn, threadsOf } from '../lib/proposals.ts'
import { useDossier } from '../state/dossier.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './ProposalsPage.module.css'

export function ProposalsPage() {
  usePageTitle(strings.proposals.title)
  const { party = '', issue = '' } = useSearch({ from: '/proposals' })
  const navigate = useNavigate({ from: '/proposals' })
  const dossier = useDossier()
  const { data, error, refetch } = useQuery(queries.proposals())
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data || !dossier) return <Loading />
  if (data.length === 0)
    return <Message title={strings.proposals.emptyTitle} text={strings.proposals.empty} />
  const shown = threadsOf(data, dossier.issues, { party, issue })
  const named = partiesIn(data)
  const set = (change: { party?: string; issue?: string }): void =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{strings.proposals.title}</h1>
        <span className={css.count}>{strings.proposals.count(shown.length, data.length)}</span>
        <div className={css.filters}>
          <Select
            label={strings.proposals.party}
            value={party}
            onChange={(value) => set({ party: value })}
            options={[
              { value: '', label: strings.proposals.anyParty },
              ...dossier.parties
                .filter(({ id }) => named.has(id))
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Select
            label={strings.proposals.issue}
            value={issue}
            onChange={(value) => set({ issue: value })}
            options={[
              { value: '', label: strings.proposals.anyIssue },
              ...dossier.issues.map(({ id, label }) => ({ value: id, label })),
            ]}
          />
        </div>
      </header>
      <p className={css.about}>{strings.proposals.about}</p>
      {shown.length === 0 && <p className={css.nothing}>{strings.proposals.nothing}</p>}
      <div>
        {shown.map((thread) => (
          <Thread key={thread.id} thread={thread} issues={dossier.issues} />
        ))}
      </div>
    </div>
  )
}
