/**
 * Who stands where on a spectrum: a row a party, its dot where the option lies that it is for, as large as its weight;
 * a line over the range of all it is for. The median runs through all rows, the mean beside it where asked for.
 */
import type { IssueCentre, Place } from '../../../../src/model/analysis-views.ts'
import type { OptionView } from '../../../../src/model/views.ts'
import { twoDigits } from '../../lib/between.ts'
import { formatBrief } from '../../lib/dates.ts'
import { useBetween } from '../../state/between.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { PartyTag } from '../PartyTag.tsx'
import css from './PlacesPlot.module.css'

interface Props {
  readonly centre: IssueCentre
  readonly options: readonly OptionView[]
  readonly showMean: boolean
}

/** In pixels: of the lightest and the heaviest dot. */
const SMALLEST = 8
const LARGEST = 20

const weightOf = ({ capability, salience }: Place): number => capability.value * salience.value
const percent = (order: number): string => `${100 * order}%`

export function PlacesPlot({ centre, options, showMean }: Props) {
  const look = usePartyLook()
  const { set } = useBetween()
  const { places, middle, issue } = centre
  const heaviest = Math.max(...places.map(weightOf))
  const size = (place: Place): number =>
    heaviest === 0 ? SMALLEST : Math.max(SMALLEST, LARGEST * Math.sqrt(weightOf(place) / heaviest))
  const label = (order: number): string => options.find((option) => option.order === order)?.label ?? ''
  const lines = (
    <>
      {middle && (
        <span className={css.median} style={{ left: percent(middle.low), right: percent(1 - middle.high) }} />
      )}
      {middle && showMean && <span className={css.mean} style={{ left: percent(middle.mean) }} />}
    </>
  )
  return (
    <div className={css.plot}>
      <ul>
        {places.map((place) => (
          <li key={place.party} className={css.row}>
            <button
              type="button"
              className={css.name}
              onClick={() => set({ line: `${issue}/${place.party}` })}
            >
              <PartyTag look={look(place.party)} short />
              <span className={css.facts}>
                {formatBrief(place.said)} · {twoDigits(weightOf(place))}
              </span>
              <span className="visually-hidden">
                {label(place.order)}. {strings.between.openLine}
              </span>
            </button>
            <span className={css.track} aria-hidden="true">
              {lines}
              {options.map(({ id, order }) => (
                <span key={id} className={css.tick} style={{ left: percent(order!) }} />
              ))}
              <span
                className={css.range}
                style={{ left: percent(place.range[0]), right: percent(1 - place.range[1]) }}
              />
              <span
                className={css.dot}
                style={{
                  left: percent(place.order),
                  width: size(place),
                  height: size(place),
                  background: look(place.party).colour,
                }}
              />
            </span>
          </li>
        ))}
      </ul>
      <div className={css.row} aria-hidden="true">
        <span />
        <span className={css.axis}>
          {options.map(({ id, order, label: name }, i) => (
            <span
              key={id}
              className={css.option}
              data-row={i % 2}
              data-end={order === 0 ? 'start' : order === 1 ? 'end' : 'middle'}
              style={{ left: percent(order!), maxWidth: `${Math.floor(96 / options.length)}%` }}
            >
              {name}
            </span>
          ))}
        </span>
      </div>
      <ul className={css.key}>
        <li>
          <span className={css.median} aria-hidden="true" /> {strings.between.centre.median}
        </li>
        {showMean && (
          <li>
            <span className={css.mean} aria-hidden="true" /> {strings.between.centre.mean}
          </li>
        )}
      </ul>
    </div>
  )
}
