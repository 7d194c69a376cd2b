/** The one notice at the foot of the page: what was just done, and the way back from it. */
import { useSyncExternalStore } from 'react'

export interface Notice {
  readonly id: number
  readonly text: string
  readonly tone: 'done' | 'failed'
  readonly undo?: () => void
}

const STAYS_MS = 7000
const listeners = new Set<() => void>()
let current: Notice | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let last = 0

function set(notice: Notice | null): void {
  current = notice
  clearTimeout(timer)
  if (notice) timer = setTimeout(() => set(null), STAYS_MS)
  for (const listener of listeners) listener()
}

export const notify = (notice: Omit<Notice, 'id'>): void => set({ ...notice, id: ++last })
export const dismiss = (): void => set(null)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useNotice = (): Notice | null => useSyncExternalStore(subscribe, () => current)
