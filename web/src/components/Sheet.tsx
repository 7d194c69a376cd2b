/**
 * A panel over the page: at the right where there is room, from below on a narrow screen.
 *
 * It does not block the page behind it, so that another cell or passage can be chosen while it is open; Escape closes it.
 */
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { strings } from '../strings.ts'
import css from './Sheet.module.css'

interface Props {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** Leave the focus where it is: the page's own keys go on working. */
  readonly keepFocus?: boolean
  readonly half?: boolean
}

export function Sheet({ title, onClose, children, keepFocus = false, half = false }: Props) {
  return (
    <Dialog.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Content
          className={css.sheet}
          data-half={half}
          aria-describedby={undefined}
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            if (!keepFocus) (event.currentTarget as HTMLElement).focus()
          }}
        >
          <div className={css.head}>
            <Dialog.Title className={css.title}>{title}</Dialog.Title>
            <Dialog.Close className={css.close} aria-label={strings.close}>
              <span aria-hidden="true">×</span>
            </Dialog.Close>
          </div>
          <div className={css.body}>{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
