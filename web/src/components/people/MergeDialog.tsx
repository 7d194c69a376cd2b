/** Asks which other person somebody is: found by typing a part of a name or office. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonSummary } from '../../../../src/model/views.ts'
import { queries } from '../../api.ts'
import { fitsWords } from '../../lib/people.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import { Field } from '../Field.tsx'
import { Modal } from '../Modal.tsx'
import css from './Forms.module.css'

interface Props {
  readonly person: PersonSummary
  readonly onInto: (into: string) => void
  readonly onClose: () => void
}

/** How many are offered at once. */
const OFFERED = 8

export function MergeDialog({ person, onInto, onClose }: Props) {
  const { data } = useQuery(queries.people())
  const [typed, setTyped] = useState('')
  const look = usePartyLook()
  const offered = (data ?? []).filter((other) => other.id !== person.id && fitsWords(other, typed))
  return (
    <Modal title={strings.people.mergeTitle(person.name)} open onClose={onClose}>
      <p className={css.about}>{strings.people.mergeAbout}</p>
      <Field label={strings.people.find} value={typed} onChange={setTyped} />
      <ul className={css.offers}>
        {offered.slice(0, OFFERED).map((other) => (
          <li key={other.id}>
            <button
              type="button"
              onClick={() => {
                onInto(other.id)
                onClose()
              }}
            >
              <bdi>{other.name}</bdi>
              <span>
                {[
                  other.party && look(other.party).short,
                  other.offices[0]?.office,
                  strings.counts.statements(other.statements),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {data && offered.length === 0 && <p className={css.about}>{strings.people.nothing}</p>}
      <div className={css.buttons}>
        <Button onClick={onClose}>{strings.people.cancel}</Button>
      </div>
    </Modal>
  )
}
