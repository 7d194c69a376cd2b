/** One entry on the timeline: a dot (a statement), a diamond (an event), a bar where the time is an interval. */
import type { CSSProperties } from 'react'
import type { Entry } from '../../lib/timeline.ts'
import { usePartyLook } from '../../state/dossier.ts'
import css from './MarkShape.module.css'

interface Props {
  readonly entry: Entry
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly onClick: () => void
  readonly onPeek: (on: boolean) => void
}

export function MarkShape({ entry: { record, time }, x, y, width, size, onClick, onPeek }: Props) {
  const look = usePartyLook()
  const event = record.kind === 'event'
  const colour = event ? 'var(--ink)' : look(record.speaker?.party).colour
  const half = size / 2
  const open = time?.some((end) => !Number.isFinite(end))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is hidden from assistive technology, which has the list
    <g
      className={css.mark}
      data-state={record.state}
      data-open={open || undefined}
      data-status={event ? record.status : undefined}
      data-entry={record.id}
      style={{ '--colour': colour } as CSSProperties}
      onClick={onClick}
      onPointerEnter={() => onPeek(true)}
      onPointerLeave={() => onPeek(false)}
    >
      {width > 1 && (
        <rect
          x={x - half}
          y={y - half + 1}
          width={width + size}
          height={size - 2}
          rx={half - 1}
          className={css.bar}
        />
      )}
      {width <= 1 && event && (
        <rect
          x={-half + 0.5}
          y={-half + 0.5}
          width={size - 1}
          height={size - 1}
          transform={`translate(${x} ${y}) rotate(45)`}
        />
      )}
      {width <= 1 && !event && <circle cx={x} cy={y} r={half} />}
    </g>
  )
}
