/**
 * Text that comes in many small pieces, joined now and then: a chain of a million strings, each of one letter, takes
 * thirty times as much as what they say.
 */
const MANY = 1000

export class Pieces {
  #held = ''
  readonly #pieces: string[] = []

  get isEmpty(): boolean {
    return this.#pieces.length === 0 && this.#held === ''
  }

  add(piece: string): void {
    this.#pieces.push(piece)
    if (this.#pieces.length >= MANY) this.#held += this.#join()
  }

  /** The last piece that has something else than white space in it, or is `mark`; of those joined, all. */
  lastWords(mark: string): string {
    return this.#pieces.findLast((piece) => piece === mark || piece.trim() !== '') ?? this.#held
  }

  /** All of it; nothing is left. */
  take(): string {
    const text = this.#held === '' ? this.#join() : this.#held + this.#join()
    this.#held = ''
    return text
  }

  #join(): string {
    const text = this.#pieces.length === 1 ? this.#pieces[0]! : this.#pieces.join('')
    this.#pieces.length = 0
    return text
  }
}
