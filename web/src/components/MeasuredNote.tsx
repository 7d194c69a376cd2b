/** One line where suggestions are shown: that they are suggestions, and how often such are right, as measured. */
import { percentOf } from '../lib/confidence.ts'
import { useDossier } from '../state/dossier.ts'
import { strings } from '../strings.ts'
import { Measured } from './Confidence.tsx'
import css from './MeasuredNote.module.css'
import { Tip } from './Tip.tsx'

export function MeasuredNote({ kind }: { readonly kind: string }) {
  const measured = useDossier()?.measured.find((entry) => entry.kind === kind)
  return (
    <p className={css.note}>
      {strings.confidence.suggestions};{' '}
      <Tip tip={<Measured kind={kind} />}>
        {measured
          ? strings.confidence.measuredShort(percentOf(measured.right))
          : strings.confidence.unmeasuredShort}
      </Tip>
      .
    </p>
  )
}
