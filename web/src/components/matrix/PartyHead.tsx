/** A row's head: the party, with buttons that move its row, shown on hover and focus. */
import { Link } from '@tanstack/react-router'
import type { PartyView } from '../../../../src/model/views.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { PartyTag } from '../PartyTag.tsx'
import css from './PartyHead.module.css'

interface Props {
  readonly party: PartyView
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
}

export function PartyHead({ party, onUp, onDown }: Props) {
  const look = usePartyLook()
  const mover = (label: string, sign: string, action: (() => void) | undefined) => (
    <button type="button" aria-label={label} title={label} disabled={!action} onClick={action}>
      <span aria-hidden="true">{sign}</span>
    </button>
  )
  return (
    <th scope="row" className={css.head}>
      <Link to="/parties/$id" params={{ id: party.id }} className={css.party}>
        <PartyTag look={look(party.id)} short />
      </Link>
      <span className={`${css.movers} no-print`}>
        {mover(strings.matrix.moveUp(party.name), '↑', onUp)}
        {mover(strings.matrix.moveDown(party.name), '↓', onDown)}
      </span>
    </th>
  )
}
