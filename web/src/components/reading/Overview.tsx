/** What the record has of an article when no statement is chosen: all statements as a list, events, remarks, the key. */
import type { DocumentView, StatementView } from '../../../../src/model/views.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { PartyTag } from '../PartyTag.tsx'
import { When } from '../When.tsx'
import { FindingList } from './FindingList.tsx'
import css from './Overview.module.css'
import { TextKey } from './TextKey.tsx'

interface Props {
  readonly view: DocumentView
  readonly statements: readonly StatementView[]
  readonly onChoose: (statement: string) => void
}

export function Overview({ view, statements, onChoose }: Props) {
  const look = usePartyLook()
  return (
    <div className={css.overview}>
      {statements.length > 0 && (
        <p className={`${css.hint} no-print`}>
          {strings.reading.choose} <kbd>j</kbd>
        </p>
      )}
      <TextKey />
      <section>
        <h3>{strings.reading.statementsHere}</h3>
        {statements.length === 0 && <p className={css.hint}>{strings.reading.untouched}</p>}
        <ol className={css.list}>
          {statements.map(({ id, speaker, words, state }) => (
            <li key={id}>
              <button type="button" data-state={state} onClick={() => onChoose(id)}>
                {speaker?.party && <PartyTag look={look(speaker.party, speaker.name)} short />}
                <span className={css.who}>
                  <bdi>{speaker?.name ?? words.source}</bdi>
                </span>
                <span className={css.words} dir="auto">
                  {words.content}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </section>
      {view.events.length > 0 && (
        <section>
          <h3>{strings.reading.events}</h3>
          <ul className={css.events}>
            {view.events.map((event) => (
              <li key={event.id}>
                <strong>{event.type}</strong> ({strings.eventStatus[event.status]}),{' '}
                <When time={event.time} />
                <span className={css.words} dir="auto">
                  {event.words}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <FindingList findings={view.findings} text={view.text} />
    </div>
  )
}
