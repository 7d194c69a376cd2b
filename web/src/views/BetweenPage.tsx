/** What stands between the parties: the answer in a sentence, then question by question the lines and what they leave. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Feasibility, Question } from '../../../src/model/analysis-views.ts'
import { queries } from '../api.ts'
import { AskControls } from '../components/between/AskControls.tsx'
import { BetweenHead } from '../components/between/BetweenHead.tsx'
import { BetweenProblem } from '../components/between/BetweenProblem.tsx'
import { Edits } from '../components/between/Edits.tsx'
import { LinePanel } from '../components/between/LinePanel.tsx'
import { Method } from '../components/between/Method.tsx'
import { QuestionSection } from '../components/between/QuestionSection.tsx'
import { BarsKey } from '../components/between/SpectrumBars.tsx'
import { Loading } from '../components/Loading.tsx'
import { inReadingOrder, linesById } from '../lib/between.ts'
import { askOf, useBetween } from '../state/between.ts'
import { useCodebookWords } from '../state/codebook-words.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './BetweenPage.module.css'

export function BetweenPage() {
  usePageTitle(strings.between.title)
  const { search } = useBetween()
  const asked = { ...askOf(search), ...(search.at ? { at: search.at } : {}) }
  const { data, error, refetch } = useQuery({
    ...queries.feasibility(asked),
    placeholderData: keepPreviousData,
  })
  return (
    <div className={css.page}>
      <BetweenHead about={strings.between.about} />
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

function Answer({ answer }: { readonly answer: Feasibility }) {
  const { search } = useBetween()
  const words = useCodebookWords()
  const { questions, edits, remarks, method } = answer
  const lines = linesById(answer.lines)
  const open = search.line === undefined ? undefined : lines.get(search.line)
  const inOrder = inReadingOrder(answer)
  const inTheWay = inOrder.filter((question) => question.answer !== 'feasible')
  const free = inOrder.filter((question) => question.answer === 'feasible')
  const nameOf = ({ choices }: Question) => strings.listOf(choices.map((choice) => words.choice(choice)))
  const named = (wanted: Question['answer']) =>
    questions.filter((question) => question.answer === wanted).map(nameOf)
  const parties = [...new Set(questions.flatMap((question) => question.parties))]
  const unjudged = remarks.find(({ code }) => code === 'unjudged')
  return (
    <>
      <AskControls parties={parties} />
      <section className={css.answer} aria-live="polite">
        <p className={css.sentence}>
          {questions.length === 0
            ? remarks[0]?.message
            : strings.between.sentence(answer.answer, named('infeasible'), named('undetermined'))}
        </p>
        {named('infeasible').length > 0 && named('undetermined').length > 0 && (
          <p>{strings.between.alsoUnknown(named('undetermined'))}</p>
        )}
        {unjudged && <p className={css.suggested}>{unjudged.message}</p>}
      </section>
      <Edits edits={edits} />
      {questions.length > 0 && <BarsKey />}
      {inTheWay.map((question) => (
        <QuestionSection key={question.choices[0]!.id} question={question} lines={lines} edits={edits} />
      ))}
      {free.length > 0 && (
        <details className={css.free} open={inTheWay.length === 0}>
          <summary>
            <h2>{strings.between.openToAll(free.length)}</h2>
            <span className={css.names}>{free.map(nameOf).join(' · ')}</span>
          </summary>
          {free.map((question) => (
            <QuestionSection key={question.choices[0]!.id} question={question} lines={lines} edits={edits} />
          ))}
        </details>
      )}
      <Method method={method} remarks={remarks.filter((remark) => remark !== unjudged)} />
      {open && <LinePanel key={open.id} line={open} />}
    </>
  )
}
