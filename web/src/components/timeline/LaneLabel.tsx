/** A lane's name, at its left or above it, with the party's code and colour. */
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import css from './LaneLabel.module.css'

interface Props {
  readonly lane: string
  readonly above: boolean
}

const NAMES: Readonly<Record<string, string>> = {
  events: strings.timeline.events,
  others: strings.timeline.others,
  unknown: strings.timeline.unknown,
}

const WIDEST = 20
const cut = (name: string): string => (name.length > WIDEST ? `${name.slice(0, WIDEST - 1)}…` : name)

export function LaneLabel({ lane, above }: Props) {
  const look = usePartyLook()
  const named = NAMES[lane]
  const y = above ? 14 : 19
  if (named)
    return (
      <text x={above ? 8 : 0} y={y} className={css.label}>
        {named}
      </text>
    )
  const party = look(lane)
  return (
    <g transform={`translate(${above ? 8 : 0} 0)`}>
      <rect y={y - 10} width={5} height={12} rx={1} fill={party.colour} />
      <text x={12} y={y} className={css.label}>
        {cut(party.short)}
      </text>
    </g>
  )
}
