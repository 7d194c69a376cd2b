/** The keys of the reading view, in a dialog opened by "?". */
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import { Modal } from '../Modal.tsx'
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

export const KeyHelp = ({ open, onOpenChange }: Props) => (
  <Modal title={strings.keys.title} open={open} onClose={() => onOpenChange(false)}>
    <dl className={css.keys}>
      {KEYS.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
    <Button className={css.close!} onClick={() => onOpenChange(false)}>
      {strings.close}
    </Button>
  </Modal>
)
