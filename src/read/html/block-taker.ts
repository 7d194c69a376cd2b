/**
 * Gathers the texts that a page's walk comes past to blocks, folded, and the blocks to the page's text.
 *
 * In: elements as they are entered and left, and texts. Of a dump, which can have millions of blocks, only the first are
 * kept (`most`); the text has them all.
 */
import { foldSpaces } from '../../model/index.ts'
import { type Element, Pieces, type Text } from './dom/index.ts'
import type { Block, Box, VisibleText } from './visible-text.ts'

const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LEGEND LI MAIN NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)

const leadsElsewhere = (link: Element): boolean => !(link.getAttribute('href') ?? '#').startsWith('#')

const ALL = Number.POSITIVE_INFINITY

export class BlockTaker {
  readonly #most: number
  #blocks: Block[] = []
  #elements: Element[] = []
  readonly #text = new Pieces()
  #length = 0
  /** Those of the block. */
  readonly #pieces = new Pieces()
  /** The texts that they are from. */
  #texts: Text[] = []
  /** The block elements around, innermost last, and their boxes. */
  #around: Element[] = []
  #box: Box | null = null
  /** The innermost link and time around. */
  #link: Element | null = null
  #time: Element | null = null
  #linked = 0
  #timed = 0

  /** @param most blocks to keep; texts are told their blocks only where all are kept */
  constructor(most = ALL) {
    this.#most = most
  }

  add(text: Text): void {
    const piece = foldSpaces(text.data)
    this.#pieces.add(piece)
    if (this.#most === ALL) this.#texts.push(text)
    if (this.#link !== null) this.#linked += piece.trim().length
    if (this.#time !== null) this.#timed += piece.trim().length
  }

  enter(element: Element): void {
    if (element.tagName === 'BR') this.#break()
    if (element.tagName === 'A' && leadsElsewhere(element)) this.#link = element
    if (element.tagName === 'TIME') this.#time = element
    if (!BLOCK.has(element.tagName)) return
    this.#close()
    this.#around.push(element)
    const { tagName: tag, className } = element
    const name = className === '' ? tag : `${tag} ${className}`
    this.#box = { tag, name, around: this.#box, pictured: false }
  }

  picture(): void {
    for (let box = this.#box; box !== null && !box.pictured; box = box.around)
      (box as { pictured: boolean }).pictured = true
  }

  leave(element: Element): void {
    if (element === this.#link) this.#link = null
    if (element === this.#time) this.#time = null
    if (!BLOCK.has(element.tagName)) return
    this.#close()
    this.#around.pop()
    this.#box = this.#box!.around
  }

  finish(): VisibleText {
    this.#close()
    return { text: this.#text.take(), blocks: this.#blocks, elements: this.#elements }
  }

  /** Two `<br>` with nothing between are how old pages end a paragraph. */
  #break(): void {
    if (this.#pieces.lastWords('\n').endsWith('\n')) this.#close()
    else this.#pieces.add('\n')
  }

  #close(): void {
    if (this.#pieces.isEmpty) return
    const joined = this.#pieces.take().replace(/ {2,}/gu, ' ')
    const text = (joined.includes('\n') ? joined.replace(/ ?\n[ \n]*/gu, '\n') : joined).trim()
    if (text !== '') this.#add(text)
    this.#texts = []
    this.#linked = 0
    this.#timed = 0
  }

  #add(text: string): void {
    const gap = this.#length === 0 ? '' : '\n\n'
    const start = this.#length + gap.length
    this.#text.add(gap)
    this.#text.add(text)
    this.#length = start + text.length
    if (this.#blocks.length < this.#most) this.#note(start, text)
  }

  #note(start: number, text: string): void {
    for (const piece of this.#texts) piece.block = this.#blocks.length
    this.#elements.push(this.#around.at(-1)!)
    this.#blocks.push({
      start,
      end: this.#length,
      text,
      box: this.#box!,
      linked: this.#linked,
      timed: this.#timed,
    })
  }
}
