/** Who judged a record and when; nothing while it is a suggestion that nobody has judged. */
import { useQuery } from '@tanstack/react-query'
import type { RecordState } from '../../../src/model/judgement.ts'
import { queries } from '../api.ts'
import { History } from './History.tsx'

export function JudgedBy({ id, state }: { readonly id: string; readonly state: RecordState }) {
  const { data } = useQuery({ ...queries.record(id), enabled: state !== 'suggested' })
  return state !== 'suggested' && data && data.history.length > 0 ? <History log={data.history} /> : null
}
