/** One question: its answer, what each party accepts, what conflicts, who blocks, the way out, and what would turn it. */
import type { Edit, Question, RedLine, WayOut } from '../../../../src/model/analysis-views.ts'
import { useCodebookWords } from '../../state/codebook-words.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { AnswerBadge } from './AnswerBadge.tsx'
import { ConflictSides } from './ConflictSides.tsx'
import { LineSliders } from './LineSliders.tsx'
import css from './QuestionSection.module.css'
import { SpectrumBars } from './SpectrumBars.tsx'

interface Props {
  readonly question: Question
  readonly lines: ReadonlyMap<string, RedLine>
  readonly edits: readonly Edit[]
}

export function QuestionSection({ question, lines, edits }: Props) {
  const words = useCodebookWords()
  const { choices, answer, groups, method } = question
  const id = `question-${choices[0]!.id.replace('/', '-')}`
  const issues = [...new Set(choices.map(({ issue }) => issue))]
  return (
    <section className={css.question} aria-labelledby={id}>
      <header className={css.head}>
        <h2 id={id}>{strings.listOf(choices.map((choice) => words.choice(choice)))}</h2>
        <AnswerBadge answer={answer} />
        {issues.map((issue) => (
          <p key={issue} className={css.about}>
            {words.question(issue)}
          </p>
        ))}
      </header>
      <div className={css.body}>
        {choices.map((choice) => (
          <SpectrumBars key={choice.id} choice={choice} question={question} />
        ))}
        {groups.length > 0 && (
          <ol className={css.groups}>
            {groups.map((group) => (
              <li key={group.sides.flat().join()}>
                <ConflictSides group={group} lines={lines} />
              </li>
            ))}
          </ol>
        )}
        <Facts question={question} lines={lines} />
        <LineSliders question={question} lines={lines} edits={edits} />
        {method === 'highs' && <p className={css.note}>{strings.between.bySolver}</p>}
      </div>
    </section>
  )
}

function Facts({ question, lines }: Omit<Props, 'edits'>) {
  const words = useCodebookWords()
  const look = usePartyLook()
  const { blockers, relaxations, waysOut, toAsk, flips, remarks, choices } = question
  const lineWords = (id: string): string => {
    const line = lines.get(id)!
    return strings.between.side(look(line.party).short, words.rule(line))
  }
  const outcome = ({ outcome: made }: WayOut) =>
    strings.listOf(
      made.map(({ choice, value }) => words.value(choices.find((each) => each.id === choice)!, value)),
    )
  const parties = (ids: readonly string[]) => strings.listOf([...new Set(ids)].map((id) => look(id).short))
  const rows: readonly { title: string; texts: readonly string[] }[] = [
    { title: strings.between.blocksAlone, texts: blockers.length > 0 ? [parties(blockers)] : [] },
    {
      title: strings.between.mustGive,
      texts: relaxations.map((set) => strings.listOf(set.map(lineWords))),
    },
    {
      title: strings.between.wayOut,
      texts: waysOut.map((way) =>
        strings.between.way(
          outcome(way),
          strings.listOf(
            way.moves.map(({ party, steps }) => strings.between.steps(look(party).short, steps)),
          ),
        ),
      ),
    },
    { title: strings.between.toAsk, texts: toAsk.map((set) => parties(set.map(({ party }) => party))) },
    { title: strings.between.flips, texts: flips.map(({ message }) => message) },
  ]
  const shown = rows.filter(({ texts }) => texts.length > 0)
  return (
    <>
      {shown.length > 0 && (
        <dl className={css.facts}>
          {shown.map(({ title, texts }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>
                {texts.map((text) => (
                  <p key={text}>
                    <bdi>{text}</bdi>
                  </p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {remarks.map(({ code, message }) => (
        <p key={code} className={css.note}>
          {message}
        </p>
      ))}
    </>
  )
}
