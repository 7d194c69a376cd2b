/** How sure the program is: as a bar, in words and as a number, with what measuring found about such suggestions. */
import { confidenceWords, percentOf } from '../lib/confidence.ts'
import { useDossier } from '../state/dossier.ts'
import { strings } from '../strings.ts'
import css from './Confidence.module.css'
import { Tip } from './Tip.tsx'

interface Props {
  readonly confidence: number
  readonly kind: string
}

/** What `docs/limits.json` says about this kind of suggestion. */
export function Measured({ kind }: { readonly kind: string }) {
  const measured = useDossier()?.measured.find((entry) => entry.kind === kind)
  return measured ? (
    <>
      {strings.confidence.measured(percentOf(measured.right), measured.of)} {measured.note}
    </>
  ) : (
    strings.confidence.unmeasured
  )
}

export const ConfidenceBar = ({ confidence }: { readonly confidence: number }) => (
  <span className={css.bar} aria-hidden="true">
    <span style={{ width: `${percentOf(confidence)}%` }} />
  </span>
)

export function Confidence({ confidence, kind }: Props) {
  return (
    <Tip tip={<Measured kind={kind} />}>
      <ConfidenceBar confidence={confidence} />
      {confidenceWords(confidence)}
    </Tip>
  )
}
