/** Above a chosen statement: back to all, which one it is, the one before and after. */
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import css from './StatementNav.module.css'

interface Props {
  readonly index: number
  readonly total: number
  readonly onStep: (by: -1 | 1) => void
  /** Absent where closing the panel does the same. */
  readonly onAll: (() => void) | undefined
}

export function StatementNav({ index, total, onStep, onAll }: Props) {
  return (
    <div className={css.nav}>
      {onAll && <Button onClick={onAll}>{strings.reading.all}</Button>}
      <span className={css.place}>{strings.reading.place(index + 1, total)}</span>
      <Button aria-label={strings.reading.previous} disabled={index === 0} onClick={() => onStep(-1)}>
        <span aria-hidden="true">↑</span>
      </Button>
      <Button aria-label={strings.reading.next} disabled={index === total - 1} onClick={() => onStep(1)}>
        <span aria-hidden="true">↓</span>
      </Button>
    </div>
  )
}
