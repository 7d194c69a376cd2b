/** Cuts a search down to articles in which a party speaks, or of a time of publication; kept in the address. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDossier } from '../state/dossier.ts'
import { strings } from '../strings.ts'
import { DayField } from './DayField.tsx'
import css from './SearchFilters.module.css'
import { Select } from './Select.tsx'

export function SearchFilters() {
  const { party, from, to } = useSearch({ from: '/search' })
  const navigate = useNavigate({ from: '/search' })
  const parties = useDossier()?.parties ?? []
  const change = (part: { party?: string; from?: string | undefined; to?: string | undefined }): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false })
  return (
    <div className={`${css.filters} no-print`}>
      <Select
        label={strings.search.party}
        value={party ?? ''}
        onChange={(id) => change({ party: id })}
        options={[
          { value: '', label: strings.documents.anyParty },
          ...parties.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <span className={css.day}>
        <span>{strings.search.from}</span>
        <DayField
          day={from ?? null}
          label={strings.search.fromLabel}
          placeholder={strings.search.anyDay}
          onDay={(day) => change({ from: day ?? undefined })}
        />
      </span>
      <span className={css.day}>
        <span>{strings.search.to}</span>
        <DayField
          day={to ?? null}
          label={strings.search.toLabel}
          placeholder={strings.search.anyDay}
          onDay={(day) => change({ to: day ?? undefined })}
        />
      </span>
    </div>
  )
}
