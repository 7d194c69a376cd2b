/** The keys of the reading view, in a dialog opened by "?". */
import { Dialog } from 'radix-ui'
import { strings } from '../../strings.ts'
import css from './KeyHelp.module.css'

const KEYS = [
  ['j', strings.keys.j],
  ['k', strings.keys.k],
  ['a', strings.keys.a],
  ['r', strings.keys.r],
  ['u', strings.keys.u],
  ['Esc', strings.keys.escape],
  ['/', strings.keys.slash],
  ['?', strings.keys.help],
] as const

interface Props {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

export function KeyHelp({ open, onOpenChange }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={css.veil} />
        <Dialog.Content className={css.dialog} aria-describedby={undefined}>
          <Dialog.Title>{strings.keys.title}</Dialog.Title>
          <dl>
            {KEYS.map(([key, meaning]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <Dialog.Close className={css.close}>{strings.close}</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
