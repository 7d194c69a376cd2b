/** Says on every page, on paper too, that a sample is a sample. */
import { useDossier } from '../state/dossier.ts'
import { strings } from '../strings.ts'
import css from './SampleBanner.module.css'

export function SampleBanner() {
  return useDossier()?.sample ? (
    <aside className={css.banner} aria-label={strings.sampleLabel}>
      {strings.sample}
    </aside>
  ) : null
}
