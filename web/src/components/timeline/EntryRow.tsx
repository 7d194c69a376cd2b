/** One entry of the timeline's list: when, who, the words; a link to where it is read. */
import { Link } from '@tanstack/react-router'
import type { EventView, StatementView } from '../../../../src/model/views.ts'
import { formatInterval } from '../../lib/dates.ts'
import { linkTo } from '../../lib/links.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { PartyTag } from '../PartyTag.tsx'
import { StateBadge } from '../StateBadge.tsx'
import css from './EntryRow.module.css'

interface Props {
  readonly record: StatementView | EventView
  /** All are one person's: the article stands where the name would. */
  readonly whoShown?: boolean
}

export function EntryRow({ record, whoShown = false }: Props) {
  const look = usePartyLook()
  const event = record.kind === 'event'
  const parties = event ? record.participants : [record.speaker?.party ?? '']
  return (
    <Link {...linkTo(record)} className={css.row} data-state={record.state}>
      <span className={css.when}>
        {formatInterval(event ? record.time : record.said)}
        <bdi className={css.outlet}>{record.outlet ?? strings.cell.noOutlet}</bdi>
      </span>
      {whoShown ? (
        <bdi className={css.title}>{record.documentTitle}</bdi>
      ) : (
        <span className={css.who}>
          {parties.filter(Boolean).map((party) => (
            <PartyTag key={party} look={look(party)} short />
          ))}
          <bdi>
            {event
              ? `${record.type}, ${strings.eventStatus[record.status]}`
              : (record.speaker?.name ?? record.words.source)}
          </bdi>
        </span>
      )}
      <span className={css.words} dir="auto">
        {event ? record.words : record.words.content}
      </span>
      <span className={css.state}>
        <StateBadge state={record.state} />
      </span>
    </Link>
  )
}
