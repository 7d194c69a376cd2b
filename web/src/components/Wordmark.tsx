/** The name with its mark: two arcs that face each other across a table. */
import { strings } from '../strings.ts'
import css from './Wordmark.module.css'

export function Wordmark() {
  return (
    <span className={css.wordmark}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" strokeLinecap="round">
        <path d="M9 4a8 8 0 0 0 0 16" stroke="currentColor" strokeWidth="2.4" />
        <path d="M15 4a8 8 0 0 1 0 16" className={css.other} strokeWidth="2.4" />
        <path d="M8 12h8" stroke="currentColor" strokeWidth="2.4" strokeDasharray="0.1 3.9" />
      </svg>
      {strings.name}
    </span>
  )
}
