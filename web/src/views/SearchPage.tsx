/** Search: articles with the words found, marked; up and down arrows go through them. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { queries } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { PeopleFound } from '../components/PeopleFound.tsx'
import { Problem } from '../components/Problem.tsx'
import { SearchFilters } from '../components/SearchFilters.tsx'
import { SearchResult } from '../components/SearchResult.tsx'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './SearchPage.module.css'

/** Arrow keys move the focus from result to result. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  const links = [...event.currentTarget.querySelectorAll('a')]
  const next = links[links.indexOf(document.activeElement as HTMLAnchorElement) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}

export function SearchPage() {
  const { q = '', party, from, to } = useSearch({ from: '/search' })
  const filter = {
    ...(party ? { party } : {}),
    ...(from ? { since: from } : {}),
    ...(to ? { until: to } : {}),
  }
  usePageTitle(q ? `${strings.search.title}: ${q}` : strings.search.title)
  const { data, error, isLoading, refetch } = useQuery({
    ...queries.search(q, filter),
    placeholderData: keepPreviousData,
  })
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (isLoading) return <Loading />
  return (
    <div className={css.page}>
      <h1>{strings.search.title}</h1>
      <SearchFilters />
      <PeopleFound q={q} />
      <p className={css.count} role="status">
        {!data || q === ''
          ? strings.search.hint
          : data.total === 0
            ? strings.search.nothing(data.query)
            : strings.search.results(strings.counts.results(data.total), data.query)}
      </p>
      {data && q !== '' && (
        <ol onKeyDown={moveFocus}>
          {data.hits.map((hit) => (
            <SearchResult key={`${hit.document.id}${hit.span[0]}`} hit={hit} />
          ))}
        </ol>
      )}
      {data && data.hits.length < data.total && (
        <p className={css.count}>{strings.search.first(data.hits.length)}</p>
      )}
    </div>
  )
}
