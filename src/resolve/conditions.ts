/**
 * On what condition: "if", "until", "once" beside the clause, "in principle" in it, or what the matter must come with.
 *
 * In: a sentence, the clause of the matter, its place and its sign. Out: the words of the condition, null where only
 * "in principle" says that there is one; null altogether where there is none.
 */
import type { Clause } from './clauses.ts'
import { isNegative } from './grammar.ts'
import { type Passage, spanOf, statementAt } from './passage.ts'

export interface Condition {
  readonly words: string | null
}

const ASIDE = 3

export function conditionOf(
  passage: Passage,
  clause: Clause,
  place: { readonly from: number; readonly to: number },
  sign: 'for' | 'against',
): Condition | null {
  const { clauses, marks } = passage
  const index = clauses.indexOf(clause)
  const beside = conditionBeside(passage, index, place)
  const negative = (other: Clause): boolean =>
    marks.of('negated-condition').some(({ from }) => from === other.from)
  if (beside && (sign === 'for' || negative(beside))) return { words: clauseWords(passage, beside) }
  const inPrinciple = marks.of('in-principle').some(({ from, to }) => from >= clause.from && to <= clause.to)
  if (inPrinciple && sign === 'for')
    return { words: clauses[index + 1] ? clauseWords(passage, clauses[index + 1]!) : null }
  return sign === 'against' ? restriction(passage, clause, place.to) : null
}

/** The clause after that is a condition of this one and of no other main clause ("and warned that if …"), else before. */
function conditionBeside(
  passage: Passage,
  index: number,
  place: { readonly from: number; readonly to: number },
): Clause | undefined {
  const { clauses, words } = passage
  const next = clauses[index + 1]
  const before = clauses[index - 1]
  // "If nothing happens, he said, he will leave": what attributes is no clause of its own
  const previous =
    before && !before.isCondition && before.to - before.from <= ASIDE
      ? (clauses[index - 2] ?? before)
      : before
  const same = (other: Clause): boolean =>
    statementAt(passage, other.from) === statementAt(passage, place.from)
  if (
    next?.isCondition &&
    place.to <= next.from &&
    (same(next) || isProviso(passage, next)) &&
    !/^(and|that|but|or)$/u.test(words.list[next.from - 1]!.lower)
  )
    return next
  return previous?.isCondition && same(previous) ? previous : undefined
}

/** "is ready to talk, provided …": a condition even where it stands outside the words that are attributed. */
const isProviso = (passage: Passage, { from }: Clause): boolean =>
  statementAt(passage, from) === null && /^(provided|unless|on)$/u.test(passage.words.list[from]!.lower)

/** "any truce that does not …", "a truce without …": against it only where something is missing. */
function restriction(passage: Passage, clause: Clause, at: number): Condition | null {
  const list = passage.words.list
  const next = list[at]?.lower
  const lacks =
    next === 'without' ||
    ((next === 'that' || next === 'which') && list.slice(at, at + 4).some((word) => isNegative(word)))
  return lacks && at < clause.to ? { words: wordsBetween(passage, at, clause.to) } : null
}

const clauseWords = (passage: Passage, { from, to }: Clause): string => wordsBetween(passage, from, to)
const wordsBetween = (passage: Passage, from: number, to: number): string =>
  passage.scene.text.document.text.slice(...spanOf(passage, from, to))
