/** Two stands side by side, why they exclude each other, and their sentences when asked for. */
import { useState } from 'react'
import type { Conflict } from '../../../../src/model/comparison.ts'
import type { IssueView } from '../../../../src/model/views.ts'
import { formatBrief } from '../../lib/dates.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { PartyTag } from '../PartyTag.tsx'
import { StanceGlyph } from '../StanceGlyph.tsx'
import css from './ConflictCard.module.css'
import { SideEvidence } from './SideEvidence.tsx'

type Side = Conflict['sides'][number]

interface Props {
  readonly conflict: Conflict
  readonly issue: IssueView
}

export function ConflictCard({ conflict: { rule, conditional, sides }, issue }: Props) {
  const look = usePartyLook()
  const [open, setOpen] = useState(false)
  const label = (side: Side) => issue.options.find(({ id }) => id === side.option)?.label ?? side.option
  return (
    <article className={css.card}>
      {sides.map((side) => (
        <div key={side.party + side.option} className={css.side}>
          <PartyTag look={look(side.party)} />
          <p className={css.stand}>
            <StanceGlyph stance={side.stance} />
            <span>
              <strong>{strings.stance[side.stance]}</strong> <bdi>{label(side)}</bdi>
            </span>
          </p>
          <p className={css.when}>{formatBrief(side.said)}</p>
          {open && <SideEvidence party={side.party} issue={issue.id} positions={side.positions} />}
        </div>
      ))}
      <p className={css.why}>
        {strings.conflicts.rules[rule]} {conditional && `${strings.conflicts.conditional} `}
        <button type="button" className={css.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {strings.conflicts.evidence}
        </button>
      </p>
    </article>
  )
}
