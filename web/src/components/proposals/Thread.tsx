/** One proposal as a thread: who offers what on which terms, then every answer in the order of time, each with its words. */
import { Link } from '@tanstack/react-router'
import type { ProposalThread, ThreadAnswer } from '../../../../src/model/comparison.ts'
import type { IssueView } from '../../../../src/model/views.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { Sentence } from '../between/Sentence.tsx'
import { PartyTag } from '../PartyTag.tsx'
import { SureBars } from '../SureBars.tsx'
import { AnswerGlyph } from './AnswerGlyph.tsx'
import css from './Thread.module.css'

const PartyLink = ({ id }: { readonly id: string }) => {
  const look = usePartyLook()
  return (
    <Link to="/parties/$id" params={{ id }} className={css.party}>
      <PartyTag look={look(id)} short />
    </Link>
  )
}

const Parties = ({ ids }: { readonly ids: readonly string[] }) =>
  ids.map((id) => <PartyLink key={id} id={id} />)

const More = ({ children, count }: { readonly children: React.ReactNode; readonly count: number }) =>
  count > 0 && (
    <details className={css.more}>
      <summary>{strings.proposals.moreAccounts(count)}</summary>
      {children}
    </details>
  )

function Answer({ answer }: { readonly answer: ThreadAnswer }) {
  const {
    party,
    answer: kind,
    condition,
    holder,
    unnamed,
    accounts,
    confidence,
    current,
    said,
    sentences,
  } = answer
  const [first, ...others] = sentences
  return (
    <li className={css.entry} data-answer={kind} data-current={current}>
      <span className={css.node}>
        <AnswerGlyph answer={kind} />
      </span>
      <div className={css.body}>
        <p className={css.line}>
          <PartyLink id={party} />
          <strong>{strings.answer[kind]}</strong>
          {current && <span className={css.current}>{strings.proposals.current}</span>}
          <span className={css.meta}>
            <bdi>{holder}</bdi>
            {unnamed && `, ${strings.proposals.unnamed}`}
            {answer.realis !== 'actual' && `, ${strings.realis[answer.realis]}`} ·{' '}
            {strings.counts.independent(accounts)} <SureBars confidence={confidence} />
          </span>
        </p>
        {condition && <p className={css.condition}>{<bdi>{strings.condition(condition)}</bdi>}</p>}
        <Sentence sentence={first!} said={said} />
        <More count={others.length}>
          {others.map((sentence) => (
            <Sentence key={sentence.record + sentence.evidence} sentence={sentence} said={said} />
          ))}
        </More>
      </div>
    </li>
  )
}

interface Props {
  readonly thread: ProposalThread
  readonly issues: readonly IssueView[]
}

export function Thread({ thread, issues }: Props) {
  const { id, by, to, options, terms, made, accounts, confidence, sentences, answers, unanswered } = thread
  const labels = issues.flatMap((issue) =>
    issue.options.filter((option) => options.includes(option.id)).map((option) => ({ issue, option })),
  )
  const [first, ...others] = sentences
  return (
    <article className={css.thread} id={id} aria-labelledby={`${id}-title`}>
      <header className={css.head}>
        <h2 id={`${id}-title`}>
          {labels.map(({ issue, option }, i) => (
            <span key={option.id}>
              {i > 0 && ', '}
              <Link to="/issues/$id" params={{ id: issue.id }} className={css.option}>
                <bdi>{option.label}</bdi>
              </Link>
            </span>
          ))}
        </h2>
        {terms.length > 0 && (
          <ul className={css.terms} aria-label={strings.proposals.terms}>
            {terms.map(({ kind, value, words }) => (
              <li key={kind + value}>
                <bdi>{words}</bdi>
              </li>
            ))}
          </ul>
        )}
      </header>
      <ol className={css.list}>
        <li className={css.entry} data-answer="offer">
          <span className={css.node}>
            <span className={css.offer} aria-hidden="true" />
          </span>
          <div className={css.body}>
            <p className={css.line}>
              {by.length > 0 ? <Parties ids={by} /> : strings.proposals.nobody}
              <strong>{strings.proposals.proposes}</strong>
              {to.length > 0 && (
                <>
                  {strings.proposals.to} <Parties ids={to} />
                </>
              )}
              <span className={css.meta}>
                {strings.counts.independent(accounts)} <SureBars confidence={confidence} />
              </span>
            </p>
            <Sentence sentence={first!} said={made} />
            <More count={others.length}>
              {others.map((sentence) => (
                <Sentence key={sentence.record} sentence={sentence} said={made} />
              ))}
            </More>
          </div>
        </li>
        {answers.map((answer) => (
          <Answer key={answer.party + answer.answer} answer={answer} />
        ))}
      </ol>
      {unanswered.length > 0 && (
        <p className={css.unanswered}>
          {strings.proposals.unanswered} <Parties ids={unanswered} />
        </p>
      )}
    </article>
  )
}
