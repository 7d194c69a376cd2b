/**
 * Headlines and transcripts: punctuation attributes.
 *
 *     Harbour chief: no ferries before May            Strait to stay shut till May — Vane
 *     └ source ───┘^ └ content ──────────┘            └ content ────────────────┘   └source
 *                  cue                                no cue: the dash does it
 *
 * A colon attributes after a short nominal phrase at the start of any paragraph; a dash only in the first one, before a
 * name that ends it.
 */
import type { Candidate, Form } from './candidate.ts'
import { type Reading, spanOf } from './reading.ts'

const LONGEST_NAME = 7
const NAME_PARTS = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'ADP', 'CCONJ'])
const DASH = /^(?:[—–]|--)$/u

export const headline: Form = (reading) =>
  reading.text.paragraphs.flatMap(({ from, to }, order): Candidate[] => [
    ...colonAfterName(reading, from, to, order === 0),
    ...(order === 0 ? dashBeforeName(reading, from, to) : []),
  ])

const isNamePart = ({ tokens }: Reading, i: number): boolean =>
  NAME_PARTS.has(tokens[i]!.pos) || /^\p{Lu}/u.test(tokens[i]!.text)

function colonAfterName(reading: Reading, from: number, to: number, isTitle: boolean): Candidate[] {
  let i = from
  while (i < to && i - from <= LONGEST_NAME && isNamePart(reading, i)) i++
  if (reading.tokens[i]?.text !== ':' || i === from || i + 2 >= to) return []
  const quoted = reading.quotedAt[i + 1]! >= 0
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

function dashBeforeName(reading: Reading, from: number, to: number): Candidate[] {
  const end = /^[.]$/u.test(reading.tokens[to - 1]!.text) ? to - 1 : to
  let i = end
  while (i > from && end - i < LONGEST_NAME && /^\p{Lu}/u.test(reading.tokens[i - 1]!.text)) i--
  if (i === end || i - 2 <= from || !DASH.test(reading.tokens[i - 1]!.text)) return []
  return [
    {
      form: 'dash title',
      key: '—',
      head: i - 1,
      source: [spanOf(reading, i, end)],
      cue: [],
      content: [spanOf(reading, from, i - 1)],
    },
  ]
}
