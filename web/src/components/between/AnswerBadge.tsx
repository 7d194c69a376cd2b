/** Whether an outcome is open to all: a word and a shape, never a colour alone. */
import type { Answer } from '../../../../src/model/analysis-views.ts'
import { strings } from '../../strings.ts'
import css from './AnswerBadge.module.css'

const SIGNS: Readonly<Record<Answer, string>> = { feasible: '○', infeasible: '×', undetermined: '?' }

export const AnswerBadge = ({ answer }: { readonly answer: Answer }) => (
  <span className={css.badge} data-answer={answer} title={strings.between.answerLong[answer]}>
    <span aria-hidden="true">{SIGNS[answer]}</span> {strings.between.answer[answer]}
  </span>
)
