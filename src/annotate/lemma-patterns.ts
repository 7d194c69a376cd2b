/**
 * Patterns over lemmas: rows of words that a lexicon file can spell.
 *
 * In: "speak * by phone", "call/N", "no more". Out: the longest pattern that begins at a token. A word matches a
 * token's lemma or the token itself in lower case; `/N` and `/V` ask for a noun or a verb; `*` stands for none to three
 * tokens. Looking up by the first word keeps it fast; a pattern is short, so matching stays linear in the text.
 */
import type { Token } from '../model/index.ts'

const GAP = 3

interface Step {
  readonly word: string
  readonly pos: 'NOUN' | 'VERB' | null
}
interface Pattern<Value> {
  readonly steps: readonly Step[]
  readonly value: Value
}
/** By first word. */
export type LemmaPatterns<Value> = ReadonlyMap<string, readonly Pattern<Value>[]>

export function compilePatterns<Value>(entries: readonly (readonly [string, Value])[]): LemmaPatterns<Value> {
  const table = new Map<string, Pattern<Value>[]>()
  for (const [pattern, value] of entries) {
    const steps = pattern.split(' ').map(stepOf)
    const first = steps[0]!.word
    table.set(first, [...(table.get(first) ?? []), { steps, value }])
  }
  return table
}

function stepOf(word: string): Step {
  const [lemma, tag] = word.split('/')
  return { word: lemma!, pos: tag === 'N' ? 'NOUN' : tag === 'V' ? 'VERB' : null }
}

/** The longest match that begins at `at` and ends by `end`: its value and the index after its last token. */
export function matchLongest<Value>(
  patterns: LemmaPatterns<Value>,
  tokens: readonly Token[],
  at: number,
  end: number,
): { value: Value; to: number } | null {
  const token = tokens[at]!
  let best: { value: Value; to: number } | null = null
  for (const first of new Set([token.lemma, token.lower]))
    for (const { steps, value } of patterns.get(first) ?? []) {
      const to = matchSteps(steps, 0, tokens, at, end)
      if (to !== null && (best === null || to > best.to)) best = { value, to }
    }
  return best
}

function matchSteps(
  steps: readonly Step[],
  step: number,
  tokens: readonly Token[],
  at: number,
  end: number,
): number | null {
  if (step === steps.length) return at
  if (steps[step]!.word !== '*')
    return at < end && fits(steps[step]!, tokens[at]!)
      ? matchSteps(steps, step + 1, tokens, at + 1, end)
      : null
  for (let skip = 0; skip <= GAP; skip++) {
    const to = matchSteps(steps, step + 1, tokens, at + skip, end)
    if (to !== null) return to
  }
  return null
}

const fits = (step: Step, token: Token): boolean =>
  (step.word === token.lemma || step.word === token.lower) && (step.pos === null || step.pos === token.pos)
