/** A party or an issue that the codebook does not have is a slip of the keyboard, not an empty answer. */
import { type Codebook, ParleyError } from '../model/index.ts'
import type { Filters } from './lists.ts'

/** @throws ParleyError `usage` */
export function assertInCodebook({ parties, issues }: Codebook, { party, issue }: Filters): void {
  refuseUnknown('party', party, parties)
  refuseUnknown('issue', issue, issues)
}

function refuseUnknown(
  what: string,
  given: string | undefined,
  known: readonly { readonly id: string }[],
): void {
  if (given === undefined || known.some(({ id }) => id === given)) return
  throw new ParleyError('usage', `the codebook has no ${what} "${given}"`, {
    remedy: `it has: ${known.map(({ id }) => id).join(', ')}`,
  })
}
