/** The header: which dossier, the views, search, theme. */
import { Link, useLocation } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'
import { useDossier } from '../state/dossier.ts'
import { strings } from '../strings.ts'
import css from './Header.module.css'
import { SearchBox } from './SearchBox.tsx'
import { ThemeToggle } from './ThemeToggle.tsx'
import { Wordmark } from './Wordmark.tsx'

const VIEWS = [
  { to: '/', label: strings.nav.matrix },
  { to: '/proposals', label: strings.nav.proposals },
  { to: '/conflicts', label: strings.nav.conflicts },
  { to: '/documents', label: strings.nav.documents },
  { to: '/timeline', label: strings.nav.timeline },
  { to: '/people', label: strings.nav.people },
] as const

/** Where the views do not all fit, the one shown is brought into sight. */
function useInSight(nav: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation()
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>('[aria-current="page"]')
    if (pathname && nav.current && current)
      nav.current.scrollLeft = current.offsetLeft - (nav.current.clientWidth - current.offsetWidth) / 2
  }, [nav, pathname])
}

export function Header() {
  const nav = useRef<HTMLElement>(null)
  useInSight(nav)
  const dossier = useDossier()
  return (
    <header className={css.header}>
      <div className={css.bar}>
        <Link to="/" className={css.brand}>
          <Wordmark />
          <span className={css.dossier}>
            <bdi>{dossier?.title}</bdi>
          </span>
        </Link>
        <nav ref={nav} aria-label={strings.nav.label} className={css.nav}>
          {VIEWS.map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              className={css.link}
              activeOptions={{ exact: to === '/', includeSearch: false }}
            >
              {label}
            </Link>
          ))}
        </nav>
        <SearchBox />
        <ThemeToggle />
      </div>
    </header>
  )
}
