/**
 * Acronyms that a text explains: "the Elbonian Coast Observation Service (ECO) said … the ECO added".
 *
 * In: a text's tokens. Out: for each acronym in brackets after a row of capitalised words the row, the first time it is
 * explained; the row needs a word of organisations, so that "Jan Novak (EPA)" explains nothing.
 */
import type { Token } from '../model/index.ts'
import type { Run } from './runs.ts'
import { isBodyNoun } from './titles.ts'

const LONGEST = 8

export function acronymsIn(tokens: readonly Token[]): ReadonlyMap<string, Run> {
  const found = new Map<string, Run>()
  for (let i = 1; i + 1 < tokens.length; i++) {
    const { text } = tokens[i]!
    if (tokens[i - 1]!.text !== '(' || tokens[i + 1]!.text !== ')' || !/^\p{Lu}{2,6}$/u.test(text)) continue
    const row = rowBefore(tokens, i - 1)
    if (row !== null && !found.has(text)) found.set(text, row)
  }
  return found
}

function rowBefore(tokens: readonly Token[], to: number): Run | null {
  let from = to
  while (from > 0 && to - from < LONGEST && (isCapital(tokens[from - 1]!) || isJoint(tokens, from - 1)))
    from--
  const words = tokens.slice(from, to)
  return words.length > 1 && words.some(({ lower }) => isBodyNoun(lower)) ? { from, to } : null
}

const isCapital = ({ text }: Token): boolean => /^\p{Lu}[\p{L}’'-]+$/u.test(text)
/** "Service of Elbonia": between two words of the name. */
const isJoint = (tokens: readonly Token[], at: number): boolean =>
  /^(?:of|for|and|on)$/u.test(tokens[at]!.lower) && at > 0 && isCapital(tokens[at - 1]!)
