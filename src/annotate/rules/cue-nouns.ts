/**
 * Cue nouns with an owner: "Tarn's claim that …", "their refusal to sign", "the mayor's call for calm".
 */

import type { Candidate, Form } from './candidate.ts'
import { contentEnd } from './content-end.ts'
import { CUE_NOUNS } from './cues.ts'
import { nounPhraseBefore } from './phrases.ts'
import { type Range, type Reading, spanOf, stretchAt } from './reading.ts'

const OWNER_PRONOUN = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your'])
const APOSTROPHE_S = new Set(["'s", '’s', "'", '’'])
const LINKS = new Set(['that', 'to', 'for', 'of', 'on', 'about', 'against', 'from'])

export const cueNouns: Form = (reading) =>
  reading.tokens.flatMap((token, i): Candidate[] => {
    const link = reading.tokens[i + 1]?.lower ?? ''
    if (token.pos !== 'NOUN' || !CUE_NOUNS.has(token.lemma) || !LINKS.has(link)) return []
    const { to } = stretchAt(reading, i)
    const start = link === 'that' || link === 'to' ? i + 1 : i + 2
    if (start >= to) return []
    const end = contentEnd(
      reading,
      start,
      to,
      link === 'that' ? 'clause' : link === 'to' ? 'infinitive' : 'phrase',
    )
    if (end <= start) return []
    const owner = ownerOf(reading, i)
    return [
      {
        form: `noun ${link === 'that' || link === 'to' ? link : 'phrase'}${owner ? '' : ' no owner'}`,
        key: `${token.lemma} ${link}`,
        head: i,
        source: owner ? [spanOf(reading, owner.from, owner.to)] : [],
        cue: [spanOf(reading, i, start)],
        content: [spanOf(reading, start, end)],
      },
    ]
  })

function ownerOf(reading: Reading, noun: number): Range | null {
  const { tokens } = reading
  const { from } = stretchAt(reading, noun)
  for (let j = noun - 1; j >= Math.max(from, noun - 4); j--) {
    const { lower, pos } = tokens[j]!
    if (OWNER_PRONOUN.has(lower)) return { from: j, to: j + 1 }
    if (APOSTROPHE_S.has(lower)) return nounPhraseBefore(reading, j, from)
    if (pos !== 'ADJ' && pos !== 'ADV' && pos !== 'NOUN' && pos !== 'VERB') return null
  }
  return null
}
