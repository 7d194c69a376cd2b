/**
 * Source, cue, content in this order: by far the most frequent form.
 *
 *     Orla Vane told the council that the talks had stalled.
 *     └ source ┘└cue┘             └ content ──────────────┘
 *
 * Out: one candidate for every cue verb with a complement; its form is the complement's kind and how the subject was found.
 */
import type { Candidate, Form } from './candidate.ts'
import { complementAfter } from './complement.ts'
import { spanOf } from './reading.ts'

export const cueFirst: Form = (reading, verbs) =>
  verbs.flatMap((verb): Candidate[] => {
    const complement = complementAfter(reading, verb.head)
    if (!complement) return []
    const { content, kind, preposition, cueEnd } = complement
    const own = verb.by === 'subject' ? '' : ` ${verb.by ?? 'no subject'}`
    return [
      {
        form: kind + own,
        key: preposition ? `${verb.lemma} ${preposition}` : verb.lemma,
        head: verb.head,
        source: verb.subject ? [spanOf(reading, verb.subject.from, verb.subject.to)] : [],
        cue: [spanOf(reading, verb.from, cueEnd)],
        content: [spanOf(reading, content.from, content.to)],
      },
    ]
  })
