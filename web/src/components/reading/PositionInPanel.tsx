/** A position that a statement carries: the stance, the option and its proposition, with its own judgement. */
import { Link } from '@tanstack/react-router'
import type { PositionView } from '../../../../src/model/views.ts'
import { cellKey } from '../../lib/matrix.ts'
import { useDossier, usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { Confidence } from '../Confidence.tsx'
import { JudgeButtons } from '../JudgeButtons.tsx'
import { JudgedBy } from '../JudgedBy.tsx'
import { StanceGlyph } from '../StanceGlyph.tsx'
import { Why } from '../Why.tsx'
import css from './PositionInPanel.module.css'

export function PositionInPanel({ position }: { readonly position: PositionView }) {
  const look = usePartyLook()
  const issue = useDossier()?.issues.find(({ id }) => id === position.issue)
  const option = issue?.options.find(({ id }) => id === position.option)
  return (
    <div className={css.position} data-state={position.state}>
      <p className={css.stand}>
        <StanceGlyph stance={position.stance} />
        <span>
          {look(position.party).name} <strong>{strings.stanceLong[position.stance]}</strong>:{' '}
          <bdi>{option?.label ?? position.option}</bdi>
        </span>
      </p>
      {option && option.proposition !== option.label && (
        <p className={css.proposition}>
          <bdi>{option.proposition}</bdi>
        </p>
      )}
      {position.condition && (
        <p className={css.condition}>
          <bdi>{strings.condition(position.condition)}</bdi>
        </p>
      )}
      <Why because={position.because} />
      <p className={css.sure}>
        <Confidence confidence={position.confidence} kind="position" />
        <Link to="/" search={{ cell: cellKey(position.party, position.issue) }}>
          {issue?.label ?? position.issue}
        </Link>
      </p>
      <JudgeButtons id={position.id} state={position.state} />
      <JudgedBy id={position.id} state={position.state} />
    </div>
  )
}
