/** A row of the timeline's counts: a name, a number for each stretch of time, and how many have no date. */
import type { ReactNode } from 'react'
import type { Bin } from '../../lib/bins.ts'
import { formatInterval, isoDay } from '../../lib/dates.ts'
import type { Row } from '../../lib/timeline.ts'
import { strings } from '../../strings.ts'
import css from './Counts.module.css'
import { Tile, type TileSearch } from './Tile.tsx'

interface Props {
  /** As shown, with a mark. */
  readonly name: ReactNode
  /** As read out. */
  readonly plain: string
  readonly bins: readonly Bin[]
  readonly row: Omit<Row, 'party'>
  readonly most: number
  readonly colour: string
  readonly search: TileSearch
  readonly chosen: TileSearch
}

export function CountsLine({ name, plain, bins, row, most, colour, search, chosen }: Props) {
  const entries = search.kind === 'event' ? strings.counts.events : strings.counts.statements
  const mine = chosen.kind === search.kind && chosen.party === search.party
  return (
    <li className={css.line}>
      <span className={css.name}>{name}</span>
      <span className={css.tiles} style={{ gridTemplateColumns: `repeat(${bins.length}, minmax(0, 1fr))` }}>
        {row.bins.map((count, index) => {
          const bin = bins[index]!
          const [from, to] = [isoDay(bin.from), isoDay(bin.to)]
          const when = formatInterval({ earliest: from, latest: to })
          return (
            <Tile
              key={from}
              count={count}
              most={most}
              colour={colour}
              label={strings.timeline.tile(plain, when, entries(count.all), count.sure)}
              search={{ ...search, from, to }}
              chosen={mine && chosen.from === from && chosen.to === to}
            />
          )
        })}
      </span>
      <span className={css.undated}>
        <Tile
          count={{ all: row.undated, sure: 0 }}
          most={Math.max(most, row.undated)}
          colour="var(--party-none)"
          label={strings.timeline.tile(plain, strings.date.unknown, entries(row.undated), 0)}
          search={{ ...search, undated: 'only' }}
          chosen={mine && chosen.undated === 'only'}
        />
      </span>
    </li>
  )
}
