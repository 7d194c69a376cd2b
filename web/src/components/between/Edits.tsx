/** What was changed to see what hangs on it: each edit can be taken back; below, a line to be drawn by hand. */
import { useState } from 'react'
import type { Edit } from '../../../../src/model/analysis-views.ts'
import { editsText, editText, withEdit } from '../../lib/between.ts'
import { useBetween } from '../../state/between.ts'
import { useCodebookWords } from '../../state/codebook-words.ts'
import { useDossier, usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import css from './Edits.module.css'

interface Props {
  readonly edits: readonly Edit[]
}

/** A line's id in its parts; they hold no colons of their own. */
const partsOf = (line: string) => line.split(':') as [party: string, rule: 'never' | 'only', option: string]

export function Edits({ edits }: Props) {
  const { set } = useBetween()
  const words = useCodebookWords()
  const look = usePartyLook()
  const lineWords = (line: string): string => {
    const [party, rule, option] = partsOf(line)
    return strings.between.side(look(party).short, strings.between.rules[rule](words.option(option)))
  }
  const told = (edit: Edit): string =>
    edit.kind === 'lift'
      ? strings.between.edits.lift(lineWords(edit.line))
      : edit.kind === 'add'
        ? strings.between.edits.add(lineWords(`${edit.party}:${edit.rule}:${edit.option}`))
        : strings.between.edits.bend(lineWords(edit.line), words.option(edit.to))
  /** A line that was added takes what was done to it along. */
  const without = (edit: Edit): Edit[] =>
    edit.kind === 'add'
      ? withEdit(edits, `${edit.party}:${edit.rule}:${edit.option}`, null).filter((other) => other !== edit)
      : edits.filter((other) => other !== edit)
  return (
    <section className={`${css.edits} no-print`} aria-label={strings.between.edits.label}>
      {edits.length > 0 && (
        <div className={css.made} role="status">
          <strong>{strings.between.edits.label}</strong>
          <ul>
            {edits.map((edit) => (
              <li key={editText(edit)}>
                {told(edit)}
                <button
                  type="button"
                  aria-label={strings.between.edits.takeBack(told(edit))}
                  onClick={() => set({ edits: editsText(without(edit)) })}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
          <Button onClick={() => set({ edits: undefined })}>{strings.between.edits.asOnRecord}</Button>
        </div>
      )}
      <AddLine edits={edits} />
    </section>
  )
}

function AddLine({ edits }: Props) {
  const dossier = useDossier()
  const { edit } = useBetween()
  const [party, setParty] = useState('')
  const [rule, setRule] = useState<'never' | 'only'>('never')
  const [option, setOption] = useState('')
  const draw = (): void => edit(edits, `${party}:${rule}:${option}`, { kind: 'add', party, rule, option })
  return (
    <details className={css.add}>
      <summary>{strings.between.edits.draw}</summary>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          draw()
        }}
      >
        <select
          required
          value={party}
          onChange={(event) => setParty(event.target.value)}
          aria-label={strings.between.edits.party}
        >
          <option value="">{strings.between.edits.party}</option>
          {dossier?.parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select
          value={rule}
          onChange={(event) => setRule(event.target.value === 'only' ? 'only' : 'never')}
          aria-label={strings.between.edits.rule}
        >
          <option value="never">{strings.between.edits.never}</option>
          <option value="only">{strings.between.edits.only}</option>
        </select>
        <select
          required
          value={option}
          onChange={(event) => setOption(event.target.value)}
          aria-label={strings.between.edits.option}
        >
          <option value="">{strings.between.edits.option}</option>
          {dossier?.issues.map((issue) => (
            <optgroup key={issue.id} label={issue.label}>
              {issue.options.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Button type="submit">{strings.between.edits.drawIt}</Button>
      </form>
    </details>
  )
}
