/** Whether a record is the program's suggestion or judged by a person: dashed, solid with a tick, struck. */
import type { RecordState } from '../../../src/model/judgement.ts'
import { strings } from '../strings.ts'
import css from './StateBadge.module.css'

export function StateBadge({ state }: { readonly state: RecordState }) {
  return (
    <span className={css.badge} data-state={state} title={strings.stateLong[state]}>
      {strings.state[state]}
    </span>
  )
}
