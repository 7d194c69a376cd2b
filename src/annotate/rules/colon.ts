/**
 * A headline or a transcript: "Harbour chief: no ferries before May"; the colon is the cue.
 *
 * Only a short nominal phrase at the start of a paragraph attributes so.
 */
import type { Candidate, Form } from './candidate.ts'
import { spanOf } from './reading.ts'

const LONGEST_NAME = 7
const NAME_PARTS = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'ADP', 'CCONJ'])

export const colon: Form = (reading) =>
  reading.text.paragraphs.flatMap((paragraph, order): Candidate[] => {
    const { from, to } = paragraph
    for (let i = from; i < Math.min(to - 1, from + LONGEST_NAME + 1); i++) {
      const { text, pos } = reading.tokens[i]!
      if (text === ':' && i > from && i + 2 < to) {
        const quoted = reading.quotedAt[i + 1]! >= 0
        return [
          {
            form: `colon${order === 0 ? ' title' : ''}${quoted ? ' quotation' : ''}`,
            key: ':',
            head: i,
            source: [spanOf(reading, from, i)],
            cue: [spanOf(reading, i, i + 1)],
            content: [spanOf(reading, i + 1, to)],
          },
        ]
      }
      if (!NAME_PARTS.has(pos) && !/^\p{Lu}/u.test(text)) return []
    }
    return []
  })
