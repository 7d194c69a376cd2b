/**
 * Realis: was it really said?
 *
 * In: an analysed text and the spans of an attribution. Out: `actual` unless the words of the cue, or those right before
 * the attribution, say otherwise (`lexicon/realis.json`): reported, past, planned, hypothetical or denied.
 */
import lexicon from '../../lexicon/realis.json' with { type: 'json' }
import { type AnalysedText, hull, type Realis, type Span, wordsOf } from '../model/index.ts'

interface Rule {
  readonly realis: Realis
  readonly cue: RegExp
  readonly before: RegExp | null
  readonly speechOnly: boolean
}

const RULES: readonly Rule[] = lexicon.rules.map((rule) => ({
  realis: rule.realis as Realis,
  cue: new RegExp(rule.cue, 'u'),
  before: 'before' in rule && rule.before ? new RegExp(rule.before, 'u') : null,
  speechOnly: 'speechOnly' in rule && rule.speechOnly === true,
}))
/** In UTF-16 units: three words before an attribution lie within it. */
const WINDOW = 40

/** `isSpeech`: the cue is a word of saying, not of wanting or doing. */
export function realisOf(
  { document: { text } }: AnalysedText,
  { source, cue }: { readonly source: readonly Span[]; readonly cue: readonly Span[] },
  isSpeech: boolean,
): Realis {
  const words = cue.map((span) => wordsOf(text, span).toLowerCase()).join(' ')
  const start = hull([...source, ...cue])?.[0] ?? 0
  const before = text
    .slice(Math.max(0, start - WINDOW), start)
    .toLowerCase()
    .trimEnd()
  const rule = RULES.find(
    ({ cue: pattern, before: patternBefore, speechOnly }) =>
      (!speechOnly || isSpeech) && (pattern.test(words) || patternBefore?.test(before)),
  )
  return rule?.realis ?? 'actual'
}
