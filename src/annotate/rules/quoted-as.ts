/**
 * One who is quoted by another: the speaker is the source, whoever quotes comes into `via` by its name.
 *
 *     The Tarn Herald quoted Orla Vane as saying that the port was shut.
 *                     └cue─┘ └source─┘ └ cue ──┘ └ content ────────────┘
 *     Orla Vane was quoted by the Tarn Herald as saying the port was shut.
 *     └source─┘ └── cue ─┘                    └ cue ──┘ └content ────────┘
 */
import type { Candidate, Form } from './candidate.ts'
import { complementAfter } from './complement.ts'
import { nounPhraseAt, subjectOf, verbGroupStart, withApposition } from './phrases.ts'
import { type Range, type Reading, spanOf, stretchAt } from './reading.ts'

const QUOTES = new Set(['quote', 'cite', 'report'])
const UTTERS = new Set([
  'saying',
  'telling',
  'writing',
  'warning',
  'calling',
  'describing',
  'having',
  'stating',
])
/** In tokens, from "quoted" to "as". */
const FURTHEST = 25

export const quotedAs: Form = (reading, verbs) =>
  verbs.flatMap(({ head, lemma }): Candidate[] => {
    const utterance = QUOTES.has(lemma) ? utteranceAfter(reading, head) : null
    const complement = utterance === null ? null : complementAfter(reading, utterance)
    if (utterance === null || !complement) return []
    const from = verbGroupStart(reading, head)
    const isPassive = reading.tokens.slice(from, head).some((token) => token.lemma === 'be')
    const source = isPassive ? subjectOf(reading, from) : quotedPerson(reading, head, utterance)
    if (!source) return []
    return [
      {
        form: 'quoted as',
        key: `${lemma} as`,
        head: utterance,
        source: [spanOf(reading, source.from, source.to)],
        cue: [spanOf(reading, from, head + 1), spanOf(reading, utterance - 1, complement.cueEnd)],
        content: [spanOf(reading, complement.content.from, complement.content.to)],
      },
    ]
  })

/** "saying" in "as saying". */
function utteranceAfter(reading: Reading, head: number): number | null {
  const { tokens, quotedAt } = reading
  const { to } = stretchAt(reading, head)
  for (let i = head + 1; i < Math.min(to - 1, head + FURTHEST) && quotedAt[i] === quotedAt[head]; i++)
    if (tokens[i]!.lower === 'as' && UTTERS.has(tokens[i + 1]!.lower)) return i + 1
  return null
}

function quotedPerson(reading: Reading, head: number, utterance: number): Range | null {
  const phrase = nounPhraseAt(reading, head + 1, utterance - 1)
  return phrase && withApposition(reading, phrase, utterance - 1)
}
