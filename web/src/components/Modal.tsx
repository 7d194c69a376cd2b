/** A dialog that must be answered or left before the page goes on; Escape leaves it. */
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import css from './Modal.module.css'

interface Props {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

export const Modal = ({ title, open, onClose, children }: Props) => (
  <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
    <Dialog.Portal>
      <Dialog.Overlay className={css.veil} />
      <Dialog.Content className={css.dialog} aria-describedby={undefined}>
        <Dialog.Title>{title}</Dialog.Title>
        {children}
      </Dialog.Content>
    </Dialog.Portal>
  </Dialog.Root>
)
