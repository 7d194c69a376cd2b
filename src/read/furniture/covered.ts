/** Spans that do not overlap, kept in order, so that a page of any number of lines is asked quickly what is marked. */
import type { Furniture } from '../../model/index.ts'

export class Covered {
  readonly #spans: Furniture[]

  /** @param spans may come in any order, and must not overlap */
  constructor(spans: readonly Furniture[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start)
  }

  get spans(): readonly Furniture[] {
    return this.#spans
  }

  /** Whether any span overlaps `[start, end)`. */
  has(start: number, end: number): boolean {
    const before = this.#spans[this.#firstFrom(end) - 1]
    return before !== undefined && before.end > start
  }

  /** What overlaps a span that is there already is left out. */
  add(span: Furniture): void {
    if (!this.has(span.start, span.end)) this.#spans.splice(this.#firstFrom(span.end), 0, span)
  }

  /** The index of the first span that starts at `place` or after it. */
  #firstFrom(place: number): number {
    let [low, high] = [0, this.#spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#spans[middle]!.start < place) low = middle + 1
      else high = middle
    }
    return low
  }
}
