/** One person of the list: name, newest office, party, how much they said, how the articles name them. */
import { Link } from '@tanstack/react-router'
import type { PersonSummary } from '../../../../src/model/views.ts'
import { heldWhen } from '../../lib/people.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { PartyTag } from '../PartyTag.tsx'
import css from './PersonRow.module.css'

const NAMES = 4

export function PersonRow({ person }: { readonly person: PersonSummary }) {
  const look = usePartyLook()
  const { id, name, party, offices, statements, documents, names, judged } = person
  const [office] = offices
  const others = names.filter(({ words }) => words !== name).slice(0, NAMES)
  return (
    <div className={css.row}>
      <div>
        <Link to="/people/$id" params={{ id }} className={css.name}>
          <bdi>{name}</bdi>
        </Link>
        {judged && (
          <span className={css.judged} title={strings.people.judgedLong}>
            ✓ {strings.people.judged}
          </span>
        )}
        {others.length > 0 && (
          <p className={css.names}>
            {strings.people.called}{' '}
            {others.map(({ words }, index) => (
              <span key={words}>
                {index > 0 && ', '}
                <bdi>“{words}”</bdi>
              </span>
            ))}
          </p>
        )}
      </div>
      <p className={css.office}>
        {office && (
          <>
            <bdi>{office.office}</bdi> <span>{heldWhen(office)}</span>
          </>
        )}
      </p>
      <p className={css.party}>
        {party ? <PartyTag look={look(party)} short /> : <span>{strings.people.noParty}</span>}
      </p>
      <p className={css.counts}>
        <span>{strings.counts.statements(statements)}</span>
        <span>{strings.counts.documents(documents)}</span>
      </p>
    </div>
  )
}
