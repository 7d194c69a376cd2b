/** The search box of the header; "/" puts the cursor in it. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useShortcuts } from '../state/shortcuts.ts'
import { strings } from '../strings.ts'
import { Key } from './Key.tsx'
import css from './SearchBox.module.css'

const PAUSE_MS = 250

export function SearchBox() {
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const onSearchPage = location.pathname === '/search'
  const asked = onSearchPage ? (search.q ?? '') : ''
  const [words, setWords] = useState(asked)
  const box = useRef<HTMLInputElement>(null)
  useShortcuts({ '/': () => box.current?.select() })
  useEffect(() => setWords(asked), [asked])

  // A new search from elsewhere begins without filters; on the page of results they stay.
  const go = (q: string, replace: boolean): void =>
    void navigate({ to: '/search', search: (now) => (onSearchPage ? { ...now, q } : { q }), replace })
  // On the page of results they follow the typing; elsewhere a page is left only by Enter.
  useEffect(() => {
    if (!onSearchPage || words === asked || words.trim() === '') return
    const timer = setTimeout(() => go(words, true), PAUSE_MS)
    return () => clearTimeout(timer)
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (words.trim() !== '') go(words, onSearchPage)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to all screen readers
    <form role="search" className={`${css.box} no-print`} onSubmit={submit}>
      <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
        <path d="M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5" />
      </svg>
      <input
        ref={box}
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        aria-label={strings.search.label}
        aria-keyshortcuts="/"
        placeholder={strings.search.placeholder}
        dir="auto"
      />
      <span className={css.key}>
        <Key>/</Key>
      </span>
    </form>
  )
}
