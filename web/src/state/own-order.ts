/** The reader's own order of the parties, kept in this browser. */
import { useState } from 'react'

const KEY = 'parley.order'

function stored(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function useOwnOrder(): readonly [readonly string[], (ids: readonly string[]) => void] {
  const [own, setOwn] = useState(stored)
  return [
    own,
    (ids) => {
      localStorage.setItem(KEY, JSON.stringify(ids))
      setOwn(ids)
    },
  ]
}
