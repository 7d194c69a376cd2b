/** How many columns of a table lie past the right edge of what scrolls it, followed as it scrolls or changes its size. */
import { type RefObject, useCallback, useEffect, useState } from 'react'

export interface Overflow {
  /** Columns of which the greater part is out of sight at the right. */
  readonly hidden: number
  /** Brings the next ones into sight. */
  readonly onward: () => void
}

/** `cover`: pixels at the right edge that something else lies over. */
export function useOverflow(scroller: RefObject<HTMLElement | null>, heads: string, cover: number): Overflow {
  const [hidden, setHidden] = useState(0)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = (): void => {
      const edge = element.getBoundingClientRect().right - cover
      const columns = [...element.querySelectorAll(heads)]
      setHidden(
        columns.filter((head) => {
          const { left, width } = head.getBoundingClientRect()
          return left + width / 2 > edge
        }).length,
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [scroller, heads, cover])
  const onward = useCallback(() => {
    const element = scroller.current
    element?.scrollBy({ left: element.clientWidth / 2, behavior: 'smooth' })
  }, [scroller])
  return { hidden, onward }
}
