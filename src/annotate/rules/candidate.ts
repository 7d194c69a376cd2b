/**
 * What a form finds: an attribution it thinks possible, and what it rests on.
 *
 * A form may be generous: `confidence.ts` knows, for every form and cue, how often such a find is right.
 */
import type { Span } from '../../model/index.ts'
import type { CueVerb } from './cue-verbs.ts'
import type { Reading } from './reading.ts'

export interface Candidate {
  /** The construction, as counted in `lexicon/cue-confidence.json`: "that", "after-quotation"… */
  readonly form: string
  /** The cue's lemma, with its preposition where it has one: "call for". */
  readonly key: string
  /** Token of the cue's head: of several candidates with one head, the most certain one stays. */
  readonly head: number
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** `verbs`: the cue verbs of the text, found once for all forms. */
export type Form = (reading: Reading, verbs: readonly CueVerb[]) => Candidate[]
