/**
 * What if: each line of a question, to be lifted, or moved along its spectrum with a slider.
 *
 * A line for one option ("only x") gives way from x as far as the option the slider stands on, with all between; one
 * against an option gives way by being lifted.
 */
import type { Choice, Edit, Question, RedLine } from '../../../../src/model/analysis-views.ts'
import { lineOfEdit } from '../../lib/between.ts'
import { useBetween } from '../../state/between.ts'
import { useCodebookWords } from '../../state/codebook-words.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import css from './LineSliders.module.css'

interface Props {
  readonly question: Question
  readonly lines: ReadonlyMap<string, RedLine>
  readonly edits: readonly Edit[]
}

export function LineSliders({ question: { choices }, lines, edits }: Props) {
  const own = [...lines.values()].filter(
    ({ choice, rule }) => rule !== 'unsaid' && choices.some(({ id }) => id === choice),
  )
  if (own.length === 0) return null
  return (
    <details
      className={`${css.whatIf} no-print`}
      open={edits.some((edit) => own.some(({ id }) => id === lineOfEdit(edit)))}
    >
      <summary>{strings.between.whatIf}</summary>
      <ul className={css.lines}>
        {own.map((line) => (
          <Control
            key={line.id}
            line={line}
            choice={choices.find(({ id }) => id === line.choice)!}
            edits={edits}
          />
        ))}
      </ul>
    </details>
  )
}

interface ControlProps {
  readonly line: RedLine
  readonly choice: Choice
  readonly edits: readonly Edit[]
}

function Control({ line, choice, edits }: ControlProps) {
  const { edit } = useBetween()
  const words = useCodebookWords()
  const look = usePartyLook()
  const name = strings.between.side(look(line.party).short, words.rule(line))
  const bends = choice.kind === 'spectrum' && line.rule === 'only'
  const start = choice.values.indexOf(line.option)
  const bent = edits.find((each) => each.kind === 'bend' && each.line === line.id)
  const at = bent?.kind === 'bend' ? choice.values.indexOf(bent.to) : start
  const move = (to: number): void =>
    edit(edits, line.id, to === start ? null : { kind: 'bend', line: line.id, to: choice.values[to]! })
  return (
    <li className={css.control} data-line={line.id}>
      <span className={css.name}>{name}</span>
      {bends ? (
        <span className={css.slider}>
          <input
            type="range"
            min={0}
            max={choice.values.length - 1}
            value={at}
            onChange={(event) => move(Number(event.target.value))}
            aria-label={strings.between.givesWay(name)}
            aria-valuetext={words.value(choice, choice.values[at]!)}
          />
          <output className={css.output}>
            {at === start
              ? strings.between.asItStands
              : strings.between.asFarAs(words.value(choice, choice.values[at]!))}
          </output>
        </span>
      ) : (
        <span className={css.output}>{strings.between.asItStands}</span>
      )}
      <button
        type="button"
        className={css.lift}
        onClick={() => edit(edits, line.id, { kind: 'lift', line: line.id })}
      >
        {strings.between.lift}
        <span className="visually-hidden">: {name}</span>
      </button>
    </li>
  )
}
