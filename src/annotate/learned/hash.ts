/**
 * Hashes of words and features: 32-bit integers, the same on every machine.
 *
 * In: strings, or the numbers of a feature's parts. Out: a signed 32-bit integer. Features are known by their hash alone
 * (Weinberger et al. 2009, "Feature hashing"); the weights' table keeps the whole hash as its key, so that an unseen
 * feature meets a stranger's weight once in about ten thousand.
 */

/** FNV-1a over UTF-16 code units, from `from` on. */
export function hashString(text: string, from = 0): number {
  let hash = 0x811c9dc5
  for (let i = from; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** The finish of MurmurHash3: every bit of the input moves every bit of the output. */
function scramble(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Templates whose numbers share all but these bits are one family. */
const MEMBER = 7

/**
 * A feature: the number of its template and up to three parts, in order. The hashes of a family's features of the same parts
 * share all but the lowest bits, so that they stand side by side in a table: "said" one word to the left, here, one word to the right.
 */
export const feature = (template: number, a = 0, b = 0, c = 0): number =>
  (scramble(
    Math.imul(
      Math.imul(Math.imul(Math.imul(template | MEMBER, 0x9e3779b1) ^ a, 0x27d4eb2f) + b, 0x165667b1) ^
        (c + (c << 9)),
      0x2545f491,
    ) +
      (template | MEMBER),
  ) &
    ~MEMBER) |
  (template & MEMBER)

/** Two parts as one, for features of more than three. */
export const join = (a: number, b: number): number => Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) + b
