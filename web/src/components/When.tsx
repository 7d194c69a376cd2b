/** A time with its certainty: the interval in words; how it is known on hover and focus. */
import type { TimeInterval } from '../../../src/model/time.ts'
import { formatInterval } from '../lib/dates.ts'
import { strings } from '../strings.ts'
import { Tip } from './Tip.tsx'
import css from './When.module.css'

/** Spans only: it is shown inside of paragraphs. */
const Reasons = ({ time }: { readonly time: TimeInterval }) => (
  <>
    <strong>{strings.date.about[time.certainty]}</strong>
    {time.because.map(({ note, span }) => (
      <bdi key={`${note}${span?.join('-') ?? ''}`} className={css.reason}>
        {note}
      </bdi>
    ))}
  </>
)

/** The reasons themselves, where there is room for them. */
export const Because = ({ time }: { readonly time: TimeInterval }) =>
  time.because.length > 0 && (
    <span className={css.because}>
      {time.because.map(({ note, span }) => (
        <bdi key={`${note}${span?.join('-') ?? ''}`} className={css.reason}>
          {note}
        </bdi>
      ))}
    </span>
  )

export function When({ time }: { readonly time: TimeInterval }) {
  const unknown = time.earliest === null && time.latest === null
  return (
    <Tip tip={<Reasons time={time} />} className={css[time.certainty]}>
      {formatInterval(time)}
      {!unknown && time.certainty !== 'stated' && (
        <span className={css.certainty}> {strings.date.certainty[time.certainty]}</span>
      )}
    </Tip>
  )
}
