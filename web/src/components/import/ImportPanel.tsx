/** How adding articles goes on: a bar, the counts, and every file that was refused with the reason and what to do. */
import { percentOf } from '../../lib/confidence.ts'
import { cancelImport, closeImport, type Refused, useImport } from '../../state/importing.ts'
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import css from './ImportPanel.module.css'

/** Refusals shown at most; the count tells of all. */
const SHOWN = 100

const RefusedList = ({ refused }: { readonly refused: readonly Refused[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <ul className={css.refused} tabIndex={0} aria-label={strings.imports.refused(refused.length)}>
    {refused.slice(0, SHOWN).map(({ path, error }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a file may be refused twice, for two reasons
      <li key={index}>
        <bdi className={css.path}>{path}</bdi>
        <span>
          {error.message}. {error.remedy}
        </span>
      </li>
    ))}
  </ul>
)

export function ImportPanel() {
  const run = useImport()
  if (!run) return null
  const { done, all, current, running, counts, refused } = run
  const percent = all === 0 ? 100 : percentOf(done / all)
  return (
    <section className={`${css.panel} no-print`} aria-label={strings.imports.title}>
      <div className={css.head}>
        <h2>{running ? strings.imports.running : strings.imports.title}</h2>
        {running ? (
          <Button onClick={cancelImport}>{strings.imports.cancel}</Button>
        ) : (
          <Button onClick={closeImport}>{strings.close}</Button>
        )}
      </div>
      <progress className={css.bar} max={100} value={percent} aria-label={strings.imports.progress} />
      {current && (
        <p className={css.current}>
          <bdi>{current}</bdi>
        </p>
      )}
      <p role="status" className={css.counts}>
        {running ? strings.imports.percent(percent) : strings.imports.counts(counts, refused.length)}
      </p>
      {refused.length > 0 && <RefusedList refused={refused} />}
    </section>
  )
}
