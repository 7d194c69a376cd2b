/** The reading view: an article with its statements underlined, and beside it what the record says of the one chosen. */
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { DocumentView } from '../../../src/model/views.ts'
import { queries } from '../api.ts'
import { Key } from '../components/Key.tsx'
import { Loading } from '../components/Loading.tsx'
import { Problem } from '../components/Problem.tsx'
import { ArticleHead } from '../components/reading/ArticleHead.tsx'
import { ArticleText } from '../components/reading/ArticleText.tsx'
import { KeyHelp } from '../components/reading/KeyHelp.tsx'
import { Overview } from '../components/reading/Overview.tsx'
import { StatementNav } from '../components/reading/StatementNav.tsx'
import { StatementPanel } from '../components/reading/StatementPanel.tsx'
import { Sheet } from '../components/Sheet.tsx'
import { blocksOf, inTextOrder, labelled, spanNamed, statementAt } from '../lib/reading.ts'
import { useJudging } from '../state/judging.ts'
import { BESIDE, useMedia } from '../state/media.ts'
import { usePageTitle } from '../state/page-title.ts'
import { useShortcuts } from '../state/shortcuts.ts'
import { strings } from '../strings.ts'
import css from './ReadingPage.module.css'

/** Brings the words chosen, or those an address points to, into sight. */
function useScrollTo(selector: string | null, block: 'center' | 'start'): void {
  useEffect(() => {
    if (!selector) return
    // A frame later: on arriving, the router sets the page to its top first.
    const frame = requestAnimationFrame(() => document.querySelector(selector)?.scrollIntoView({ block }))
    return () => cancelAnimationFrame(frame)
  }, [selector, block])
}

/** The chosen statement is the address's hash, else the one that `?at=start-end` lies in. */
function useChosen(view: DocumentView) {
  const { at } = useSearch({ from: '/documents/$id' })
  const { hash } = useLocation()
  const navigate = useNavigate({ from: '/documents/$id' })
  const statements = useMemo(() => inTextOrder(view.statements), [view.statements])
  const target = useMemo(() => spanNamed(at, view.text.length), [at, view.text])
  const [closed, setClosed] = useState(false)
  const named =
    statements.find(({ id }) => id === hash) ?? (target ? statementAt(statements, target) : undefined)
  const chosen = closed ? undefined : named
  const choose = (id: string | undefined): void => {
    setClosed(id === undefined)
    void navigate({
      search: (now) => (id === undefined ? {} : now),
      hash: id ?? '',
      replace: true,
      resetScroll: false,
      hashScrollIntoView: false,
    })
  }
  // Arriving at a place, it is the place that must be in sight; its statement may begin far above it.
  const inSight =
    named && named.id === hash ? `#${CSS.escape(hash)}` : target && !closed ? '[data-target]' : null
  return { statements, target, chosen, choose, inSight }
}

function Reader({ view }: { readonly view: DocumentView }) {
  const { statements, target, chosen, choose, inSight } = useChosen(view)
  const { decide, undo } = useJudging()
  const beside = useMedia(BESIDE)
  const [help, setHelp] = useState(false)
  const blocks = useMemo(() => blocksOf(view, target), [view, target])
  const named = useMemo(() => labelled(view.text, view.statements), [view])
  const index = chosen ? statements.indexOf(chosen) : -1
  const step = (by: -1 | 1): void => {
    const next = statements[index === -1 ? (by === 1 ? 0 : statements.length - 1) : index + by]
    if (next) choose(next.id)
  }
  useScrollTo(inSight, beside ? 'center' : 'start')
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    a: () => chosen && decide(chosen.id, 'accept'),
    r: () => chosen && decide(chosen.id, 'reject'),
    u: () => chosen && chosen.state !== 'suggested' && undo(chosen.id),
    // biome-ignore lint/correctness/noComponentHookFactories: the name of a key, not a component
    Escape: () => choose(undefined),
    '?': () => setHelp(true),
  })
  const record = chosen && (
    <>
      <StatementNav
        index={index}
        total={statements.length}
        onStep={step}
        onAll={beside ? () => choose(undefined) : undefined}
      />
      <StatementPanel view={view} statement={chosen} />
    </>
  )
  const overview = <Overview view={view} statements={statements} onChoose={choose} />
  return (
    <div className={css.page}>
      <article className={css.article} aria-label={view.document.title}>
        <ArticleHead document={view.document} dating={view.dating} />
        <ArticleText
          blocks={blocks}
          title={view.document.title}
          language={view.document.language}
          passages={view.passages}
          chosen={chosen?.id}
          labelled={named}
          findings={view.findings}
          onChoose={choose}
        />
      </article>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <aside className={css.record} aria-label={strings.reading.panel} tabIndex={0}>
        <h2 className="visually-hidden">{strings.reading.panel}</h2>
        {(beside && record) || overview}
        <button type="button" className={`${css.keys} no-print`} onClick={() => setHelp(true)}>
          {strings.reading.keys} <Key>?</Key>
        </button>
      </aside>
      {!beside && record && (
        <Sheet title={strings.reading.panel} onClose={() => choose(undefined)} keepFocus half>
          {record}
        </Sheet>
      )}
      <KeyHelp open={help} onOpenChange={setHelp} />
    </div>
  )
}

export function ReadingPage() {
  const { id } = useParams({ from: '/documents/$id' })
  const { data, error, refetch } = useQuery(queries.document(id))
  usePageTitle(data?.document.title)
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return <Reader key={id} view={data} />
}
