/**
 * The events that most accounts tell of, each at its day: kind, who, how many accounts. A bar below is as long as the
 * time it lies in. A dashed mark is planned, a struck one denied.
 */
import { Link } from '@tanstack/react-router'
import { formatInterval } from '../../lib/dates.ts'
import type { Label } from '../../lib/timeline.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import css from './EventLabels.module.css'

export const LABEL_HEIGHT = 26

interface Props {
  readonly labels: readonly Label[]
  readonly rows: number
}

export function EventLabels({ labels, rows }: Props) {
  const look = usePartyLook()
  return (
    <ul className={css.labels} style={{ height: rows * LABEL_HEIGHT }} aria-label={strings.timeline.told}>
      {labels.map(({ event, x, length, width, row }) => {
        const who = event.participants.map((id) => look(id).short).join(', ')
        const rest = [
          formatInterval(event.time),
          strings.eventStatus[event.status],
          strings.counts.accounts(event.accounts),
        ].join(', ')
        return (
          <li key={event.id} style={{ left: x, top: row * LABEL_HEIGHT, width }}>
            <Link
              to="/documents/$id"
              params={{ id: event.document }}
              search={{ at: event.evidence.join('-') }}
              className={css.label}
              data-status={event.status}
              title={`${event.type} ${who}, ${rest}\n“${event.words}”`}
              data-tile
            >
              <span className={css.mark} aria-hidden="true" />
              <span className={css.words}>
                <strong>{event.type}</strong> {who}
              </span>
              {event.accounts > 1 && (
                <span className={css.accounts} aria-hidden="true">
                  ×{event.accounts}
                </span>
              )}
              <span className="visually-hidden">, {rest}</span>
            </Link>
            {length > 4 && <span className={css.bar} style={{ width: length }} aria-hidden="true" />}
          </li>
        )
      })}
    </ul>
  )
}
