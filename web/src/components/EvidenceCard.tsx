/** One position with the words it rests on: the sentence in its context, who, where, when, why, and what a person decided. */
import { Link } from '@tanstack/react-router'
import type { PositionView } from '../../../src/model/views.ts'
import { strings } from '../strings.ts'
import { Confidence } from './Confidence.tsx'
import css from './EvidenceCard.module.css'
import { JudgeButtons } from './JudgeButtons.tsx'
import { JudgedBy } from './JudgedBy.tsx'
import { StanceGlyph } from './StanceGlyph.tsx'
import { When } from './When.tsx'
import { Why } from './Why.tsx'

interface Props {
  readonly position: PositionView
  /** The stance stands above a group of cards already; a condition is still shown. */
  readonly stanceShown?: boolean
}

export function EvidenceCard({ position, stanceShown = false }: Props) {
  const { id, state, context, words, stance, condition, holder, outlet, said, because, confidence } = position
  return (
    <article className={css.card} data-state={state}>
      <blockquote className={css.quote} dir="auto">
        {context.before}
        <mark>{words}</mark>
        {context.after}
      </blockquote>
      {(!stanceShown || condition || position.realis !== 'actual') && (
        <p className={css.facts}>
          <StanceGlyph stance={stance} size={14} />
          <span>
            <strong>{strings.stanceLong[stance]}</strong>
            {condition && (
              <>
                {': '}
                <bdi>{strings.condition(condition)}</bdi>
              </>
            )}
          </span>
          {position.realis !== 'actual' && (
            <span className={css.realis}>{strings.realis[position.realis]}</span>
          )}
        </p>
      )}
      <dl className={css.details}>
        <dt>{strings.cell.holder}</dt>
        <dd>
          <bdi>{holder}</bdi>, <bdi className={css.outlet}>{outlet ?? strings.cell.noOutlet}</bdi>
        </dd>
        <dt>{strings.cell.said}</dt>
        <dd>
          <When time={said} />
        </dd>
        <dt>{strings.reading.sure}</dt>
        <dd>
          <Confidence confidence={confidence} kind="position" />
        </dd>
        {because.length > 0 && (
          <>
            <dt>{strings.cell.because}</dt>
            <dd>
              <Why because={because} />
            </dd>
          </>
        )}
      </dl>
      <Link
        to="/documents/$id"
        params={{ id: position.document }}
        search={{ at: position.evidence.join('-') }}
        className={css.link}
      >
        {strings.cell.read}
        <span className="visually-hidden">: {position.documentTitle}</span>
      </Link>
      <JudgeButtons id={id} state={state} />
      <JudgedBy id={id} state={state} />
    </article>
  )
}
