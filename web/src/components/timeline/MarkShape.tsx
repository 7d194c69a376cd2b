/** One entry on the timeline: a dot (a statement), a diamond (an event), a bar where it lies in a time, a tail where one end is open. */
import type { CSSProperties } from 'react'
import type { Entry, Open } from '../../lib/timeline.ts'
import { usePartyLook } from '../../state/dossier.ts'
import css from './MarkShape.module.css'

interface Props {
  readonly entry: Entry
  readonly x: number
  readonly y: number
  readonly width: number
  readonly open: Open
  readonly size: number
  readonly onClick: () => void
  readonly onPeek: (on: boolean) => void
}

type ShapeProps = Pick<Props, 'x' | 'y' | 'width' | 'open' | 'size'> & { readonly event: boolean }

const Point = ({ event, x, y, size }: Pick<ShapeProps, 'event' | 'x' | 'y' | 'size'>) =>
  event ? (
    <rect
      x={0.5 - size / 2}
      y={0.5 - size / 2}
      width={size - 1}
      height={size - 1}
      transform={`translate(${x} ${y}) rotate(45)`}
    />
  ) : (
    <circle cx={x} cy={y} r={size / 2} />
  )

/** An open end is a thin tail from the end that is known; both known, a bar. */
function Shape({ event, x, y, width, open, size }: ShapeProps) {
  if (open)
    return (
      <>
        <line x1={x} x2={x + width} y1={y} y2={y} className={css.tail} />
        <Point event={event} x={open === 'before' ? x + width : x} y={y} size={size} />
      </>
    )
  if (width <= 1) return <Point event={event} x={x} y={y} size={size} />
  const half = size / 2
  return (
    <rect
      x={x - half}
      y={y - half + 1}
      width={width + size}
      height={size - 2}
      rx={half - 1}
      className={css.bar}
    />
  )
}

export function MarkShape({ entry: { record }, onClick, onPeek, ...place }: Props) {
  const look = usePartyLook()
  const event = record.kind === 'event'
  const colour = event ? 'var(--ink)' : look(record.speaker?.party).colour
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is hidden from assistive technology, which has the list
    <g
      className={css.mark}
      data-state={record.state}
      data-status={event ? record.status : undefined}
      data-entry={record.id}
      style={{ '--colour': colour } as CSSProperties}
      onClick={onClick}
      onPointerEnter={() => onPeek(true)}
      onPointerLeave={() => onPeek(false)}
    >
      <Shape event={event} {...place} />
    </g>
  )
}
