/** The offices that the codebook's facts give a person, the newest first, with their times and where they are known from. */
import type { OfficeView } from '../../../../src/model/views.ts'
import { formatDay } from '../../lib/dates.ts'
import { heldWhen } from '../../lib/people.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { PartyTag } from '../PartyTag.tsx'
import css from './Offices.module.css'

export function Offices({ offices }: { readonly offices: readonly OfficeView[] }) {
  const look = usePartyLook()
  if (offices.length === 0) return <p className={css.none}>{strings.people.noOffice}</p>
  return (
    <ol className={css.offices}>
      {offices.map(({ office, party, from, to, asOf, source, confidence }) => (
        <li key={office + from}>
          <bdi className={css.office}>{office}</bdi>
          <PartyTag look={look(party)} short />
          <span className={css.when}>
            {heldWhen({ from, to })}
            {to === null && asOf && ` (${strings.people.asOf(formatDay(asOf))})`}
          </span>
          <span className={css.source} title={source}>
            {confidence === 'memory' ? strings.people.memory : source}
          </span>
        </li>
      ))}
    </ol>
  )
}
