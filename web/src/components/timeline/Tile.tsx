/**
 * How many entries lie in a stretch of time: a number on a tint that grows with it, and below a line as long as the
 * share that is known to lie there. It leads to their list.
 */
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import type { Count } from '../../lib/timeline.ts'
import css from './Tile.module.css'

export interface TileSearch {
  readonly kind?: 'statement' | 'event'
  readonly party?: string
  readonly from?: string
  readonly to?: string
  readonly undated?: 'only'
}

interface Props {
  readonly count: Count
  /** The most in any stretch of its kind. */
  readonly most: number
  readonly colour: string
  /** What it counts, in words. */
  readonly label: string
  readonly search: TileSearch
  readonly chosen: boolean
}

export function Tile({ count: { all, sure }, most, colour, label, search, chosen }: Props) {
  if (all === 0) return <span className={css.none} />
  const style = {
    '--colour': colour,
    '--tint': `${Math.round(8 + 26 * Math.sqrt(all / most))}%`,
    '--sure': `${Math.round((100 * sure) / all)}%`,
  } as CSSProperties
  return (
    <Link
      to="/timeline"
      search={{ ...search }}
      resetScroll={false}
      className={css.tile}
      style={style}
      aria-label={label}
      aria-current={chosen || undefined}
      title={label}
      data-tile
    >
      {all}
    </Link>
  )
}
