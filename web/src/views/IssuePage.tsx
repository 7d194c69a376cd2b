/** One issue: its spectrum with everyone on it where its options have an order, then every option with who stands where. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { IssueView } from '../../../src/model/views.ts'
import { queries } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { NotFound } from '../components/NotFound.tsx'
import { PartyTag } from '../components/PartyTag.tsx'
import { Problem } from '../components/Problem.tsx'
import { Spectrum } from '../components/stands/Spectrum.tsx'
import { StandRow } from '../components/stands/StandRow.tsx'
import { isOrdered, type OptionStands, standsOn } from '../lib/spectrum.ts'
import { useDossier, usePartyLook } from '../state/dossier.ts'
import { usePageTitle } from '../state/page-title.ts'
import { strings } from '../strings.ts'
import css from './StandsPage.module.css'

function Option({ of: { option, stands }, issue }: { readonly of: OptionStands; readonly issue: IssueView }) {
  const look = usePartyLook()
  return (
    <section className={css.section} aria-labelledby={`option-${option.id}`}>
      <h2 id={`option-${option.id}`}>
        <bdi>{option.label}</bdi>
      </h2>
      <p className={css.about}>
        <bdi>{option.proposition}</bdi>
      </p>
      {stands.length === 0 && <p className={css.none}>{strings.matrix.none}</p>}
      {stands.map(({ party, entry }) => (
        <StandRow key={party} party={party} issue={issue.id} entry={entry}>
          <PartyTag look={look(party)} short />
        </StandRow>
      ))}
    </section>
  )
}

export function IssuePage() {
  const { id } = useParams({ from: '/issues/$id' })
  const issue = useDossier()?.issues.find((one) => one.id === id)
  const known = useDossier() !== undefined
  const { data, error, refetch } = useQuery(queries.matrix(undefined))
  usePageTitle(issue?.label ?? strings.nav.matrix)
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (known && !issue) return <NotFound />
  if (!data || !issue) return <Loading />
  const options = standsOn(issue, data)
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Link to="/" className={`${css.back} no-print`}>
          <span aria-hidden="true">← </span>
          {strings.matrix.title}
        </Link>
        <h1>
          <bdi>{issue.label}</bdi>
        </h1>
        <p className={css.about}>
          <bdi>{issue.question}</bdi> {strings.issue.choose[issue.choose]}{' '}
          <Link to="/proposals" search={{ issue: issue.id }}>
            {strings.stands.proposals}
          </Link>
        </p>
      </header>
      {isOrdered(issue) && <Spectrum issue={issue} options={options} />}
      {options.map((one) => (
        <Option key={one.option.id} of={one} issue={issue} />
      ))}
    </div>
  )
}
