/**
 * What "these demands", "the proposal" or "it" stands for, where a stance word governs it.
 *
 * In: a sentence with its hits, the sentence before. Out: hits at the place of the reference, for each option that it can
 * mean: those named before it in its sentence, else those of the sentence before: of "these demands" all that were
 * named there, of "it" and "the proposal" those on which somebody took a stance there.
 */
import { isNominal, isParted } from './grammar.ts'
import type { Hit } from './options.ts'
import type { Passage } from './passage.ts'

/** A reference that goes on ("the demand that", "the proposal for") says itself what it is about. */
const GOES_ON = /^(that|for|to|of|on|about|from|with)$/u

/** What the sentence before was about. */
export interface Before {
  readonly named: readonly string[]
  readonly held: readonly string[]
}

export function referredTo(passage: Passage, hits: readonly Hit[], before: Before): Hit[] {
  const named = passage.marks.of('anaphor').map(({ from, to }) => ({ from, to, isPronoun: false }))
  return [...named, ...pronouns(passage)].flatMap(({ from, to, isPronoun }) => {
    if (hits.some((hit) => hit.from < to + 4 && from < hit.to)) return []
    const next = passage.words.list[to]
    if (to < passage.to && next && !isParted(next) && GOES_ON.test(next.lower) && !isPronoun) return []
    const earlier = hits.filter((hit) => hit.to <= from)
    const many = passage.words.list[to - 1]!.lower.endsWith('s') && !isPronoun
    const meant = earlier.length > 0 ? earlier.map(({ option }) => option) : many ? before.named : before.held
    return [...new Set(meant)].map((option) => ({ option, carries: null, from, to }))
  })
}

/** "opposes it", "rejected that", "has ruled it out": the object of a stance word, with nothing of its own after it. */
function pronouns({
  words: { list },
  marks,
  to: end,
}: Passage): { from: number; to: number; isPronoun: true }[] {
  return marks.stances.flatMap((match) => {
    const at = match.to
    if (match.value.side !== 'after' || at >= end || !/^(it|that|this|them)$/u.test(list[at]!.lower))
      return []
    if (isParted(list[at]) || list[at - 1]!.lower === 'with') return []
    const next = list[at + 1]
    const isObject =
      at + 1 >= end || isParted(next) || !(isNominal(next) || next?.pos === 'VERB' || next?.pos === 'AUX')
    return isObject ? [{ from: at, to: at + 1, isPronoun: true as const }] : []
  })
}
