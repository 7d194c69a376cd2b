/** A party: a disc of its colour, its code, and (unless `short`) its name. */
import type { PartyLook } from '../lib/parties.ts'
import css from './PartyTag.module.css'

interface Props {
  readonly look: PartyLook
  readonly short?: boolean
}

export function PartyTag({ look, short = false }: Props) {
  return (
    <span className={css.tag} title={short ? look.name : undefined}>
      <span
        className={css.code}
        style={{ '--party': look.colour } as React.CSSProperties}
        aria-hidden={!short}
      >
        {look.code}
      </span>
      {short ? <span className="visually-hidden">{look.name}</span> : <bdi>{look.name}</bdi>}
    </span>
  )
}
