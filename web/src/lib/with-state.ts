/**
 * A judgement shown before the server has answered: the record's state changed wherever it stands in cached answers.
 *
 * Out: a copy of `data` in which every record of this id has this state; parts without it stay the same objects, and
 * data without it is returned as it is.
 */
import type { RecordState } from '../../../src/model/judgement.ts'

export function withState<Data>(data: Data, id: string, state: RecordState): Data {
  if (data === null || typeof data !== 'object') return data
  if (Array.isArray(data)) {
    const next = data.map((item) => withState(item, id, state))
    return next.some((item, index) => item !== data[index]) ? (next as Data) : data
  }
  const record = data as Record<string, unknown>
  if (record.id === id && 'state' in record) return { ...record, state } as Data
  const entries = Object.entries(record).map(([key, value]) => [key, withState(value, id, state)] as const)
  return entries.some(([key, value]) => value !== record[key]) ? (Object.fromEntries(entries) as Data) : data
}
