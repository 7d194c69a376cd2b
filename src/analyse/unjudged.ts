/** How much of what an analysis rests on was suggested by the program, and judged by nobody yet. */
import type { RedLine, Remark } from '../model/index.ts'
import { remark } from './names.ts'

/** Lines drawn by hand, and what was left unsaid, have no state and do not count. */
export const unjudgedLines = (lines: readonly Pick<RedLine, 'state'>[]): Remark[] => unjudged(lines, 'line')

/** @param what they are called, in the singular */
export function unjudged(inputs: readonly Pick<RedLine, 'state'>[], what: string): Remark[] {
  const found = inputs.filter(({ state }) => state !== null)
  const open = found.filter(({ state }) => state === 'suggested')
  if (open.length === 0) return []
  return [
    remark(
      'unjudged',
      open.length === found.length
        ? `Every ${what} is suggested by the program, and nobody has judged one yet.`
        : `${open.length} of ${found.length} ${what}s are suggested by the program and not yet judged.`,
    ),
  ]
}
