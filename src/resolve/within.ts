/** What of a list lies in a place of the text. */
import type { Span } from '../model/index.ts'

/** Those of a list in the order of the text that overlap `place`, found by halving: texts can hold thousands. */
export function touching<Item>(items: readonly Item[], place: Span, spanOf: (item: Item) => Span): Item[] {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spanOf(items[middle]!)[1] <= place[0]) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < items.length && spanOf(items[end]!)[0] < place[1]) end++
  return items.slice(low, end)
}
