/** What the lines in the text mean. */
import { strings } from '../../strings.ts'
import css from './TextKey.module.css'

export const TextKey = () => (
  <ul className={css.key} aria-label={strings.reading.key}>
    <li>
      <span className={css.source}>Aa</span> {strings.reading.keySource}
    </li>
    <li>
      <span className={css.cue}>Aa</span> {strings.reading.keyCue}
    </li>
    <li>
      <span className={css.suggested}>Aa</span> {strings.reading.keyContent},{' '}
      {strings.state.suggested.toLowerCase()}
    </li>
    <li>
      <span className={css.accepted}>Aa</span> {strings.state.accepted.toLowerCase()}
    </li>
    <li>
      <span className={css.rejected}>Aa</span> {strings.state.rejected.toLowerCase()}
    </li>
  </ul>
)
