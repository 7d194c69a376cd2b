/**
 * The addresses of the reading room. Each view is loaded when it is first opened.
 *
 * Search parameters are plain text (`?at=2025-03-18`), so that an address can be read, typed and sent to somebody.
 */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NotFound } from './components/NotFound.tsx'
import { Problem } from './components/Problem.tsx'
import { Shell } from './components/Shell.tsx'

type Raw = Record<string, unknown>

/** Keeps the named parameters that are there and not empty. */
function pick<Name extends string>(raw: Raw, ...names: Name[]): { [K in Name]?: string | undefined } {
  const kept: { [K in Name]?: string | undefined } = {}
  for (const name of names) {
    const value = raw[name]
    if (typeof value === 'string' && value !== '') kept[name] = value
  }
  return kept
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const matrix = createRoute({
  getParentRoute: () => root,
  path: '/',
  /** `cell` is "party/issue". */
  validateSearch: (raw: Raw) => pick(raw, 'at', 'cell', 'order'),
  component: lazyRouteComponent(() => import('./views/MatrixPage.tsx'), 'MatrixPage'),
})
const proposals = createRoute({
  getParentRoute: () => root,
  path: '/proposals',
  validateSearch: (raw: Raw) => pick(raw, 'party', 'issue'),
  component: lazyRouteComponent(() => import('./views/ProposalsPage.tsx'), 'ProposalsPage'),
})
const party = createRoute({
  getParentRoute: () => root,
  path: '/parties/$id',
  component: lazyRouteComponent(() => import('./views/PartyPage.tsx'), 'PartyPage'),
})
const issue = createRoute({
  getParentRoute: () => root,
  path: '/issues/$id',
  component: lazyRouteComponent(() => import('./views/IssuePage.tsx'), 'IssuePage'),
})
const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  validateSearch: (raw: Raw) => pick(raw, 'q', 'party', 'language'),
  component: lazyRouteComponent(() => import('./views/DocumentsPage.tsx'), 'DocumentsPage'),
})
const reading = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  /** `at` is "start-end", in UTF-16 code units of the text. */
  validateSearch: (raw: Raw) => pick(raw, 'at'),
  component: lazyRouteComponent(() => import('./views/ReadingPage.tsx'), 'ReadingPage'),
})
const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  /** `from` and `to` are days; `undated` is "only" or absent. */
  validateSearch: (raw: Raw) => pick(raw, 'party', 'kind', 'from', 'to', 'undated'),
  component: lazyRouteComponent(() => import('./views/TimelinePage.tsx'), 'TimelinePage'),
})
/** What the four pages between the parties ask; `line` is the one whose sentences are open. */
const ASKED = ['at', 'veto', 'firm', 'edits', 'line'] as const

const conflicts = createRoute({
  getParentRoute: () => root,
  path: '/conflicts',
  validateSearch: (raw: Raw) => pick(raw, ...ASKED),
  component: lazyRouteComponent(() => import('./views/BetweenPage.tsx'), 'BetweenPage'),
})
const moved = createRoute({
  getParentRoute: () => root,
  path: '/conflicts/moved',
  validateSearch: (raw: Raw) => pick(raw, ...ASKED, 'from', 'to'),
  component: lazyRouteComponent(() => import('./views/MovedPage.tsx'), 'MovedPage'),
})
const packages = createRoute({
  getParentRoute: () => root,
  path: '/conflicts/packages',
  validateSearch: (raw: Raw) => pick(raw, ...ASKED),
  component: lazyRouteComponent(() => import('./views/PackagesPage.tsx'), 'PackagesPage'),
})
const centre = createRoute({
  getParentRoute: () => root,
  path: '/conflicts/centre',
  validateSearch: (raw: Raw) => pick(raw, ...ASKED, 'capability', 'salience', 'mean'),
  component: lazyRouteComponent(() => import('./views/CentrePage.tsx'), 'CentrePage'),
})
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: (raw: Raw) => pick(raw, 'q', 'party'),
  component: lazyRouteComponent(() => import('./views/PeoplePage.tsx'), 'PeoplePage'),
})
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./views/PersonPage.tsx'), 'PersonPage'),
})
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: (raw: Raw) => pick(raw, 'q', 'party', 'from', 'to'),
  component: lazyRouteComponent(() => import('./views/SearchPage.tsx'), 'SearchPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    matrix,
    proposals,
    party,
    issue,
    documents,
    reading,
    timeline,
    conflicts,
    moved,
    packages,
    centre,
    people,
    person,
    search,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => (
    <Problem error={error instanceof Error ? error : new Error(String(error))} retry={reset} />
  ),
  scrollRestoration: true,
  parseSearch: (query) => Object.fromEntries(new URLSearchParams(query)),
  stringifySearch: (search: Raw) => {
    const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
    const query = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
    return query === '' ? '' : `?${query}`
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
