/** What the shapes, lines and marks of the matrix mean. */
import { NARROW, useMedia } from '../../state/media.ts'
import { strings } from '../../strings.ts'
import { StanceGlyph } from '../StanceGlyph.tsx'
import { SureBars } from '../SureBars.tsx'
import css from './Legend.module.css'

const STANCES = ['for', 'against', 'conditional'] as const

const Entries = () => (
  <ul className={css.legend} aria-label={strings.matrix.legend}>
    {STANCES.map((stance) => (
      <li key={stance}>
        <StanceGlyph stance={stance} size={14} /> {strings.stanceLong[stance]}
      </li>
    ))}
    <li>
      <span aria-hidden="true">—</span> {strings.matrix.legendNone}
    </li>
    <li>
      <span className={css.suggested} aria-hidden="true" /> {strings.matrix.legendSuggested}
    </li>
    <li>
      <span className={css.accepted} aria-hidden="true">
        ✓
      </span>{' '}
      {strings.matrix.legendAccepted}
    </li>
    <li>
      <span aria-hidden="true">≤</span> {strings.matrix.legendDate}
    </li>
    <li>
      <span aria-hidden="true">
        <SureBars confidence={0.75} />
      </span>{' '}
      {strings.matrix.legendSure}
    </li>
    <li>
      <span aria-hidden="true">×2</span> {strings.matrix.legendAccounts}
    </li>
    <li>
      <span aria-hidden="true">↻</span> {strings.matrix.legendChanged}
    </li>
    <li>
      <span aria-hidden="true">!</span> {strings.matrix.legendRecent}
    </li>
    <li>
      <span aria-hidden="true">⇄</span> {strings.matrix.legendOdds}
    </li>
    <li>
      <span aria-hidden="true">…</span> {strings.matrix.legendHearsay}
    </li>
    <li>
      <span aria-hidden="true">?</span> {strings.matrix.legendUndated}
    </li>
  </ul>
)

/** Open where there is room, folded away on a narrow screen. */
export function Legend() {
  const narrow = useMedia(NARROW)
  if (!narrow) return <Entries />
  return (
    <details>
      <summary className={css.summary}>{strings.matrix.legend}</summary>
      <Entries />
    </details>
  )
}
