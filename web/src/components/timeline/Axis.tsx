/** Months (or what fits) across the top, with a faint line down through the lanes. */
import type { ScaleTime } from 'd3-scale'
import { strings } from '../../strings.ts'
import css from './Axis.module.css'

const SPACE = 96
const DAY_MS = 86_400_000

const day = new Intl.DateTimeFormat(strings.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat(strings.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })

interface Props {
  readonly scale: ScaleTime<number, number>
  readonly height: number
}

export function Axis({ scale, height }: Props) {
  const [from, to] = scale.range() as [number, number]
  // Days are all that the record knows: finer ticks would only repeat them.
  const ticks = scale
    .ticks(Math.max(2, Math.floor((to - from) / SPACE)))
    .filter((tick) => +tick % DAY_MS === 0)
  const format = ticks.every((tick) => tick.getUTCDate() === 1) ? month : day
  return (
    <g className={css.axis}>
      {ticks.map((tick) => (
        <g key={+tick} transform={`translate(${scale(tick)} 0)`}>
          <line y1={20} y2={height} />
          <text y={14}>{format.format(tick)}</text>
        </g>
      ))}
    </g>
  )
}
