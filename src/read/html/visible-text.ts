/**
 * The visible text of a page, block by block in reading order.
 *
 *     <h1>Talks go on</h1><p>The <b>envoys</b> met.<br>They left.</p>
 *     → "Talks go on\n\nThe envoys met.\nThey left."
 *
 * A block is a run of text without a block element's border in it; white space in it is folded as a browser folds it,
 * `<br>` is a line break, and an empty line stands between blocks. Each block's element gets a number, by which the
 * article's blocks are found again. The walk keeps no stack, so that no depth of nesting can break it.
 */
import type { DomDocument, DomElement, DomNode } from './dom.ts'

export interface Block {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly heading: boolean
  /** The number of the element that the text stands in. */
  readonly element: number
}

export const NUMBER = 'data-parley'

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
const HEADING = /^H[1-6]$/u
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu
const ELEMENT = 1
const TEXT = 3

const isHidden = (element: DomElement): boolean =>
  UNSEEN.has(element.tagName.toUpperCase()) ||
  element.hasAttribute('hidden') ||
  HIDDEN_STYLE.test(element.getAttribute('style') ?? '')

export interface VisibleText {
  readonly text: string
  readonly blocks: readonly Block[]
  /** How deep the elements are nested, and how many there are. */
  readonly depth: number
  readonly elements: number
}

/** Numbers the elements of `document` (the only change to it). */
export function takeVisibleText(document: DomDocument): VisibleText {
  const taker = new Taker()
  const root: DomNode = document.documentElement
  let node: DomNode | null = root
  let depth = 0
  let deepest = 0
  let elements = 0
  while (node !== null) {
    const open: boolean = node.nodeType === ELEMENT && !isHidden(node as DomElement)
    if (open) elements++
    if (node.nodeType === TEXT) taker.add(node.nodeValue ?? '')
    else if (open) taker.enter(node as DomElement)
    if (open && node.firstChild !== null) {
      node = node.firstChild
      deepest = Math.max(deepest, ++depth)
      continue
    }
    if (open) taker.leave(node as DomElement)
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode
      depth--
      if (node !== null) taker.leave(node as DomElement)
    }
    node = node === null || node === root ? null : node.nextSibling
  }
  return { ...taker.finish(), depth: deepest, elements }
}

/** Gathers the pieces of a block until a block's border, then folds them. */
class Taker {
  #blocks: Block[] = []
  #parts: string[] = []
  #length = 0
  #pieces: string[] = []
  /** The block elements around, innermost last. */
  #around: { number: number; heading: boolean }[] = []
  #count = 0

  add(text: string): void {
    this.#pieces.push(text.replace(/[\s\uFEFF]+/gu, ' '))
  }

  enter(element: DomElement): void {
    const tag = element.tagName.toUpperCase()
    if (tag === 'BR') this.#pieces.push('\n')
    if (!BLOCK.has(tag)) return
    this.#close()
    const number = this.#count++
    element.setAttribute(NUMBER, String(number))
    this.#around.push({ number, heading: HEADING.test(tag) })
  }

  leave(element: DomElement): void {
    if (!BLOCK.has(element.tagName.toUpperCase())) return
    this.#close()
    this.#around.pop()
  }

  finish(): { text: string; blocks: readonly Block[] } {
    this.#close()
    return { text: this.#parts.join(''), blocks: this.#blocks }
  }

  #close(): void {
    const text = this.#pieces
      .join('')
      .replace(/ +/gu, ' ')
      .replace(/ ?\n[ \n]*/gu, '\n')
      .trim()
    this.#pieces = []
    if (text === '') return
    const gap = this.#length === 0 ? '' : '\n\n'
    const start = this.#length + gap.length
    const around = this.#around.at(-1) ?? { number: -1, heading: false }
    this.#parts.push(gap, text)
    this.#length = start + text.length
    this.#blocks.push({ start, end: this.#length, text, heading: around.heading, element: around.number })
  }
}
