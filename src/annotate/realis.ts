/**
 * Realis: was it really said?
 *
 * In: an analysed text and the spans of an attribution. Out: `actual` unless the words of the cue, or those right before
 * the attribution, say otherwise (`lexicon/realis.json`): reported, past, planned, hypothetical or denied.
 */
import lexicon from '../../lexicon/realis.json' with { type: 'json' }
import { type AnalysedText, hull, type Realis, type Span, type Token, wordsOf } from '../model/index.ts'
import { CUE_VERBS, SPEECH_CUES } from './rules/cues.ts'

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

export function realisOf(
  analysed: AnalysedText,
  { source, cue }: { readonly source: readonly Span[]; readonly cue: readonly Span[] },
): Realis {
  const { text } = analysed.document
  const isSpeech = saysWords(analysed, cue)
  const words = [...beforeCue(text, source, cue), ...cue.map((span) => wordsOf(text, span))]
    .join(' ')
    .toLowerCase()
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

/** What stands between source and cue belongs to the verb, if it is short and no clause of its own: "Vane denied | saying". */
function beforeCue(text: string, source: readonly Span[], cue: readonly Span[]): string[] {
  const between = cue[0] && source.at(-1) ? text.slice(source.at(-1)![1], cue[0][0]) : ''
  return between.length < WINDOW && /^[^\p{P}]*$/u.test(between) ? [between.trim()] : []
}

/** The cue says that words were said or written, not only wanted, thought or done: unless its verbs are known not to. */
function saysWords({ tokens }: AnalysedText, cue: readonly Span[]): boolean {
  const lemmas = cue.flatMap((span) => tokensIn(tokens, span).map(({ lemma }) => lemma))
  return lemmas.some((lemma) => SPEECH_CUES.has(lemma)) || !lemmas.some((lemma) => CUE_VERBS.has(lemma))
}

function tokensIn(tokens: readonly Token[], [start, end]: Span): Token[] {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const found: Token[] = []
  for (let i = low; i < tokens.length && tokens[i]!.start < end; i++) found.push(tokens[i]!)
  return found
}
