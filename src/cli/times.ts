/** Times in few words: "2025-03-18", "2025-03-11 to 18", "by 2025-03-18", "from 2025-03-18", "undated". */
import { dayOf, type TimeInterval } from '../model/index.ts'

export function timeInWords({ earliest, latest }: TimeInterval): string {
  const [first, last] = [earliest && dayOf(earliest), latest && dayOf(latest)]
  if (first === null && last === null) return 'undated'
  if (first === null) return `by ${last}`
  if (last === null) return `from ${first}`
  return first === last
    ? first
    : `${first} to ${first.slice(0, 8) === last.slice(0, 8) ? last.slice(8) : last}`
}
