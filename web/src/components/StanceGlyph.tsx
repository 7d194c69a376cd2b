/** A stance as a shape: a tick in a disc, a cross in a square, a half-filled ring. Told apart without colour. */
import type { Stance } from '../../../src/model/extraction.ts'
import css from './StanceGlyph.module.css'

const SHAPES: Record<Stance, React.JSX.Element> = {
  for: (
    <>
      <circle cx="8" cy="8" r="7.5" className={css.solid} />
      <path d="M4.6 8.3 7 10.7l4.5-5.2" className={css.cut} />
    </>
  ),
  against: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" className={css.solid} />
      <path d="m5 5 6 6m0-6-6 6" className={css.cut} />
    </>
  ),
  conditional: (
    <>
      <circle cx="8" cy="8" r="6.6" className={css.ring} />
      <path d="M8 1.4a6.6 6.6 0 0 0 0 13.2z" className={css.solid} />
    </>
  ),
}

interface Props {
  readonly stance: Stance
  readonly size?: number
}

export function StanceGlyph({ stance, size = 16 }: Props) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className={css.glyph}
      data-stance={stance}
      aria-hidden="true"
    >
      {SHAPES[stance]}
    </svg>
  )
}
