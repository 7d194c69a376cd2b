/** What moved between two days: conflicts that opened or closed, with the statements that did it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LineChange, Moved, MovedConflicts } from '../../../src/model/analysis-views.ts'
import { queries } from '../api.ts'
import { AskControls } from '../components/between/AskControls.tsx'
import { BetweenHead } from '../components/between/BetweenHead.tsx'
import { BetweenProblem } from '../components/between/BetweenProblem.tsx'
import { ConflictSides } from '../components/between/ConflictSides.tsx'
import { Edits } from '../components/between/Edits.tsx'
import { LinePanel } from '../components/between/LinePanel.tsx'
import { Method } from '../components/between/Method.tsx'
import { Sentence } from '../components/between/Sentence.tsx'
import { DayField } from '../components/DayField.tsx'
import { Loading } from '../components/Loading.tsx'
import { linesById } from '../lib/between.ts'
import { formatDay } from '../lib/dates.ts'
import { askOf, useBetween } from '../state/between.ts'
import { useCodebookWords } from '../state/codebook-words.ts'
import { usePartyLook } from '../state/dossier.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './MovedPage.module.css'

export function MovedPage() {
  usePageTitle(strings.between.moved.title)
  const { search } = useBetween()
  const { from, to } = search
  const asked = { ...askOf(search), ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const { data, error, refetch } = useQuery({ ...queries.moved(asked), placeholderData: keepPreviousData })
  return (
    <div className={css.page}>
      <BetweenHead about={strings.between.moved.about} />
      {error ? (
        <BetweenProblem error={error} retry={() => void refetch()} />
      ) : data ? (
        <Answer answer={data} />
      ) : (
        <Loading />
      )}
    </div>
  )
}

function Answer({ answer }: { readonly answer: Moved }) {
  const { search, set } = useBetween()
  const { from, to, answers, opened, closed, standing, edits, flips, method, remarks } = answer
  const lines = linesById(answer.lines)
  const open = search.line === undefined ? undefined : lines.get(search.line)
  const parties = [...new Set(answer.lines.map(({ party }) => party))]
  const group = (title: string, conflicts: readonly MovedConflicts[]) => (
    <section className={css.group} aria-label={title}>
      <h2>
        {title} <span className={css.count}>{conflicts.length}</span>
      </h2>
      {conflicts.length === 0 && <p className={css.none}>{strings.between.moved.none}</p>}
      {conflicts.map((conflict) => (
        <article key={conflict.sides.flat().join()} className={css.conflict}>
          <ConflictSides group={conflict} lines={lines} />
          {conflict.because.map((change) => (
            <Change key={change.line} change={change} answer={answer} />
          ))}
        </article>
      ))}
    </section>
  )
  return (
    <>
      <div className={`${css.days} no-print`}>
        <span>{strings.between.moved.from}</span>
        <DayField
          day={from}
          label={strings.between.moved.from}
          placeholder={strings.search.anyDay}
          onDay={(day) => set({ from: day ?? undefined })}
        />
        <span>{strings.between.moved.to}</span>
        <DayField
          day={to}
          label={strings.between.moved.to}
          placeholder={strings.search.anyDay}
          onDay={(day) => set({ to: day ?? undefined })}
        />
      </div>
      <AskControls parties={parties} dated={false} />
      <p className={css.sentence} aria-live="polite">
        {strings.between.moved.sentence(formatDay(from), formatDay(to), opened.length, closed.length)}{' '}
        {strings.between.moved.answers(answers[0], answers[1])}
      </p>
      <Edits edits={edits} />
      {group(strings.between.moved.opened, opened)}
      {group(strings.between.moved.closed, closed)}
      {standing.length > 0 && (
        <details className={css.group}>
          <summary>
            <h2>
              {strings.between.moved.standing} <span className={css.count}>{standing.length}</span>
            </h2>
          </summary>
          {standing.map((conflict) => (
            <div key={conflict.sides.flat().join()} className={css.conflict}>
              <ConflictSides group={conflict} lines={lines} />
            </div>
          ))}
        </details>
      )}
      {flips.length > 0 && (
        <section className={css.group} aria-label={strings.between.flips}>
          <h2>{strings.between.flips}</h2>
          {flips.map(({ message }) => (
            <p key={message}>
              <bdi>{message}</bdi>
            </p>
          ))}
        </section>
      )}
      <Method method={method} remarks={remarks} />
      {open && <LinePanel key={open.id} line={open} />}
    </>
  )
}

function Change({ change, answer }: { readonly change: LineChange; readonly answer: Moved }) {
  const words = useCodebookWords()
  const look = usePartyLook()
  const line = answer.lines.find(({ id }) => id === change.line)!
  const name = strings.between.side(look(line.party).short, words.rule(line))
  return (
    <div className={css.change}>
      <p>
        <strong>{strings.between.moved.changes[change.change](name)}</strong>
        {change.now &&
          change.change === 'gone' &&
          ` ${strings.between.moved.now(strings.stanceLong[change.now.stance])}`}
      </p>
      {change.now?.sentence && <Sentence sentence={change.now.sentence} said={change.now.said} />}
    </div>
  )
}
