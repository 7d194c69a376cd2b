/**
 * "As of": a field for a day, a slider over the dossier's days, a week back or on, and the way back to everything known.
 *
 * In: the day shown (undefined: everything). Out: `onChange`, while dragging after a short pause.
 */
import { useEffect, useState } from 'react'
import { dayNumber, formatDay, isoDay } from '../../lib/dates.ts'
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import { DayField } from '../DayField.tsx'
import css from './DateControl.module.css'

interface Props {
  readonly earliest: string
  readonly latest: string
  readonly at: string | undefined
  readonly onChange: (at: string | undefined) => void
}

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS
const PAUSE_MS = 120

export function DateControl({ earliest, latest, at, onChange }: Props) {
  const from = dayNumber(earliest)
  const to = dayNumber(latest)
  const shown = at === undefined ? to : Math.min(to, Math.max(from, dayNumber(at)))
  const [day, setDay] = useState(shown)
  useEffect(() => setDay(shown), [shown])
  useEffect(() => {
    if (day === shown) return
    const timer = setTimeout(() => onChange(isoDay(day)), PAUSE_MS)
    return () => clearTimeout(timer)
  })
  const step = (by: number): void => setDay(Math.min(to, Math.max(from, day + by)))
  return (
    <fieldset className={css.control}>
      <legend className="visually-hidden">{strings.matrix.asOfLabel}</legend>
      <span className={css.legend} aria-hidden="true">
        {strings.matrix.asOf}
      </span>
      <DayField
        label={strings.matrix.asOfField}
        placeholder={strings.matrix.asOfAll}
        day={at === undefined && day === to ? null : isoDay(day)}
        onDay={(typed) =>
          typed === null ? onChange(undefined) : setDay(Math.min(to, Math.max(from, dayNumber(typed))))
        }
      />
      <Button
        className={css.step!}
        aria-label={strings.matrix.previous}
        title={strings.matrix.previous}
        onClick={() => step(-WEEK_MS)}
      >
        <span aria-hidden="true">‹</span>
      </Button>
      <span className={css.track}>
        <input
          type="range"
          min={from}
          max={to}
          step={DAY_MS}
          value={day}
          onChange={(event) => setDay(Number(event.target.value))}
          aria-label={strings.matrix.asOfLabel}
          aria-valuetext={formatDay(isoDay(day))}
        />
        <span className={css.ends} aria-hidden="true">
          <span>{formatDay(earliest)}</span>
          <span>{formatDay(latest)}</span>
        </span>
      </span>
      <Button
        className={css.step!}
        aria-label={strings.matrix.next}
        title={strings.matrix.next}
        onClick={() => step(WEEK_MS)}
      >
        <span aria-hidden="true">›</span>
      </Button>
      <Button disabled={at === undefined} onClick={() => onChange(undefined)}>
        {strings.matrix.everything}
      </Button>
    </fieldset>
  )
}
