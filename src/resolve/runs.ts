/** Runs of tokens and the spans they cover. */
import type { Span, Token } from '../model/index.ts'

/** Tokens, end exclusive. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** The first token that ends after `offset`. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The tokens that a span touches. */
export function runOver(tokens: readonly Token[], [start, end]: Span): Run {
  const from = tokenAt(tokens, start)
  let to = tokenAt(tokens, end)
  if (to < tokens.length && tokens[to]!.start < end) to++
  return { from, to: Math.max(from, to) }
}
