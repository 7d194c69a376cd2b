/** Filters the list of articles by words of title or outlet, by a party that speaks, by language; kept in the address. */
import { useNavigate } from '@tanstack/react-router'
import type { DocumentSummary } from '../../../../src/model/views.ts'
import { languageName } from '../../lib/language.ts'
import { useDossier } from '../../state/dossier.ts'
import { strings } from '../../strings.ts'
import { Field } from '../Field.tsx'
import { Select } from '../Select.tsx'
import css from './DocumentFilters.module.css'

interface Filter {
  readonly q?: string | undefined
  readonly party?: string | undefined
  readonly language?: string | undefined
}

interface Props {
  readonly documents: readonly DocumentSummary[]
  readonly filter: Filter
}

export function DocumentFilters({ documents, filter }: Props) {
  const navigate = useNavigate({ from: '/documents' })
  const speaking = new Set(documents.flatMap(({ parties }) => parties))
  const parties = useDossier()?.parties.filter(({ id }) => speaking.has(id)) ?? []
  const languages = [...new Set(documents.map(({ language }) => language))].sort()
  const change = (part: Filter): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false })
  return (
    <div className={`${css.filters} no-print`}>
      <Field label={strings.documents.filter} value={filter.q ?? ''} onChange={(q) => change({ q })} />
      <Select
        label={strings.documents.party}
        value={filter.party ?? ''}
        onChange={(party) => change({ party })}
        options={[
          { value: '', label: strings.documents.anyParty },
          ...parties.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {languages.length > 1 && (
        <Select
          label={strings.documents.language}
          value={filter.language ?? ''}
          onChange={(language) => change({ language })}
          options={[
            { value: '', label: strings.documents.anyLanguage },
            ...languages.map((tag) => ({ value: tag, label: languageName(tag) })),
          ]}
        />
      )}
    </div>
  )
}
