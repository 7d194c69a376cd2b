/**
 * The timeline drawn: a lane for events, one for each party, one below for what has no date.
 *
 * A picture for the pointer only; the list under it has the same entries for keyboard and screen reader.
 */
import { useNavigate } from '@tanstack/react-router'
import { scaleUtc } from 'd3-scale'
import { useState } from 'react'
import { linkTo } from '../../lib/links.ts'
import { domainOf, type Entry, layLane, type Placed } from '../../lib/timeline.ts'
import { useWidth } from '../../state/width.ts'
import { strings } from '../../strings.ts'
import { Axis } from './Axis.tsx'
import css from './Chart.module.css'
import { LaneLabel } from './LaneLabel.tsx'
import { MarkShape } from './MarkShape.tsx'
import { Peek } from './Peek.tsx'

const DOT = 9
const ROW = 12
const MAX_ROWS = 14
const PAD = 8
const TOP = 28
const LABELS_BESIDE = 640
const LABEL_WIDTH = 184
const LABEL_HEIGHT = 18
/** Room for the number of entries that found none. */
const RIGHT = 40

interface Props {
  readonly entries: readonly Entry[]
  /** Lanes from above, by id. */
  readonly lanes: readonly string[]
}

/** Entries without a date, side by side in rows from the left. */
function packed(entries: readonly Entry[], range: readonly [number, number]): Placed[] {
  const perRow = Math.max(1, Math.floor((range[1] - range[0]) / ROW))
  return entries.map((entry, index) => ({
    entry,
    x: range[0] + DOT / 2 + (index % perRow) * ROW,
    width: 0,
    open: null,
    row: Math.floor(index / perRow),
  }))
}

export function Chart({ entries, lanes }: Props) {
  const [box, width] = useWidth()
  const navigate = useNavigate()
  const [peek, setPeek] = useState<{ entry: Entry; x: number; y: number } | null>(null)
  const beside = width >= LABELS_BESIDE
  const range = [beside ? LABEL_WIDTH : 8, Math.max(width - RIGHT, 200)] as const
  const scale = scaleUtc(domainOf(entries) ?? [0, 1], range)
  const above = beside ? 0 : LABEL_HEIGHT
  const laid = lanes.map((lane) =>
    layLane(
      lane,
      entries.filter((entry) => entry.lane === lane),
      scale,
      range,
      DOT,
      MAX_ROWS,
    ),
  )
  const undated = packed(
    entries.filter(({ time }) => time === null),
    range,
  )
  const all = [
    ...laid,
    { id: 'unknown', placed: undated, rows: (undated.at(-1)?.row ?? -1) + 1, left: 0 },
  ].filter(({ placed }) => placed.length > 0)
  let y = TOP
  const drawn = all.map((lane) => {
    const top = y
    y += above + lane.rows * ROW + PAD * 2
    return { ...lane, top }
  })
  return (
    <div ref={box} className={css.chart} aria-hidden="true">
      <svg width={width} height={y} className={css.svg} aria-hidden="true">
        <Axis scale={scale} height={y} />
        {drawn.map((lane) => (
          <g key={lane.id} transform={`translate(0 ${lane.top})`}>
            <line x1={0} x2={width} className={lane.id === 'unknown' ? css.ruleStrong : css.rule} />
            <LaneLabel lane={lane.id} above={!beside} />
            {lane.left > 0 && (
              <text x={width - 4} y={above + PAD + 9} className={css.left}>
                {strings.timeline.more(lane.left)}
              </text>
            )}
            {lane.placed.map(({ entry, x, width: length, open, row }) => (
              <MarkShape
                key={entry.id}
                entry={entry}
                x={x}
                y={above + PAD + row * ROW + ROW / 2}
                width={length}
                open={open}
                size={DOT}
                onClick={() => void navigate(linkTo(entry.record))}
                onPeek={(on) =>
                  setPeek(on ? { entry, x, y: lane.top + above + PAD + row * ROW + ROW } : null)
                }
              />
            ))}
          </g>
        ))}
      </svg>
      {peek && <Peek {...peek} width={width} />}
    </div>
  )
}
