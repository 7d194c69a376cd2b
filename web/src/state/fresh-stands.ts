/** Which stands of the matrix were not in the one shown before: they light up for a moment when the day is changed. */
import { useEffect, useMemo, useRef } from 'react'
import type { MatrixView } from '../../../src/model/views.ts'
import { standKeys } from '../lib/matrix.ts'

const NOTHING: ReadonlySet<string> = new Set()

export function useFreshStands(matrix: MatrixView): ReadonlySet<string> {
  const before = useRef<{ at: string | null; keys: ReadonlySet<string> } | null>(null)
  const keys = useMemo(() => standKeys(matrix), [matrix])
  const last = before.current
  const fresh = useMemo(
    () => (last && last.at !== matrix.at ? new Set([...keys].filter((key) => !last.keys.has(key))) : NOTHING),
    [keys, last, matrix.at],
  )
  useEffect(() => {
    before.current = { at: matrix.at, keys }
  }, [keys, matrix.at])
  return fresh
}
