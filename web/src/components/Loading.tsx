/** Grey lines where the view will be; shown only once a wait can be felt, so that quick answers do not flicker. */
import { strings } from '../strings.ts'
import css from './Loading.module.css'

const LINES = ['40%', '92%', '86%', '95%', '70%', '90%', '62%']

export function Loading() {
  return (
    <div className={css.loading} role="status">
      <span className="visually-hidden">{strings.loading}</span>
      {LINES.map((width) => (
        <span key={width} className={css.line} style={{ width }} />
      ))}
    </div>
  )
}
