/** A word with an explanation: on hover, on focus, and on a tap. */
import { Tooltip } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import css from './Tip.module.css'

interface Props {
  readonly children: ReactNode
  readonly tip: ReactNode
  readonly className?: string | undefined
}

export function Tip({ children, tip, className = '' }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Tooltip.Root open={open} onOpenChange={setOpen}>
      <Tooltip.Trigger
        type="button"
        className={`${css.trigger} ${className}`}
        // The primitive closes on a press; a tap on a touch screen is the only way to ask there.
        onPointerDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.preventDefault()
          setOpen(true)
        }}
      >
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className={css.tip} sideOffset={6} collisionPadding={12}>
          {tip}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
