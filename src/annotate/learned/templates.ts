/**
 * Templates of features: which values of a token make a feature together.
 *
 * In: a table of templates, each a number of its own and the places of up to three values; a token's values. Out: the
 * features' hashes. Templates are data, so that one loop hashes them all: written out as seventy calls they take three times
 * as long, because a compiler stops to inline them after a dozen.
 *
 *     [304, side, cueLemma, word]     “said” to the left of the cue “told”: feature(304, 0, hash of tell, hash of said)
 *
 * Numbers come in families of eight (8 to 15, 16 to 23 …): templates that see the same values from other places belong in
 * one, because a table keeps a family's features of the same values in one line of a cache. "A b" is seen from three tokens.
 */
import { feature } from './hash.ts'

export type Template = readonly [number: number, ...values: number[]]

/** The place of a value that is always 0: what a template with fewer than three values reads. */
export const NO_VALUE = 0

const WIDTH = 4

/** Rows of a template's number and three places. */
export function templateTable(templates: readonly Template[]): Int32Array {
  return Int32Array.from(
    templates.flatMap(([number, a = NO_VALUE, b = NO_VALUE, c = NO_VALUE]) => [number, a, b, c]),
  )
}

/**
 * Hashes a token's features into `into`, from `at` on.
 * @returns where the next may stand
 */
export function hashFeatures(table: Int32Array, values: Int32Array, into: Int32Array, at: number): number {
  let n = at
  for (let row = 0; row < table.length; row += WIDTH)
    into[n++] = feature(
      table[row]!,
      values[table[row + 1]!],
      values[table[row + 2]!],
      values[table[row + 3]!],
    )
  return n
}
