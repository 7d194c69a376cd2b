/** The sentences of one side, newest first. */
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api.ts'
import { EvidenceCard } from '../EvidenceCard.tsx'
import { Loading } from '../Loading.tsx'
import css from './SideEvidence.module.css'

interface Props {
  readonly party: string
  readonly issue: string
  /** Ids of the positions to show. */
  readonly positions: readonly string[]
}

export function SideEvidence({ party, issue, positions }: Props) {
  const { data, error } = useQuery(queries.positions(party, issue))
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <Loading />
  return (
    <div className={css.evidence}>
      {data
        .filter(({ id }) => positions.includes(id))
        .map((position) => (
          <EvidenceCard key={position.id} position={position} />
        ))}
    </div>
  )
}
