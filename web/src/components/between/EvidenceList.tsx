/** Positions of a party on an issue with their sentences: those named, the one that something was read from first. */
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api.ts'
import { EvidenceCard } from '../EvidenceCard.tsx'
import { Loading } from '../Loading.tsx'
import { Stepwise } from '../Stepwise.tsx'

interface Props {
  readonly party: string
  readonly issue: string
  /** Ids. */
  readonly positions: readonly string[]
  readonly first?: string | undefined
}

export function EvidenceList({ party, issue, positions, first }: Props) {
  const { data, error } = useQuery(queries.positions(party, issue))
  if (error) return <p role="alert">{error.message}</p>
  if (!data) return <Loading />
  const named = new Set(positions)
  const found = data
    .filter(({ id }) => named.has(id))
    .sort((a, b) => Number(b.id === first) - Number(a.id === first))
  return <Stepwise items={found}>{(position) => <EvidenceCard position={position} />}</Stepwise>
}
