/** Asks who made the statements that were marked: a name, and the party they speak for, if any. */
import { type FormEvent, useState } from 'react'
import { useDossier } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import { Select } from '../Select.tsx'
import css from './Forms.module.css'

interface Props {
  /** How many statements are marked. */
  readonly marked: number
  readonly onSplit: (name: string, party: string | null) => void
  readonly onClose: () => void
}

export function SplitForm({ marked, onSplit, onClose }: Props) {
  const [name, setName] = useState('')
  const [party, setParty] = useState('')
  const parties = useDossier()?.parties ?? []
  const split = (event: FormEvent): void => {
    event.preventDefault()
    onSplit(name.trim(), party === '' ? null : party)
  }
  return (
    <form onSubmit={split} className={css.split} aria-label={strings.people.splitTitle}>
      <p className={css.about}>{strings.people.splitAbout}</p>
      <label className={css.label}>
        {strings.people.splitName}
        <input
          className={css.input}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={200}
          dir="auto"
        />
      </label>
      <Select
        label={strings.people.splitParty}
        value={party}
        onChange={setParty}
        options={[
          { value: '', label: strings.people.noParty },
          ...parties.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <div className={css.buttons}>
        <Button onClick={onClose}>{strings.people.cancel}</Button>
        <Button type="submit" disabled={marked === 0 || name.trim() === ''}>
          {strings.people.splitDo(marked)}
        </Button>
      </div>
    </form>
  )
}
