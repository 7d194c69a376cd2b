/** An issue's spectrum with everyone on it: for and on a condition above the axis, against below; each a link to its words. */
import { Link } from '@tanstack/react-router'
import type { IssueView } from '../../../../src/model/views.ts'
import { cellKey } from '../../lib/matrix.ts'
import { COLUMN, type OptionStands, type Placed, placeOptions, type Stand } from '../../lib/spectrum.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import css from './Spectrum.module.css'

const ROW = 24
const AXIS = 58
const LETTERS = 19

const short = (text: string): string =>
  text.length > LETTERS ? `${text.slice(0, LETTERS - 1).trimEnd()}…` : text

/** The glyphs of stances, as they stand everywhere, drawn at a place. */
function Glyph({
  stance,
  x,
  y,
}: {
  readonly stance: Stand['entry']['stance']
  readonly x: number
  readonly y: number
}) {
  if (stance === 'against')
    return (
      <g transform={`translate(${x} ${y})`} data-stance={stance} className={css.glyph}>
        <rect x={-6} y={-6} width={12} height={12} rx={2} className={css.solid} />
        <path d="m-3-3 6 6m0-6-6 6" className={css.cut} />
      </g>
    )
  return (
    <g transform={`translate(${x} ${y})`} data-stance={stance} className={css.glyph}>
      <circle r={6} className={stance === 'for' ? css.solid : css.ring} />
      {stance === 'for' ? (
        <path d="M-2.8.2-.9 2.2 2.7-2.2" className={css.cut} />
      ) : (
        <path d="M0-6a6 6 0 0 0 0 12z" className={css.solid} />
      )}
    </g>
  )
}

interface PartyProps {
  readonly stand: Stand
  readonly issue: IssueView
  readonly x: number
  readonly y: number
}

function Party({ stand: { party, entry }, issue, x, y }: PartyProps) {
  const look = usePartyLook()(party)
  const words = strings.issue.stand(look.name, strings.stanceLong[entry.stance])
  const left = x - COLUMN / 2 + 12
  return (
    <Link to="/" search={{ cell: cellKey(party, issue.id) }} className={css.party} aria-label={words}>
      <rect
        x={left - 8}
        y={y - ROW / 2 + 1}
        width={COLUMN - 12}
        height={ROW - 2}
        rx={5}
        className={css.chip}
      />
      <Glyph stance={entry.stance} x={left + 4} y={y} />
      <text x={left + 16} y={y + 4.5}>
        {short(look.short)}
        <title>{words}</title>
      </text>
    </Link>
  )
}

function Option({
  placed,
  issue,
  axis,
}: {
  readonly placed: Placed
  readonly issue: IssueView
  readonly axis: number
}) {
  const { x, above, below, option } = placed
  return (
    <g>
      {above.map((stand, i) => (
        <Party key={stand.party} stand={stand} issue={issue} x={x} y={axis - 22 - i * ROW} />
      ))}
      <circle cx={x} cy={axis} r={5} className={css.tick} />
      <text x={x} y={axis + 24} textAnchor="middle" className={css.label}>
        {short(option.label)}
        <title>{option.proposition}</title>
      </text>
      {below.map((stand, i) => (
        <Party key={stand.party} stand={stand} issue={issue} x={x} y={axis + AXIS - 8 + i * ROW} />
      ))}
    </g>
  )
}

interface Props {
  readonly issue: IssueView
  readonly options: readonly OptionStands[]
}

export function Spectrum({ issue, options }: Props) {
  const { placed, width } = placeOptions(options)
  const most = (side: 'above' | 'below') => Math.max(1, ...placed.map((one) => one[side].length))
  const axis = most('above') * ROW + 18
  const height = axis + AXIS + most('below') * ROW
  return (
    <section className={css.scroller} aria-label={strings.issue.spectrum(issue.label)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of links that are drawn */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="group"
        aria-label={strings.issue.spectrum(issue.label)}
      >
        <line x1={placed[0]!.x} x2={placed.at(-1)!.x} y1={axis} y2={axis} className={css.axis} />
        {placed.map((one) => (
          <Option key={one.option.id} placed={one} issue={issue} axis={axis} />
        ))}
      </svg>
    </section>
  )
}
