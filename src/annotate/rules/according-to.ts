/**
 * "according to X": the rest of the sentence is the content.
 *
 *     The strait, according to two pilots, was empty.
 *     └content─┘  └── cue ───┘└source ─┘  └content ─┘
 */
import type { Candidate, Form } from './candidate.ts'
import { nounPhraseAt, withApposition } from './phrases.ts'
import { type Reading, spanOf, stretchAt } from './reading.ts'

export const accordingTo: Form = (reading) =>
  reading.tokens.flatMap((token, i): Candidate[] => {
    if (token.lower !== 'according' || reading.tokens[i + 1]?.lower !== 'to') return []
    const { from, to } = stretchAt(reading, i)
    const phrase = nounPhraseAt(reading, i + 2, to)
    if (!phrase) return []
    const source = withApposition(reading, phrase, to)
    const before = trimPunctuation(reading, from, i)
    const after = trimPunctuation(reading, restAfter(reading, source.to, to), to)
    const first = i - from <= 1
    const content = first
      ? [after]
      : before && isComma(reading, i - 1) && isComma(reading, source.to)
        ? [before, after]
        : [before]
    const spans = content.flatMap((range) => (range ? [range] : []))
    if (spans.length === 0) return []
    return [
      {
        form: first ? 'according first' : 'according last',
        key: 'accord',
        head: i,
        source: [spanOf(reading, source.from, source.to)],
        cue: [spanOf(reading, i, i + 2)],
        content: spans,
      },
    ]
  })

const isComma = ({ tokens }: Reading, i: number): boolean => tokens[i]?.text === ','

/** Past ", who was there," and "published on Monday,": the content goes on after the next comma. */
function restAfter(reading: Reading, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isComma(reading, i)) return i + 1
  return from
}

function trimPunctuation(reading: Reading, from: number, to: number) {
  let [start, end] = [from, to]
  while (start < end && /^[.,;:]$/u.test(reading.tokens[start]!.text)) start++
  while (end > start && /^[.,;:]$/u.test(reading.tokens[end - 1]!.text)) end--
  return end > start ? spanOf(reading, start, end) : null
}
