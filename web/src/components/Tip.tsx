/**
 * A word with an explanation: on hover, on focus, and on a tap; Escape puts it away.
 *
 * The explanation is a popover, so it stands above panels and is not cut off by what scrolls.
 */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import css from './Tip.module.css'

interface Props {
  readonly children: ReactNode
  readonly tip: ReactNode
  readonly className?: string | undefined
}

const MARGIN = 12
const GAP = 6

/** Below the word where there is room, else above; never past the window's edge. */
function place(tip: HTMLElement, word: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect()
  const left = Math.min(word.left, window.innerWidth - width - MARGIN)
  const below = word.bottom + GAP
  const top = below + height + MARGIN > window.innerHeight ? word.top - height - GAP : below
  tip.style.left = `${Math.max(MARGIN, left)}px`
  tip.style.top = `${Math.max(MARGIN, top)}px`
}

export function Tip({ children, tip, className = '' }: Props) {
  const id = useId()
  const word = useRef<HTMLButtonElement>(null)
  const popover = useRef<HTMLSpanElement>(null)
  const show = (): void => {
    if (!popover.current || !word.current || popover.current.matches(':popover-open')) return
    popover.current.showPopover()
    place(popover.current, word.current.getBoundingClientRect())
  }
  const hide = (): void => {
    if (popover.current?.matches(':popover-open')) popover.current.hidePopover()
  }
  const putAway = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !popover.current?.matches(':popover-open')) return
    event.stopPropagation()
    hide()
  }
  return (
    <>
      <button
        ref={word}
        type="button"
        className={`${css.trigger} ${className}`}
        aria-describedby={id}
        onPointerEnter={show}
        onPointerLeave={hide}
        onFocus={show}
        onBlur={hide}
        onClick={show}
        onKeyDown={putAway}
      >
        {children}
      </button>
      <span ref={popover} id={id} role="tooltip" popover="manual" className={css.tip}>
        {tip}
      </span>
    </>
  )
}
