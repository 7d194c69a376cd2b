/** One statement: who, told by whom, when, how, where in the codebook, how sure; and the judgement. */
import { Link } from '@tanstack/react-router'
import type { DocumentView, StatementView } from '../../../../src/model/views.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { Confidence } from '../Confidence.tsx'
import { JudgeButtons } from '../JudgeButtons.tsx'
import { JudgedBy } from '../JudgedBy.tsx'
import { PartyTag } from '../PartyTag.tsx'
import { Because, When } from '../When.tsx'
import { Fact, Facts } from './Facts.tsx'
import { FindingList } from './FindingList.tsx'
import { PositionInPanel } from './PositionInPanel.tsx'
import css from './StatementPanel.module.css'

interface Props {
  readonly view: DocumentView
  readonly statement: StatementView
}

function Speaker({ speaker }: { readonly speaker: StatementView['speaker'] }) {
  const look = usePartyLook()
  if (!speaker) return strings.reading.unresolved
  return (
    <>
      {speaker.kind === 'person' && speaker.id && (speaker.party || speaker.office) ? (
        <Link to="/people/$id" params={{ id: speaker.id }} className={css.name}>
          <bdi>{speaker.name}</bdi>
        </Link>
      ) : (
        <bdi className={css.name}>{speaker.name}</bdi>
      )}
      {speaker.office && (
        <>
          , <bdi>{speaker.office}</bdi>
        </>
      )}
      <span className={css.party}>
        {speaker.party ? <PartyTag look={look(speaker.party)} /> : strings.reading.noParty}
      </span>
    </>
  )
}

export function StatementPanel({ view, statement }: Props) {
  const { id, state, words, via, said, form, realis, confidence } = statement
  const positions = view.positions.filter((position) => statement.positions.includes(position.id))
  const findings = view.findings.filter(({ span }) =>
    statement.content.some((content) => content[0] < span[1] && span[0] < content[1]),
  )
  return (
    <div className={css.panel}>
      <blockquote className={css.words} dir="auto" data-state={state}>
        {words.content}
      </blockquote>
      <JudgeButtons id={id} state={state} hints />
      <JudgedBy id={id} state={state} />
      <Facts>
        <Fact name={strings.reading.who}>
          <Speaker speaker={statement.speaker} />
        </Fact>
        {via.length > 0 && (
          <Fact name={strings.reading.via}>
            <bdi>{strings.listOf(via)}</bdi>
          </Fact>
        )}
        <Fact name={strings.reading.said}>
          <When time={said} />
          <Because time={said} />
        </Fact>
        <Fact name={strings.reading.how}>
          {strings.form[form]}; {strings.realis[realis]}
          {words.cue && (
            <>
              {' '}
              (<q>{words.cue}</q>)
            </>
          )}
        </Fact>
        <Fact name={strings.reading.sure}>
          <Confidence confidence={confidence} kind="statement" />
        </Fact>
      </Facts>
      <section className={css.section}>
        <h3>{strings.reading.where}</h3>
        {positions.length === 0 ? (
          <p className={css.quiet}>{strings.reading.noPosition}</p>
        ) : (
          positions.map((position) => <PositionInPanel key={position.id} position={position} />)
        )}
      </section>
      <FindingList findings={findings} text={view.text} />
    </div>
  )
}
