/** The tornado: each input alone moved to both ends of its range, widest swing of the mean first. */
import type { Middle, Swing } from '../../../../src/model/analysis-views.ts'
import { twoDigits } from '../../lib/between.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import css from './Tornado.module.css'

interface Props {
  readonly swings: readonly Swing[]
  readonly middle: Middle | null
}

const MOST = 8

export function Tornado({ swings, middle }: Props) {
  const look = usePartyLook()
  const ends = ({ atFrom, atTo }: Swing) => [atFrom.mean, atTo.mean].sort((a, b) => a - b) as [number, number]
  const shown = swings
    .filter(({ atFrom, atTo }) => twoDigits(atFrom.mean) !== twoDigits(atTo.mean))
    .slice(0, MOST)
  if (shown.length === 0 || middle === null) return null
  const low = Math.min(...shown.map((swing) => ends(swing)[0]))
  const high = Math.max(...shown.map((swing) => ends(swing)[1]))
  const percent = (mean: number) => `${(100 * (mean - low)) / (high - low)}%`
  return (
    <details className={css.tornado}>
      <summary>{strings.between.centre.tornado}</summary>
      <ul>
        {shown.map((swing) => {
          const { party, input, from, to } = swing
          const [start, end] = ends(swing)
          return (
            <li key={party + input} className={css.row}>
              <span>
                {strings.between.centre.swing(
                  look(party).short,
                  strings.between.centre.inputs[input],
                  twoDigits(from),
                  twoDigits(to),
                )}
              </span>
              <span className={css.track} aria-hidden="true">
                <span
                  className={css.bar}
                  style={{ left: percent(start), right: `calc(100% - ${percent(end)})` }}
                />
                <span className={css.now} style={{ left: percent(middle.mean) }} />
              </span>
              <span className={css.ends}>
                {twoDigits(start)}–{twoDigits(end)}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
