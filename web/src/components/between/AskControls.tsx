/** What is asked: as of which day, who must agree, whether demands count. Everything stands in the address. */
import { useId } from 'react'
import { useBetween } from '../../state/between.ts'
import { useDossier, usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { DateControl } from '../matrix/DateControl.tsx'
import { PartyTag } from '../PartyTag.tsx'
import css from './AskControls.module.css'

interface Props {
  /** Parties that may be asked to agree. */
  readonly parties: readonly string[]
  /** The page has days of its own. */
  readonly dated?: boolean
}

export function AskControls({ parties, dated = true }: Props) {
  const { search, set } = useBetween()
  const span = useDossier()?.span
  const id = useId()
  return (
    <div className={`${css.controls} no-print`}>
      {dated && span?.earliest && span.latest && span.earliest !== span.latest && (
        <DateControl
          earliest={span.earliest}
          latest={span.latest}
          at={search.at}
          onChange={(at) => set({ at })}
        />
      )}
      <div className={css.row}>
        <WhoMustAgree parties={parties} />
        <label className={css.check} htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={!search.firm}
            onChange={(event) => set({ firm: event.target.checked ? undefined : '1' })}
          />
          {strings.between.countDemands}
        </label>
      </div>
    </div>
  )
}

function WhoMustAgree({ parties }: { readonly parties: readonly string[] }) {
  const { search, set } = useBetween()
  const look = usePartyLook()
  const named = search.veto?.split(',') ?? []
  const choose = (party: string, on: boolean): void => {
    const chosen = on ? [...named, party] : named.filter((other) => other !== party)
    set({ veto: chosen.length === 0 ? undefined : chosen.join(',') })
  }
  return (
    <details className={css.who}>
      <summary>
        {strings.between.whoMustAgree}{' '}
        <strong>
          {named.length === 0
            ? strings.between.everybody
            : strings.listOf(named.map((party) => look(party).short))}
        </strong>
      </summary>
      <fieldset className={css.parties}>
        <legend className={css.legend}>{strings.between.vetoLegend}</legend>
        {[...new Set([...parties, ...named])].map((party) => (
          <label key={party} className={css.check}>
            <input
              type="checkbox"
              checked={named.includes(party)}
              onChange={(event) => choose(party, event.target.checked)}
            />
            <PartyTag look={look(party)} short />
          </label>
        ))}
      </fieldset>
    </details>
  )
}
