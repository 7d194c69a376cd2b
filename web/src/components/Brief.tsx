/** A time in few letters, with its certainty: "≤ 18 Mar 25". Read out, and on hover, in words. */
import type { TimeInterval } from '../../../src/model/time.ts'
import { formatBrief, formatInterval } from '../lib/dates.ts'

export const Brief = ({ time }: { readonly time: Pick<TimeInterval, 'earliest' | 'latest'> }) => (
  <span title={formatInterval(time)}>
    <span aria-hidden="true">{formatBrief(time)}</span>
    <span className="visually-hidden">{formatInterval(time)}</span>
  </span>
)
