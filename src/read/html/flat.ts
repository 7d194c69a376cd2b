/**
 * A page of more elements than a tree is made of: its visible text as the tags go by, and of its tree only what says
 * something of the page itself. It is a dump, and nothing in it is taken for its article.
 */

import { BlockTaker } from './block-taker.ts'
import { type Document, Element, Handler, parseInto, Text } from './dom/index.ts'
import { isHidden, type VisibleText } from './visible-text.ts'

/** What `gatherHead` looks for. */
const OF_PAGE = new Set('META LINK TITLE SCRIPT H1 H2 TIME'.split(' '))
/** They stand at the beginning. */
const MOST_OF_PAGE = 500
/** As far as the words under the headline. */
const MOST_BLOCKS = 500
/** These are there whatever the page says of them. */
const ROOTS = new Set('HTML HEAD BODY'.split(' '))

export interface Flat extends VisibleText {
  readonly document: Document
}

export function readFlat(html: string): Flat {
  const builder = new FlatBuilder()
  parseInto(builder, html)
  return { ...builder.taker.finish(), document: builder.document }
}

class FlatBuilder extends Handler {
  readonly taker = new BlockTaker(MOST_BLOCKS)
  /** How many of the open elements are hidden, or are in one that is. */
  #hidden = 0
  #ofPage = 0
  /** The open element that says something of the page. */
  #said: Element | null = null

  constructor() {
    super()
    this.taker.enter(this.document.documentElement)
    this.taker.enter(this.document.body)
  }

  protected override onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    const element = new Element(this.document, name, attributes)
    this.open.push(element)
    if (OF_PAGE.has(element.tagName) && this.#said === null && ++this.#ofPage <= MOST_OF_PAGE)
      this.#said = this.document.body.appendChild(element)
    if (ROOTS.has(element.tagName)) return
    if (this.#hidden > 0 || isHidden(element)) this.#hidden++
    else this.taker.enter(element)
  }

  override ontext(data: string): void {
    this.endTag()
    this.#said?.appendChild(new Text(this.document, data))
    if (this.#hidden === 0) this.taker.add(new Text(this.document, data))
  }

  protected override onclose(element: Element): void {
    if (element === this.#said) this.#said = null
    if (ROOTS.has(element.tagName)) return
    if (this.#hidden > 0) this.#hidden--
    else this.taker.leave(element)
  }
}
