/** Which parties and which kinds the timeline shows; kept in the address. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { PartyView } from '../../../../src/model/views.ts'
import { usePartyLook } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { Button } from '../Button.tsx'
import { PartyTag } from '../PartyTag.tsx'
import { Select } from '../Select.tsx'
import css from './Filters.module.css'

interface Props {
  readonly parties: readonly PartyView[]
  readonly chosen: ReadonlySet<string>
}

export function Filters({ parties, chosen }: Props) {
  const look = usePartyLook()
  const { kind } = useSearch({ from: '/timeline' })
  const navigate = useNavigate({ from: '/timeline' })
  const change = (part: { party?: string; kind?: string }): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false })
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    change({ party: [...next].join(',') })
  }
  return (
    <div className={`${css.filters} no-print`}>
      <Select
        label={strings.timeline.kind}
        value={kind ?? ''}
        onChange={(value) => change({ kind: value })}
        options={[
          { value: '', label: strings.timeline.both },
          { value: 'statement', label: strings.timeline.statements },
          { value: 'event', label: strings.timeline.events },
        ]}
      />
      <fieldset className={css.parties}>
        <legend className="visually-hidden">{strings.timeline.party}</legend>
        <Button aria-pressed={chosen.size === 0} onClick={() => change({ party: '' })}>
          {strings.timeline.everybody}
        </Button>
        {parties.map(({ id }) => (
          <Button key={id} aria-pressed={chosen.has(id)} onClick={() => toggle(id)}>
            <PartyTag look={look(id)} short />
          </Button>
        ))}
      </fieldset>
    </div>
  )
}
