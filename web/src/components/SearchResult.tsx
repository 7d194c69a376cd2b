/** One article found: its title, outlet, date, and the words around the first match. */
import { Link } from '@tanstack/react-router'
import type { SearchHit } from '../../../src/model/views.ts'
import { formatInterval } from '../lib/dates.ts'
import { strings } from '../strings.ts'
import css from './SearchResult.module.css'

export const SearchResult = ({ hit: { document, span, snippet } }: { readonly hit: SearchHit }) => (
  <li className={css.hit}>
    <Link
      to="/documents/$id"
      params={{ id: document.id }}
      search={{ at: span.join('-') }}
      className={css.title}
    >
      <bdi>{document.title}</bdi>
    </Link>
    <p className={css.facts}>
      <bdi>{document.outlet ?? strings.cell.noOutlet}</bdi>, {formatInterval(document.published)}
    </p>
    <p className={css.snippet} dir="auto">
      {snippet.map(({ text, hit }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no identity but their place
        hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
    </p>
  </li>
)
