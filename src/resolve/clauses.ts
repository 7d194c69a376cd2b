/**
 * Sentences cut into clauses, as far as stances need it.
 *
 * In: the words of a sentence with its marks. Out: clauses from mark to mark, "but" to "but", comma to comma around a
 * condition; a clause that opens with "if" or "until" is a condition and holds no position itself.
 */
import { isNominal } from './grammar.ts'
import type { Marks } from './stances.ts'
import type { Word } from './words.ts'

export interface Clause {
  /** Words, end exclusive. */
  readonly from: number
  readonly to: number
  readonly isCondition: boolean
}

/** "if they do not agree that we will …": the main clause after a condition without a comma. */
const opensMain = (words: readonly Word[], at: number, to: number): boolean =>
  words[at]!.lower === 'then' ||
  (words[at]!.lower === 'that' &&
    words
      .slice(at + 1, Math.min(to, at + 6))
      .some(({ lower }) => /^(will|would|could|might|may|should)$/u.test(lower)))

/** ", they …", ", which …": after a comma somebody else does something else. */
const opensAnew = ({ comma, lower }: Word): boolean =>
  comma && /^(i|we|he|she|they|it|which|who|whose|where)$/u.test(lower)

/** "Should Elbonia refuse, …". */
const isInverted = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'should' && isNominal(words[at + 1])

export function cutClauses(words: readonly Word[], marks: Marks, from: number, to: number): Clause[] {
  const opens = new Set(marks.of('condition').map((match) => match.from))
  const breaks = new Set(marks.of('break').map((match) => match.from))
  const clauses: Clause[] = []
  let start = from
  let isCondition = opens.has(from) || isInverted(words, from)
  const close = (end: number, next: boolean): void => {
    if (end > start) clauses.push({ from: start, to: end, isCondition })
    start = end
    isCondition = next
  }
  for (let i = from + 1; i < to; i++) {
    if (opens.has(i) && words[i - 1]!.lower !== 'at') {
      if (!opens.has(i - 1) || !isCondition) close(i, true)
    } else if (words[i]!.breaks || breaks.has(i) || opensAnew(words[i]!)) close(i, false)
    else if (isCondition && (words[i]!.comma || opensMain(words, i, to))) close(i, false)
  }
  close(to, false)
  return clauses
}
