/** A party: its mark and its name; `short` leaves out what stands in brackets. */
import type { PartyLook } from '../lib/parties.ts'
import { PartyMark } from './PartyMark.tsx'
import css from './PartyTag.module.css'

interface Props {
  readonly look: PartyLook
  readonly short?: boolean
}

export const PartyTag = ({ look, short = false }: Props) => (
  <span className={css.tag} title={short && look.short !== look.name ? look.name : undefined}>
    <PartyMark look={look} />
    <bdi>{short ? look.short : look.name}</bdi>
  </span>
)
