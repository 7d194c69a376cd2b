/** Time intervals as the two days that queries compare. */
import { dayOf, type TimeInterval } from '../model/index.ts'

/** An open end stays null: nothing falls back to the other end. */
export const daysOf = ({
  earliest,
  latest,
}: TimeInterval): { earliest: string | null; latest: string | null } => ({
  earliest: earliest === null ? null : dayOf(earliest),
  latest: latest === null ? null : dayOf(latest),
})
