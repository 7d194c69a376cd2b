/** Shows the current notice and offers to undo what it tells of; read out by screen readers. */
import { dismiss, useNotice } from '../state/toast.ts'
import { strings } from '../strings.ts'
import css from './Notices.module.css'

export function Notices() {
  const notice = useNotice()
  return (
    <div className={`${css.place} no-print`} role="status" aria-live="polite">
      {notice && (
        <div key={notice.id} className={css.notice} data-tone={notice.tone}>
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" className={css.undo} onClick={notice.undo}>
              {strings.judge.undo}
            </button>
          )}
          <button type="button" className={css.close} onClick={dismiss} aria-label={strings.close}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  )
}
