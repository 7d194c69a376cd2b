/** Asks how a person is to be called. */
import { type FormEvent, useState } from 'react'
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import { Modal } from '../Modal.tsx'
import css from './Forms.module.css'

interface Props {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

export function RenameDialog({ name, onName, onClose }: Props) {
  const [typed, setTyped] = useState(name)
  const given = typed.trim()
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (given !== '' && given !== name) onName(given)
    onClose()
  }
  return (
    <Modal title={strings.people.renameTitle} open onClose={onClose}>
      <form onSubmit={save} className={css.form}>
        <label className={css.label}>
          {strings.people.newName}
          <input
            className={css.input}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onFocus={(event) => event.target.select()}
            maxLength={200}
            dir="auto"
          />
        </label>
        <div className={css.buttons}>
          <Button onClick={onClose}>{strings.people.cancel}</Button>
          <Button type="submit" disabled={given === ''}>
            {strings.people.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
