/** One stand in a list: stance and what it is on, since when, on whose word, how sure; a link to its sentences. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CellEntry } from '../../../../src/model/views.ts'
import { formatInterval } from '../../lib/dates.ts'
import { cellKey } from '../../lib/matrix.ts'
import { strings } from '../../strings.ts'
import { StanceGlyph } from '../StanceGlyph.tsx'
import { SureBars } from '../SureBars.tsx'
import css from './StandRow.module.css'

interface Props {
  readonly party: string
  readonly issue: string
  readonly entry: CellEntry
  /** What the stand is on, or whose it is. */
  readonly children: ReactNode
}

export function StandRow({ party, issue, entry, children }: Props) {
  const { stance, condition, said, since, holder, unnamed, accounts, confidence, others } = entry
  const began = formatInterval(since)
  const last = formatInterval(said)
  return (
    <Link to="/" search={{ cell: cellKey(party, issue) }} className={css.row} data-stance={stance}>
      <StanceGlyph stance={stance} />
      <span className={css.what}>
        <span className={css.stand}>
          <strong>{strings.stance[stance]}</strong> {children}
        </span>
        {condition && <bdi className={css.condition}>{strings.condition(condition)}</bdi>}
        {others.map(({ relation, stance: other, said: then }) => (
          <span key={relation + other} className={css.other}>
            {strings.matrix.others[relation](strings.stance[other], formatInterval(then))}
          </span>
        ))}
      </span>
      <span className={css.when}>{began === last ? last : strings.stands.since(began, last)}</span>
      <span className={css.word}>
        <bdi>{holder}</bdi>
        {unnamed && `, ${strings.proposals.unnamed}`}
      </span>
      <span className={css.sure}>
        {strings.counts.independent(accounts)} <SureBars confidence={confidence} />
      </span>
    </Link>
  )
}
