/**
 * Cue verbs: the places where a verb of the lexicon might attribute.
 *
 * In: a reading. Out: for each such verb its head token, its group with auxiliaries, adverbs and negation, and its
 * subject. "declined to say" and "went on to warn" are one group whose head is the last verb.
 */
import { CUE_VERBS } from './cues.ts'
import { isTitleCased, sharedSubject, subjectOf, verbGroupStart } from './phrases.ts'
import { type Range, type Reading, stretchAt } from './reading.ts'

export interface CueVerb {
  readonly lemma: string
  readonly head: number
  /** First token of the group. */
  readonly from: number
  /** The noun phrase that stands where a subject stands. */
  readonly subject: Range | null
  /** How the subject was found: beside the verb, or the sentence's first one. */
  readonly by: 'subject' | 'shared' | 'participle' | 'infinitive' | null
}

export function cueVerbs(reading: Reading): CueVerb[] {
  const found: CueVerb[] = []
  reading.tokens.forEach((token, i) => {
    if (!CUE_VERBS.has(token.lemma)) return
    if (isPartOfName(reading, i)) return
    if (token.pos === 'VERB' || isMistakenNoun(reading, i)) found.push(cueVerbAt(reading, i))
  })
  return found
}

/** "Ms. Said": a capital within a sentence is a name's, but for a headline's. */
const isPartOfName = (reading: Reading, i: number): boolean =>
  i > reading.sentenceAt[i]!.from && /^\p{Lu}/u.test(reading.tokens[i]!.text) && !isTitleCased(reading, i)

/** A tagger takes "Vane claims" and "officials fear" for nouns: a name or "officials" before, something to claim after. */
function isMistakenNoun({ tokens }: Reading, i: number): boolean {
  const { pos, lower } = tokens[i]!
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (lower === 'say') return before !== undefined && before.pos !== 'DET' && before.pos !== 'ADJ'
  if (pos === 'NOUN' && after?.lower === 'that' && before && ['NOUN', 'PROPN', 'PRON'].includes(before.pos))
    return /(?:s|they|we)$/u.test(before.lower)
  return (
    pos === 'NOUN' &&
    lower.endsWith('s') &&
    (before?.pos === 'PROPN' || before?.pos === 'PRON') &&
    after !== undefined &&
    ['DET', 'PRON', 'PROPN', 'SCONJ', 'ADP', 'PART', 'ADJ', 'NOUN'].includes(after.pos)
  )
}

function cueVerbAt(reading: Reading, head: number): CueVerb {
  const { tokens } = reading
  const { lemma, lower } = tokens[head]!
  const stretch = stretchAt(reading, head)
  let from = verbGroupStart(reading, head)
  let by: CueVerb['by'] = 'subject'
  if (tokens[from - 1]?.lower === 'to' && from - 1 > stretch.from) {
    const governor = governorOf(reading, from - 1, stretch.from)
    if (governor === null)
      return { lemma, head, from: from - 1, subject: sharedSubject(reading, from - 1), by: 'infinitive' }
    from = verbGroupStart(reading, governor)
  }
  const participle = lower.endsWith('ing') && from === head
  let subject = participle && tokens[from - 1]?.text === ',' ? null : subjectOf(reading, from)
  if (participle && subject) by = 'participle'
  if (!subject) {
    subject = sharedSubject(reading, from)
    by = participle ? 'participle' : 'shared'
  }
  return { lemma, head, from, subject, by: subject ? by : null }
}

/** The verb that governs "to say" with its "to" at `to`: "declined to", "went on to". */
function governorOf({ tokens }: Reading, to: number, from: number): number | null {
  if (tokens[to - 1]!.pos === 'VERB') return to - 1
  const particle = tokens[to - 1]!.pos === 'ADP' || tokens[to - 1]!.pos === 'ADV'
  return particle && to - 2 > from && tokens[to - 2]!.pos === 'VERB' ? to - 2 : null
}
