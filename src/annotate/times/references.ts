/** Times that only point: "now", "recently", "soon", "the past". */
import lexicon from '../../../lexicon/times.json' with { type: 'json' }
import { date, pattern, type TimeForm } from './form.ts'
import { oneOf } from './words.ts'

const VALUES = new Map<string, string>(
  Object.entries(lexicon.references).flatMap(([value, words]) =>
    words.map((word): [string, string] => [word, value]),
  ),
)

export const pointing: TimeForm = {
  name: 'pointing word',
  pattern: pattern(oneOf(VALUES.keys())),
  read: (_, { words }) => date(VALUES.get(words.toLowerCase().replace(/\s+/gu, ' '))!),
}
