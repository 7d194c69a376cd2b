/** Capability and salience by hand, each with its range; they go into the address when taken. */
import { type FormEvent, useState } from 'react'
import type { Centre, Estimate } from '../../../../src/model/analysis-views.ts'
import { useBetween } from '../../state/between.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import { PartyTag } from '../PartyTag.tsx'
import css from './WeightsForm.module.css'

const KINDS = ['capability', 'salience'] as const
const PARTS = ['low', 'value', 'high'] as const
type Kind = (typeof KINDS)[number]
type Typed = Readonly<Record<string, string>>

const keyOf = (kind: Kind, party: string, part: (typeof PARTS)[number]): string => `${kind} ${party} ${part}`

/** A party's numbers as they are on the first issue where it has a place. */
function estimates({ issues }: Centre): Map<string, Record<Kind, Estimate>> {
  const found = new Map<string, Record<Kind, Estimate>>()
  for (const { party, capability, salience } of issues.flatMap(({ places }) => places))
    if (!found.has(party)) found.set(party, { capability, salience })
  return found
}

/** LOW..VALUE..HIGH, kept in order whatever was typed. */
function weightText(party: string, numbers: readonly number[]): string {
  const [low, value, high] = numbers as [number, number, number]
  return `${party}=${Math.min(low, value)}..${value}..${Math.max(value, high)}`
}

export function WeightsForm({ centre }: { readonly centre: Centre }) {
  const { search, set } = useBetween()
  const look = usePartyLook()
  const [typed, setTyped] = useState<Typed>({})
  const known = estimates(centre)
  const shown = (kind: Kind, party: string, part: (typeof PARTS)[number]): string =>
    typed[keyOf(kind, party, part)] ?? String(known.get(party)![kind][part])
  const take = (event: FormEvent): void => {
    event.preventDefault()
    const textOf = (kind: Kind): string | undefined => {
      const given = [...known].filter(
        ([party, estimate]) =>
          estimate[kind].from === 'given' ||
          PARTS.some((part) => typed[keyOf(kind, party, part)] !== undefined),
      )
      const text = given.map(([party]) =>
        weightText(
          party,
          PARTS.map((part) => Number(shown(kind, party, part))),
        ),
      )
      return text.length === 0 ? undefined : text.join(',')
    }
    set({ capability: textOf('capability'), salience: textOf('salience') })
    setTyped({})
  }
  const reset = (): void => {
    set({ capability: undefined, salience: undefined })
    setTyped({})
  }
  if (known.size === 0) return null
  return (
    <details className={`${css.weights} no-print`} open={Boolean(search.capability ?? search.salience)}>
      <summary>{strings.between.centre.weights}</summary>
      <p className={css.about}>{strings.between.centre.weightsAbout}</p>
      <form onSubmit={take}>
        <div className={css.scroll}>
          <table>
            <thead>
              <tr>
                <th scope="col">{strings.matrix.party}</th>
                {KINDS.map((kind) => (
                  <th key={kind} scope="colgroup" colSpan={4}>
                    {strings.between.centre.inputs[kind]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...known].map(([party, estimate]) => (
                <tr key={party}>
                  <th scope="row">
                    <PartyTag look={look(party)} short />
                  </th>
                  {KINDS.flatMap((kind) => [
                    ...PARTS.map((part) => (
                      <td key={kind + part}>
                        <input
                          type="number"
                          min="0"
                          step="any"
                          required
                          value={shown(kind, party, part)}
                          data-part={part}
                          onChange={(event) =>
                            setTyped({ ...typed, [keyOf(kind, party, part)]: event.target.value })
                          }
                          aria-label={`${look(party).short}, ${strings.between.centre.inputs[kind]}, ${strings.between.centre[part]}`}
                        />
                      </td>
                    )),
                    <td key={`${kind}from`} className={css.from}>
                      {strings.between.centre.from[estimate[kind].from]}
                    </td>,
                  ])}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className={css.buttons}>
          <Button type="submit">{strings.between.centre.take}</Button>
          <Button onClick={reset}>{strings.between.centre.reset}</Button>
        </p>
      </form>
    </details>
  )
}
