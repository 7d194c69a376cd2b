/**
 * How far the machine's record agrees with the one made by hand, as precision and recall.
 *
 * A statement is right where its words overlap an expected one's by half (Jaccard over words) and the speaker is the
 * same; a position where party, option, stance and past-or-not are the same.
 */
import type { RecordInWords } from './in-words.ts'

export interface Agreement {
  readonly right: number
  readonly found: number
  readonly expected: number
}

export const NOTHING: Agreement = { right: 0, found: 0, expected: 0 }
export const add = (a: Agreement, b: Agreement): Agreement => ({
  right: a.right + b.right,
  found: a.found + b.found,
  expected: a.expected + b.expected,
})
export const f1 = ({ right, found, expected }: Agreement): number => (200 * right) / (found + expected || 1)

const wordSet = (texts: readonly string[]): Set<string> =>
  new Set(
    texts
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )

function jaccard(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / (a.size + b.size - shared || 1)
}

type Statement = RecordInWords['statements'][number]

export function statementsAgree(
  expected: readonly Statement[],
  found: readonly Statement[],
  same: (a: Statement, b: Statement) => boolean,
): Agreement {
  const left = found.map((one) => ({ one, words: wordSet(one.content) }))
  let right = 0
  for (const one of expected) {
    const words = wordSet(one.content)
    const at = left.findIndex((other) => jaccard(words, other.words) >= 0.5 && same(one, other.one))
    if (at < 0) continue
    left.splice(at, 1)
    right++
  }
  return { right, found: found.length, expected: expected.length }
}

export function positionsAgree(
  expected: RecordInWords['positions'],
  found: RecordInWords['positions'],
): Agreement {
  const key = (one: RecordInWords['positions'][number]): string =>
    [one.party, one.option, one.stance, one.realis === 'past'].join(' ')
  const wanted = new Set(expected.map(key))
  const given = new Set(found.map(key))
  return {
    right: [...given].filter((one) => wanted.has(one)).length,
    found: given.size,
    expected: wanted.size,
  }
}
