/**
 * The visible text of a page, block by block in reading order.
 *
 *     <h1>Talks go on</h1><p>The <b>envoys</b> met.<br>They left.</p>
 *     → "Talks go on\n\nThe envoys met.\nThey left."
 *
 * A block is a run of text without a block element's border in it; white space in it is folded as a browser folds it,
 * `<br>` is a line break (two are a border), and an empty line stands between blocks. Each piece of text is told its block, by which the
 * article's blocks are found again. The walk keeps no stack, so that no depth of nesting can break it.
 */
import { foldSpaces } from '../../model/index.ts'
import { type Document, Element, following, type Node, Text } from './dom/index.ts'

export interface Block {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The element that the text stands in. */
  readonly element: Element
  /** The same as it stood before anything was taken out of the page. */
  readonly box: Box
  /** How many characters of it lead to another page, and how many are a `<time>`. */
  readonly linked: number
  readonly timed: number
}

/** A block element as the page has it: Readability moves elements about, and the boxes stay. */
export interface Box {
  readonly tag: string
  /** Its tag and classes: boxes of one name look alike. */
  readonly name: string
  /** The box around it. */
  readonly around: Box | null
  /** Whether a picture or player is in it. */
  readonly pictured: boolean
}

const PICTURES = new Set('IMG PICTURE VIDEO AUDIO IFRAME OBJECT EMBED SVG'.split(' '))

const UNSEEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO SELECT DATALIST TEXTAREA INPUT'.split(
    ' ',
  ),
)
const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LEGEND LI MAIN NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)

export function isHidden(element: Element): boolean {
  if (UNSEEN.has(element.tagName) || element.hasAttribute('hidden')) return true
  const { style } = element
  return style !== null && (style.display === 'none' || style.visibility === 'hidden')
}

export interface VisibleText {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Whether it leads to another page, but for a few words. */
export const leadsAway = ({ text, linked }: Block): boolean => linked >= LINKED * text.length
const LINKED = 0.8

/** Whether it ends as a sentence does, in any script. */
export const endsSentence = ({ text }: Block): boolean => SENTENCE.test(text)
const SENTENCE = /[.!?…。！？।؟۔]["'”’»)\]」』]*$/u

/** Tells each text of `document` its block (the only change to it). */
export function takeVisibleText({ documentElement: root }: Document): VisibleText {
  const taker = new Taker()
  let node: Node | null = root
  while (node !== null) {
    const open: boolean = node instanceof Element && !isHidden(node)
    if (node instanceof Text) taker.add(node)
    else {
      if (PICTURES.has((node as Element).tagName)) taker.picture()
      if (open) taker.enter(node as Element)
    }
    const next: Node | null = following(node, root, open)
    // Every element that the walk leaves on its way to the next node, innermost first.
    let left: Element | null = open ? (node as Element) : node.parentNode
    for (; left !== null && left !== next?.parentNode; left = left.parentNode) taker.leave(left)
    node = next
  }
  return taker.finish()
}

const leadsElsewhere = (link: Element): boolean => !(link.getAttribute('href') ?? '#').startsWith('#')

/** Gathers the pieces of a block until a block's border, then folds them. */
class Taker {
  #blocks: Block[] = []
  #parts: string[] = []
  #length = 0
  #pieces: string[] = []
  /** The texts that the pieces are from. */
  #texts: Text[] = []
  /** The block elements around, innermost last, and their boxes. */
  #around: Element[] = []
  #box: Box | null = null
  /** The innermost link and time around. */
  #link: Element | null = null
  #time: Element | null = null
  #linked = 0
  #timed = 0

  add(text: Text): void {
    const piece = foldSpaces(text.data)
    this.#pieces.push(piece)
    this.#texts.push(text)
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
    return { text: this.#parts.join(''), blocks: this.#blocks }
  }

  /** Two `<br>` with nothing between are how old pages end a paragraph. */
  #break(): void {
    const last = this.#pieces.findLast((piece) => piece.trim() !== '' || piece === '\n')
    if (last === '\n') this.#close()
    else this.#pieces.push('\n')
  }

  #close(): void {
    if (this.#pieces.length === 0) return
    const joined = this.#pieces.join('').replace(/ {2,}/gu, ' ')
    const text = (joined.includes('\n') ? joined.replace(/ ?\n[ \n]*/gu, '\n') : joined).trim()
    if (text !== '') this.#add(text)
    this.#pieces = []
    this.#texts = []
    this.#linked = 0
    this.#timed = 0
  }

  #add(text: string): void {
    const gap = this.#length === 0 ? '' : '\n\n'
    const start = this.#length + gap.length
    for (const piece of this.#texts) piece.block = this.#blocks.length
    this.#parts.push(gap, text)
    this.#length = start + text.length
    this.#blocks.push({
      start,
      end: this.#length,
      text,
      element: this.#around.at(-1)!,
      box: this.#box!,
      linked: this.#linked,
      timed: this.#timed,
    })
  }
}
