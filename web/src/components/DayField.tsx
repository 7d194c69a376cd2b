/**
 * A day to be typed in, as a person writes it: "18 Mar 2025" or "2025-03-18". Enter or leaving the field takes it.
 *
 * In: the day shown, null for none. What is no day is told, and changes nothing. Emptied, it asks for no day.
 */
import { type FormEvent, useEffect, useState } from 'react'
import { formatDay, parseDay } from '../lib/dates.ts'
import { strings } from '../strings.ts'
import css from './DayField.module.css'

interface Props {
  /** ISO 8601. */
  readonly day: string | null
  readonly label: string
  /** What stands there where no day is given. */
  readonly placeholder: string
  readonly onDay: (day: string | null) => void
}

export function DayField({ day, label, placeholder, onDay }: Props) {
  const shown = day === null ? '' : formatDay(day)
  const [typed, setTyped] = useState(shown)
  const [wrong, setWrong] = useState<string | null>(null)
  useEffect(() => {
    setTyped(shown)
    setWrong(null)
  }, [shown])
  const take = (event?: FormEvent): void => {
    event?.preventDefault()
    if (typed === shown) return
    const read = parseDay(typed)
    if (typed.trim() === '') onDay(null)
    else if (read === null) setWrong(typed)
    else if (read === day) setTyped(shown)
    else onDay(read)
  }
  return (
    <form onSubmit={take} className={css.form}>
      <input
        className={css.field}
        value={typed}
        placeholder={placeholder}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => take()}
        aria-label={label}
        aria-invalid={wrong !== null}
        title={strings.date.hint}
        autoComplete="off"
        spellCheck={false}
      />
      <span role="alert" className={css.wrong}>
        {wrong !== null && strings.date.notADay(wrong)}
      </span>
    </form>
  )
}
