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
  read: (_, { words, before, after }) =>
    /^soon$/iu.test(words) &&
    (/\b(?:as|too|so)\s$/iu.test(before) || /^\s(?:after|as|before|became)\b/iu.test(after))
      ? null
      : date(VALUES.get(words.toLowerCase().replace(/\s+/gu, ' '))!),
}
