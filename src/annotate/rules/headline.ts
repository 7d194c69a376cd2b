/**
 * Transcripts and captions: a colon attributes after a short nominal phrase at the start of a paragraph.
 *
 *     Harbour chief: no ferries before May
 *     └ source ───┘^ └ content ──────────┘
 *                  cue
 *
 * The first paragraph may be a headline, which `../headlines.ts` reads for every reader; what a colon quotes is read here.
 */
import type { Candidate, Form } from './candidate.ts'
import { type Reading, spanOf } from './reading.ts'

const LONGEST_NAME = 7
const NAME_PARTS = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'ADP', 'CCONJ'])

export const headline: Form = (reading) =>
  reading.text.paragraphs.flatMap(({ from, to }, order) => colonAfterName(reading, from, to, order === 0))

const isNamePart = ({ tokens }: Reading, i: number): boolean =>
  NAME_PARTS.has(tokens[i]!.pos) || /^\p{Lu}/u.test(tokens[i]!.text)

function colonAfterName(reading: Reading, from: number, to: number, isTitle: boolean): Candidate[] {
  let i = from
  while (i < to && i - from <= LONGEST_NAME && isNamePart(reading, i)) i++
  if (reading.tokens[i]?.text !== ':' || i === from || i + 2 >= to) return []
  const quoted = reading.quotedAt[i + 1]! >= 0
  if (isTitle && !quoted) return []
  return [
    {
      form: `colon${isTitle ? ' title' : ''}${quoted ? ' quotation' : ''}`,
      key: ':',
      head: i,
      source: [spanOf(reading, from, i)],
      cue: [spanOf(reading, i, i + 1)],
      content: [spanOf(reading, i + 1, to)],
    },
  ]
}
