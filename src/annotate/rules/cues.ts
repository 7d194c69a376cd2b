/** The cue lexicon, ready for look-up by lemma. */
import cues from '../../../lexicon/cues.json' with { type: 'json' }

export type CueClass = 'speech' | 'attitude' | 'action'

interface VerbEntry {
  readonly lemma: string
  readonly class: string
  readonly addressee?: boolean
}

const verbs: readonly VerbEntry[] = cues.verbs

export const CUE_VERBS: ReadonlySet<string> = new Set(verbs.map(({ lemma }) => lemma))
/** Verbs whose object is who is spoken to: "told the council". */
export const ADDRESSEE_VERBS: ReadonlySet<string> = new Set(
  verbs.filter(({ addressee }) => addressee).map(({ lemma }) => lemma),
)
export const CUE_NOUNS: ReadonlySet<string> = new Set(cues.nouns.map(({ lemma }) => lemma))
/** Base forms of cues that report words said or written; nouns and "according to" report words too. */
export const SPEECH_CUES: ReadonlySet<string> = new Set([
  'accord',
  ':',
  ...verbs.filter((entry) => entry.class === 'speech').map(({ lemma }) => lemma),
  ...cues.nouns.map(({ lemma }) => lemma).filter((lemma) => !CUE_VERBS.has(lemma)),
])
