/** The articles of the dossier, newest first, to filter and to open. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { DocumentSummary } from '../../../src/model/views.ts'
import { queries } from '../api.ts'
import { Button } from '../components/Button.tsx'
import { DocumentFilters } from '../components/documents/DocumentFilters.tsx'
import { DocumentRow } from '../components/documents/DocumentRow.tsx'
import { AddButton } from '../components/import/AddButton.tsx'
import { Loading } from '../components/Loading.tsx'
import { Message } from '../components/Message.tsx'
import { Problem } from '../components/Problem.tsx'
import { VirtualList } from '../components/VirtualList.tsx'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './DocumentsPage.module.css'

interface Filter {
  readonly q?: string | undefined
  readonly party?: string | undefined
  readonly language?: string | undefined
}

const fits = ({ title, outlet, parties, language }: DocumentSummary, filter: Filter): boolean =>
  (!filter.q || `${title} ${outlet ?? ''}`.toLocaleLowerCase().includes(filter.q.toLocaleLowerCase())) &&
  (!filter.party || parties.includes(filter.party)) &&
  (!filter.language || language === filter.language)

/** Newest first by what is known of the date; those without one last. */
const newestFirst = (a: DocumentSummary, b: DocumentSummary): number => {
  const [x, y] = [a, b].map(({ published }) => published.earliest ?? published.latest ?? '') as [
    string,
    string,
  ]
  return y.localeCompare(x) || a.title.localeCompare(b.title)
}

export function DocumentsPage() {
  usePageTitle(strings.documents.title)
  const filter = useSearch({ from: '/documents' })
  const navigate = useNavigate({ from: '/documents' })
  const { data, error, refetch } = useQuery(queries.documents())
  const sorted = useMemo(() => [...(data ?? [])].sort(newestFirst), [data])
  const shown = useMemo(() => sorted.filter((document) => fits(document, filter)), [sorted, filter])
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  if (data.length === 0)
    return (
      <Message title={strings.documents.emptyTitle} text={strings.documents.empty}>
        <AddButton />
      </Message>
    )
  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>{strings.documents.title}</h1>
        <p className={css.count} role="status">
          {strings.documents.shown(shown.length, data.length)}
        </p>
        <AddButton />
      </div>
      <DocumentFilters documents={data} filter={filter} />
      {shown.length === 0 ? (
        <div className={css.nothing}>
          <p>{strings.documents.nothing}</p>
          <Button onClick={() => void navigate({ search: {}, replace: true })}>
            {strings.documents.clear}
          </Button>
        </div>
      ) : (
        <VirtualList
          items={shown}
          keyOf={({ id }) => id}
          estimate={89}
          label={strings.documents.title}
          row={(document) => <DocumentRow document={document} />}
        />
      )}
    </div>
  )
}
