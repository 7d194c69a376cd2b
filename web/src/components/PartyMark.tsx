/** A party's mark: a square, disc or diamond of its colour. Its name stands beside it. */
import type { CSSProperties } from 'react'
import type { PartyLook } from '../lib/parties.ts'
import css from './PartyMark.module.css'

export const PartyMark = ({ look }: { readonly look: Pick<PartyLook, 'colour' | 'shape'> }) => (
  <span
    className={css.mark}
    data-shape={look.shape}
    style={{ '--party': look.colour } as CSSProperties}
    aria-hidden="true"
  />
)
