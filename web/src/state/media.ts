/** Whether a media query holds, followed as it changes. */
import { useCallback, useSyncExternalStore } from 'react'

/** Narrower than this, a matrix is shown as cards. */
export const NARROW = '(max-width: 719px)'
/** From here on there is room for a panel beside the text. */
export const BESIDE = '(min-width: 860px)'

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
