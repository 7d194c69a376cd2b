/**
 * Relative pronouns that speak: "the ministry, which said that …".
 *
 * In: an analysed text and the source of an attribution. Out: the source, with the words that the pronoun stands for put
 * before it where it is one; a source of two spans, because what stands between them is no part of it.
 */
import { type AnalysedText, type Span, type TokenRun, wordsOf } from '../model/index.ts'
import { nounPhraseBefore } from './rules/phrases.ts'
import { type Reading, readingOf, spanOf } from './rules/reading.ts'

const RELATIVE = /^(?:who|which)$/iu

export function withAntecedents<T extends { readonly source: readonly Span[] }>(
  text: AnalysedText,
  found: readonly T[],
): T[] {
  let reading: Reading | undefined
  return found.map((entry) => {
    const [pronoun, more] = entry.source
    if (!pronoun || more || !RELATIVE.test(wordsOf(text.document.text, pronoun))) return entry
    reading ??= readingOf(text)
    const antecedent = antecedentOf(reading, pronoun)
    return antecedent ? { ...entry, source: [antecedent, pronoun] } : entry
  })
}

function antecedentOf(reading: Reading, pronoun: Span): Span | null {
  const sentence = sentenceWith(reading.text.sentences, pronoun[0])
  if (!sentence) return null
  let at = sentence.from
  while (at < sentence.to && reading.tokens[at]!.start < pronoun[0]) at++
  const end = reading.tokens[at - 1]?.text === ',' ? at - 1 : at
  const phrase = end > sentence.from ? nounPhraseBefore(reading, end, sentence.from) : null
  return phrase && spanOf(reading, phrase.from, phrase.to)
}

const sentenceWith = (sentences: readonly TokenRun[], offset: number): TokenRun | undefined =>
  sentences.find(({ span }) => span[0] <= offset && offset < span[1])
