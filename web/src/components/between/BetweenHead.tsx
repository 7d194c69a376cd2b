/** The head of the pages between the parties: their name, and the way from one to the other. */
import { Link } from '@tanstack/react-router'
import { useBetween } from '../../state/between.ts'
import { strings } from '../../strings.ts'
import css from './BetweenHead.module.css'

const PAGES = [
  { to: '/conflicts', label: strings.between.pages.lines },
  { to: '/conflicts/moved', label: strings.between.pages.moved },
  { to: '/conflicts/packages', label: strings.between.pages.packages },
  { to: '/conflicts/centre', label: strings.between.pages.centre },
] as const

/** The day, who must agree and what if go along; what belongs to one page alone does not. */
export function BetweenHead({ about }: { readonly about: string }) {
  const { at, veto, firm, edits } = useBetween().search
  return (
    <header className={css.head}>
      <h1>{strings.between.title}</h1>
      <nav aria-label={strings.between.pages.label} className={`${css.pages} no-print`}>
        {PAGES.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            search={{ at, veto, firm, edits } as never}
            activeOptions={{ exact: true, includeSearch: false }}
            className={css.page}
          >
            {label}
          </Link>
        ))}
      </nav>
      <p className={css.about}>{about}</p>
    </header>
  )
}
