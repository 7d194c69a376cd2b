/**
 * Passives: "The offer was described by Orla Vane as thin", and those without a source: "is expected to", "is said to".
 */

import type { Candidate, Form } from './candidate.ts'
import { contentEnd } from './content-end.ts'
import { CUE_VERBS } from './cues.ts'
import { nounPhraseAt, subjectOf, verbGroupStart } from './phrases.ts'
import { spanOf, stretchAt } from './reading.ts'

const RAISING = new Set(['seem', 'appear'])

export const passive: Form = (reading) =>
  reading.tokens.flatMap((token, head): Candidate[] => {
    if (token.pos !== 'VERB' || !CUE_VERBS.has(token.lemma)) return []
    const from = verbGroupStart(reading, head)
    const isPassive = reading.tokens
      .slice(from, head)
      .some(({ lemma, pos }) => lemma === 'be' && pos === 'AUX')
    const raising = RAISING.has(token.lemma)
    if (!(isPassive && /(?:ed|en|id|ght|wn)$/u.test(token.lower)) && !raising) return []
    const subject = subjectOf(reading, from)
    if (!subject) return []
    const { to } = stretchAt(reading, head)
    const next = reading.tokens[head + 1]?.lower
    const subjectSpan = spanOf(reading, subject.from, subject.to)
    const agent = next === 'by' ? nounPhraseAt(reading, head + 2, to) : null
    if (agent) {
      const rest =
        reading.tokens[agent.to]?.lower === 'as' ? contentEnd(reading, agent.to, to, 'phrase') : agent.to
      return [
        {
          form: 'passive by',
          key: token.lemma,
          head,
          source: [spanOf(reading, agent.from, agent.to)],
          cue: [spanOf(reading, from, head + 2)],
          content: rest > agent.to ? [subjectSpan, spanOf(reading, agent.to, rest)] : [subjectSpan],
        },
      ]
    }
    if (next !== 'to' && next !== 'as') return []
    const end = contentEnd(reading, head + 1, to, 'infinitive')
    return [
      {
        form: raising ? 'raising' : `passive ${next}`,
        key: token.lemma,
        head,
        source: [],
        cue: [spanOf(reading, from, head + 1)],
        content: [subjectSpan, spanOf(reading, head + 1, end)],
      },
    ]
  })
