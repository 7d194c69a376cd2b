/** What stands between the parties: pairs of stands that exclude each other, issue by issue, with their sentences. */
import { useQuery } from '@tanstack/react-query'
import { queries } from '../api.ts'
import { ConflictCard } from '../components/conflicts/ConflictCard.tsx'
import { Loading } from '../components/Loading.tsx'
import { Message } from '../components/Message.tsx'
import { Problem } from '../components/Problem.tsx'
import { useDossier } from '../state/dossier.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './ConflictsPage.module.css'

export function ConflictsPage() {
  usePageTitle(strings.conflicts.title)
  const issues = useDossier()?.issues
  const { data, error, refetch } = useQuery(queries.conflicts())
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data || !issues) return <Loading />
  if (data.length === 0)
    return <Message title={strings.conflicts.emptyTitle} text={strings.conflicts.empty} />
  const groups = issues
    .map((issue) => ({ issue, conflicts: data.filter((conflict) => conflict.issue === issue.id) }))
    .filter(({ conflicts }) => conflicts.length > 0)
  return (
    <div className={css.page}>
      <h1>{strings.conflicts.title}</h1>
      <p className={css.about}>{strings.conflicts.about}</p>
      {groups.map(({ issue, conflicts }) => (
        <section key={issue.id} className={css.issue} aria-labelledby={`between-${issue.id}`}>
          <header>
            <h2 id={`between-${issue.id}`}>{issue.label}</h2>
            <p className={css.about}>{issue.question}</p>
            <p className={css.count}>{strings.conflicts.count(conflicts.length)}</p>
          </header>
          <div>
            {conflicts.map((conflict) => (
              <ConflictCard key={JSON.stringify(conflict.sides)} conflict={conflict} issue={issue} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
