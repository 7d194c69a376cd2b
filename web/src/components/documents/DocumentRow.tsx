/** One article of the list: title, outlet, date with its certainty, who speaks in it, how much was found. */
import { Link } from '@tanstack/react-router'
import type { DocumentSummary } from '../../../../src/model/views.ts'
import { isRead, languageName } from '../../lib/language.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { CopyMark } from '../CopyMark.tsx'
import { PartyTag } from '../PartyTag.tsx'
import { When } from '../When.tsx'
import css from './DocumentRow.module.css'

const SHOWN = 6

export function DocumentRow({ document }: { readonly document: DocumentSummary }) {
  const look = usePartyLook()
  const { id, title, outlet, published, language, parties, statements, positions, findings, copyGroup } =
    document
  return (
    <div className={css.row}>
      <div className={css.what}>
        <Link to="/documents/$id" params={{ id }} className={css.title}>
          <bdi>{title}</bdi>
        </Link>
        <p className={css.facts}>
          <bdi className={css.outlet}>{outlet ?? strings.cell.noOutlet}</bdi>
          {!isRead(language) && <span>{languageName(language)}</span>}
          {copyGroup && <CopyMark />}
        </p>
      </div>
      <p className={css.when}>
        <When time={published} />
      </p>
      <p className={css.parties}>
        {parties.slice(0, SHOWN).map((party) => (
          <PartyTag key={party} look={look(party)} short />
        ))}
        {parties.length > SHOWN && <span>{strings.timeline.more(parties.length - SHOWN)}</span>}
      </p>
      <p className={css.counts}>
        <span>{strings.counts.statements(statements)}</span>
        <span>{strings.counts.positions(positions)}</span>
        {findings > 0 && <span className={css.findings}>{strings.counts.findings(findings)}</span>}
      </p>
    </div>
  )
}
