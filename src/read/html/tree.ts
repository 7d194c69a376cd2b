/**
 * A page's tree and the visible text in it. Readability takes the tree apart; `renew` makes it anew, in the place of the
 * old one: a page is never in memory twice. Blocks stay, as the same markup gives the same ones.
 */
import { Document, type Element, parsePage } from './dom/index.ts'
import { type Block, takeVisibleText } from './visible-text.ts'

export class Tree {
  readonly #html: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly tooDeep: boolean
  #document: Document
  #elements: readonly Element[]

  /** Null: it has too many elements. */
  static of(html: string): Tree | null {
    const parsed = parsePage(html)
    return parsed === null ? null : new Tree(html, parsed)
  }

  private constructor(html: string, { document, tooDeep }: { document: Document; tooDeep: boolean }) {
    this.#html = html
    this.tooDeep = tooDeep
    this.#document = document
    const { text, blocks, elements } = takeVisibleText(document)
    this.text = text
    this.blocks = blocks
    this.#elements = elements
  }

  get document(): Document {
    return this.#document
  }

  /** To each block the element that its text stands in. */
  get elements(): readonly Element[] {
    return this.#elements
  }

  renew(): void {
    this.#elements = []
    this.#document = new Document()
    this.#document = parsePage(this.#html)!.document
    this.#elements = takeVisibleText(this.#document).elements
  }
}
