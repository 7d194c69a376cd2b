/** What the pointer is over: who, when, and the first words. */
import { formatInterval } from '../../lib/dates.ts'
import type { Entry } from '../../lib/timeline.ts'
import css from './Peek.module.css'

interface Props {
  readonly entry: Entry
  readonly x: number
  readonly y: number
  readonly width: number
}

const WIDTH = 300

export function Peek({ entry: { record }, x, y, width }: Props) {
  const event = record.kind === 'event'
  const left = Math.max(0, Math.min(x - WIDTH / 2, width - WIDTH))
  return (
    <div className={css.peek} style={{ left, top: y + 8, width: WIDTH }}>
      <p className={css.who}>
        {event ? record.type : (record.speaker?.name ?? record.words.source)}
        <span>{formatInterval(event ? record.time : record.said)}</span>
      </p>
      <p className={css.words} dir="auto">
        {event ? record.words : record.words.content}
      </p>
    </div>
  )
}
