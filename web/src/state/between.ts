/** What is asked between the parties stands in the address: the day, who must agree, what counts, what if, the open line. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Edit } from '../../../src/model/analysis-views.ts'
import { editsText, withEdit } from '../lib/between.ts'

export interface BetweenSearch {
  readonly at?: string | undefined
  /** Ids of parties, parted by commas. */
  readonly veto?: string | undefined
  /** "1": demands are left out. */
  readonly firm?: string | undefined
  readonly edits?: string | undefined
  /** The id of the line whose sentences are open. */
  readonly line?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly capability?: string | undefined
  readonly salience?: string | undefined
  /** "1": the mean beside the median. */
  readonly mean?: string | undefined
}

export function useBetween() {
  const search = useSearch({ strict: false }) as BetweenSearch
  const navigate = useNavigate()
  const set = (changed: BetweenSearch): void =>
    void navigate({
      to: '.',
      search: ((now: BetweenSearch) => ({ ...now, ...changed })) as never,
      replace: true,
      resetScroll: false,
    })
  return {
    search,
    set,
    edit: (edits: readonly Edit[], line: string, edit: Edit | null) =>
      set({ edits: editsText(withEdit(edits, line, edit)) }),
  }
}

/** The parts of the address that the server is asked with. */
export const askOf = ({ veto, firm, edits }: BetweenSearch): Record<string, string> => ({
  ...(veto ? { veto } : {}),
  ...(firm ? { firmness: 'firm' } : {}),
  ...(edits ? { edits } : {}),
})
