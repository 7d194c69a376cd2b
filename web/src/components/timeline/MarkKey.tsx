/** What the marks of the timeline mean. */
import { strings } from '../../strings.ts'
import css from './MarkKey.module.css'
import marks from './MarkShape.module.css'

type Look = Readonly<Record<string, string>>

const Dot = ({ look }: { readonly look: Look }) => (
  <g className={marks.mark} {...look}>
    <circle cx={12} cy={8} r={4.5} />
  </g>
)
const Diamond = ({ look }: { readonly look: Look }) => (
  <g className={marks.mark} {...look}>
    <rect x={-4} y={-4} width={8} height={8} transform="translate(12 8) rotate(45)" />
  </g>
)
const Bar = () => (
  <g className={marks.mark}>
    <rect x={1} y={4.5} width={22} height={7} rx={3.5} />
  </g>
)

const Tail = () => (
  <g className={marks.mark}>
    <line x1={1} x2={18} y1={8} y2={8} className={marks.tail} />
    <circle cx={18} cy={8} r={4.5} />
  </g>
)

const ENTRIES = [
  [strings.timeline.statement, <Dot key="dot" look={{}} />],
  [strings.timeline.key.accepted, <Dot key="accepted" look={{ 'data-state': 'accepted' }} />],
  [strings.timeline.key.happened, <Diamond key="event" look={{}} />],
  [strings.timeline.key.planned, <Diamond key="planned" look={{ 'data-status': 'planned' }} />],
  [strings.timeline.key.denied, <Diamond key="denied" look={{ 'data-status': 'denied' }} />],
  [strings.timeline.key.interval, <Bar key="bar" />],
  [strings.timeline.key.open, <Tail key="tail" />],
] as const

export const MarkKey = () => (
  <ul className={css.key} aria-label={strings.matrix.legend}>
    {ENTRIES.map(([meaning, shape]) => (
      <li key={meaning}>
        <svg width={24} height={16} aria-hidden="true">
          {shape}
        </svg>
        {meaning}
      </li>
    ))}
  </ul>
)
