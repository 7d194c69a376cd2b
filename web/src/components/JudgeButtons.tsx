/** Accept, reject, undo: for one record. `hints` shows the keys that do the same. */
import type { RecordState } from '../../../src/model/judgement.ts'
import { useJudging } from '../state/judging.ts'
import { strings } from '../strings.ts'
import { Button } from './Button.tsx'
import css from './JudgeButtons.module.css'
import { Key } from './Key.tsx'
import { StateBadge } from './StateBadge.tsx'

interface Props {
  readonly id: string
  readonly state: RecordState
  readonly hints?: boolean
}

export function JudgeButtons({ id, state, hints = false }: Props) {
  const { decide, undo } = useJudging()
  const hint = (key: string) =>
    hints && (
      <span className={css.hint}>
        <Key>{key}</Key>
      </span>
    )
  return (
    <div className={`${css.buttons} no-print`}>
      <StateBadge state={state} />
      <span className={css.space} />
      <Button aria-pressed={state === 'accepted'} onClick={() => decide(id, 'accept')}>
        {strings.judge.accept}
        {hint('a')}
      </Button>
      <Button aria-pressed={state === 'rejected'} onClick={() => decide(id, 'reject')}>
        {strings.judge.reject}
        {hint('r')}
      </Button>
      <Button disabled={state === 'suggested'} onClick={() => undo(id)}>
        {strings.judge.undo}
        {hint('u')}
      </Button>
    </div>
  )
}
