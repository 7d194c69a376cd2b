/**
 * What around a find speaks for or against it, whatever its form and cue.
 *
 * In: a candidate. Out: names of circumstances, each of which moves the confidence by the weight that
 * `lexicon/cue-confidence.json` gives it.
 */
import { wordsOf } from '../../model/index.ts'
import { quotationsIn } from '../kind.ts'
import type { Candidate } from './candidate.ts'
import type { Reading } from './reading.ts'

/** Only the order of magnitude of a content's length counts. */
const UNITS_PER_WORD = 6
const PRONOUNS = new Set([
  'i',
  'we',
  'you',
  'he',
  'she',
  'they',
  'it',
  'this',
  'that',
  'which',
  'who',
  'there',
])
const MODAL = /\b(?:would|could|can|cannot|may|might|should|must|will)\b|['’](?:ll|d)\b/iu
const NEGATION = /\b(?:not|never|no)\b|n['’]t\b/iu
const PASSIVE = /\b(?:is|are|was|were|be|been|being)\b/iu
const PAST = /(?:ed|said|told|wrote|found|thought|saw|felt|spoke|sought|gave)$/u

export function circumstancesOf({ text, tokens }: Reading, candidate: Candidate): string[] {
  const words = (spans: Candidate['source']): string =>
    spans.map((span) => wordsOf(text.document.text, span)).join(' ')
  const cue = words(candidate.cue)
  const units = candidate.content.reduce((sum, [start, end]) => sum + end - start, 0)
  const found = [
    `subject ${subjectKind(words(candidate.source))}`,
    `cue ${tense(tokens[candidate.head]!.lower)}`,
  ]
  if (MODAL.test(cue)) found.push('modal')
  if (NEGATION.test(cue)) found.push('negated')
  if (PASSIVE.test(cue)) found.push('be')
  if (candidate.content.some((span) => quotationsIn(text, span).length > 0)) found.push('quotes')
  found.push(`content ${Math.min(5, Math.floor(Math.log2(1 + units / UNITS_PER_WORD)))}`)
  return found
}

function subjectKind(words: string): string {
  const lower = words.toLowerCase()
  if (lower === '') return 'none'
  if (PRONOUNS.has(lower)) return lower
  if (/^(?:a|an|some|many|most|few|several)\b/u.test(lower)) return 'indefinite'
  if (/^the\b/u.test(lower)) return 'the'
  if (/['’]s?$/u.test(lower)) return 'possessive'
  return /^\p{Lu}/u.test(words) ? 'name' : 'other'
}

function tense(cue: string): string {
  if (cue.endsWith('ing')) return 'participle'
  if (PAST.test(cue)) return 'past'
  return cue.endsWith('s') ? 'present' : 'base'
}
