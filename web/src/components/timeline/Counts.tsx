/**
 * The timeline in numbers: the events that most tell of, with labels; then a row of counts for events and for each
 * party, by days, weeks or months as there is room. Every number leads to its list.
 */
import { useMemo, useRef, useState } from 'react'
import type { TimelineOutline, ToldEvent } from '../../../../src/model/views.ts'
import { type Bin, binAt, divide } from '../../lib/bins.ts'
import { ticksOf } from '../../lib/ticks.ts'
import { domainOf, eventCounts, placeLabels, rowsOf } from '../../lib/timeline.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { moveFocus, useRovingFocus } from '../../state/roving.ts'
import { useWidth } from '../../state/width.ts'
import { strings } from '../../strings.ts'
import { PartyMark } from '../PartyMark.tsx'
import css from './Counts.module.css'
import { CountsLine } from './CountsLine.tsx'
import { EventLabels } from './EventLabels.tsx'
import type { TileSearch } from './Tile.tsx'

/** A stretch is at least this wide, in pixels: three digits stand in it. */
const NARROWEST = 27
/** Widths of the names and of what is undated (`Counts.module.css`); names stand beside the counts from this width on. */
const NAMES = 156
const UNDATED = 64
const BESIDE = 640
/** Parties shown before the others are folded away. */
const SHOWN = 10
const LABEL_ROWS = 5
const LETTERS = 26
const LETTER = 6.4
const DAY_MS = 86_400_000

interface Props {
  readonly outline: TimelineOutline
  readonly chosen: TileSearch
}

const labelWidth = ({ type, participants }: ToldEvent): number =>
  44 + Math.min(LETTERS, `${type} ${participants.join(', ')}`.length) * LETTER

/** A day's place in pixels, where each stretch is `size` wide however many days it has. */
const scaleOf =
  (bins: readonly Bin[], size: number) =>
  (day: number): number => {
    const at = binAt(bins, day)
    const { from, to } = bins[at]!
    return (at + Math.min(1, Math.max(0, (day - from) / (to - from + DAY_MS)))) * size
  }

export function Counts({ outline, chosen }: Props) {
  const [box, width] = useWidth()
  const group = useRef<HTMLDivElement>(null)
  const [all, setAll] = useState(false)
  const look = usePartyLook()
  const beside = width >= BESIDE
  const room = Math.max(80, width - UNDATED - (beside ? NAMES : 0))
  const { unit, bins, rows, events, labels } = useMemo(() => {
    const domain = domainOf(outline) ?? [0, 0]
    const { unit, bins } = divide(...domain, Math.floor(room / NARROWEST))
    const scale = scaleOf(bins, room / bins.length)
    const options = { scale, right: room, rows: LABEL_ROWS, widthOf: labelWidth }
    return {
      unit,
      bins,
      rows: rowsOf(outline.days, bins),
      events: eventCounts(outline.events, bins),
      labels: placeLabels(outline.events, options),
    }
  }, [outline, room])
  useRovingFocus(group)
  const most = Math.max(1, ...rows.flatMap((row) => row.bins.map((count) => count.all)))
  const shared = { bins, chosen }
  return (
    <div ref={box}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: no form's fields, but numbers that arrow keys go through
        <div
          ref={group}
          className={css.counts}
          data-beside={beside}
          role="group"
          aria-label={strings.timeline.counts[unit]}
          onKeyDown={moveFocus}
        >
          <div className={css.axis} aria-hidden="true">
            <span className={css.name}>{strings.timeline.counts[unit]}</span>
            <span className={css.ticks}>
              {ticksOf(bins, unit, room / bins.length).map(({ at, words }) => (
                <span key={at} style={{ left: `${(100 * at) / bins.length}%` }}>
                  {words}
                </span>
              ))}
            </span>
            <span className={css.undated}>{strings.date.undated}</span>
          </div>
          {labels.length > 0 && (
            <div className={css.line}>
              <span className={css.name}>{strings.timeline.told}</span>
              <EventLabels labels={labels} rows={1 + Math.max(...labels.map(({ row }) => row))} />
            </div>
          )}
          <ul>
            <CountsLine
              {...shared}
              name={strings.timeline.allEvents}
              plain={strings.timeline.events}
              row={events}
              most={Math.max(1, ...events.bins.map((count) => count.all))}
              colour="var(--ink-2)"
              search={{ kind: 'event' }}
            />
            {(all ? rows : rows.slice(0, SHOWN)).map((row) => {
              const party = row.party === null ? null : look(row.party)
              return (
                <CountsLine
                  {...shared}
                  key={row.party ?? ''}
                  name={
                    party ? (
                      <>
                        <PartyMark look={party} /> <bdi>{party.short}</bdi>
                      </>
                    ) : (
                      strings.timeline.others
                    )
                  }
                  plain={party?.name ?? strings.timeline.others}
                  row={row}
                  most={most}
                  colour={party?.colour ?? 'var(--party-none)'}
                  search={{ kind: 'statement', party: row.party ?? 'none' }}
                />
              )
            })}
          </ul>
        </div>
      )}
      {rows.length > SHOWN && (
        <button
          type="button"
          className={`${css.fold} no-print`}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? strings.timeline.fewer : strings.timeline.moreParties(rows.length - SHOWN)}
        </button>
      )}
    </div>
  )
}
