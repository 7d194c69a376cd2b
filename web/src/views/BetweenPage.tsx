/** What stands between the parties: the answer in a sentence, then question by question the lines and what they leave. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Edit, Feasibility, Question, RedLine } from '../../../src/model/analysis-views.ts'
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
  const hasLines = ({ choices }: Question) =>
    answer.lines.some(({ choice, rule }) => rule !== 'unsaid' && choices.some(({ id }) => id === choice))
  const inTheWay = inOrder.filter((question) => question.answer !== 'feasible' && hasLines(question))
  const unsaid = inOrder.filter((question) => question.answer === 'undetermined' && !hasLines(question))
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
      <More title={strings.between.leftUnsaid} questions={unsaid} lines={lines} edits={edits} />
      <More title={strings.between.openToAll} questions={free} lines={lines} edits={edits} />
      <Method method={method} remarks={remarks.filter((remark) => remark !== unjudged)} />
      {open && <LinePanel key={open.id} line={open} />}
    </>
  )
}

interface MoreProps {
  readonly title: (n: number) => string
  readonly questions: readonly Question[]
  readonly lines: ReadonlyMap<string, RedLine>
  readonly edits: readonly Edit[]
}

/** Questions that nothing stands in the way of, under one heading that opens. */
function More({ title, questions, lines, edits }: MoreProps) {
  const words = useCodebookWords()
  if (questions.length === 0) return null
  return (
    <details className={css.more}>
      <summary>
        <h2>{title(questions.length)}</h2>
        <span className={css.names}>
          {questions
            .map(({ choices }) => strings.listOf(choices.map((choice) => words.choice(choice))))
            .join(' · ')}
        </span>
      </summary>
      {questions.map((question) => (
        <QuestionSection key={question.choices[0]!.id} question={question} lines={lines} edits={edits} />
      ))}
    </details>
  )
}
