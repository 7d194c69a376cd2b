/** The header: which dossier, the views, search, theme. */
import { Link } from '@tanstack/react-router'
import { useDossier } from '../state/dossier.ts'
import { strings } from '../strings.ts'
import css from './Header.module.css'
import { SearchBox } from './SearchBox.tsx'
import { ThemeToggle } from './ThemeToggle.tsx'
import { Wordmark } from './Wordmark.tsx'

const VIEWS = [
  { to: '/', label: strings.nav.matrix },
  { to: '/documents', label: strings.nav.documents },
  { to: '/timeline', label: strings.nav.timeline },
  { to: '/conflicts', label: strings.nav.conflicts },
] as const

export function Header() {
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
        <nav aria-label={strings.nav.label} className={css.nav}>
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
