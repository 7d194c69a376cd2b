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
import { BlockTaker } from './block-taker.ts'
import { type Document, Element, following, type Node, Text } from './dom/index.ts'

export interface Block {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The block element that the text stands in, as it stood before anything was taken out of the page. */
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
export function isHidden(element: Element): boolean {
  if (UNSEEN.has(element.tagName) || element.hasAttribute('hidden')) return true
  const { style } = element
  return style !== null && (style.display === 'none' || style.visibility === 'hidden')
}

export interface VisibleText {
  readonly text: string
  readonly blocks: readonly Block[]
  /** To each block the element that it stands in. */
  readonly elements: readonly Element[]
}

/** The innermost box of a kind around a block. */
export function boxAround({ box }: Block, tag: string): Box | null {
  let at: Box | null = box
  while (at !== null && at.tag !== tag) at = at.around
  return at
}

/** Whether it leads to another page, but for a few words. */
export const leadsAway = ({ text, linked }: Block): boolean => linked >= LINKED * text.length
const LINKED = 0.8

/** Whether it ends as a sentence does, in any script. */
export const endsSentence = ({ text }: Block): boolean => SENTENCE.test(text)
const SENTENCE = /[.!?…。！？।؟۔]["'”’»)\]」』]*$/u

/** Tells each text of `document` its block (the only change to it). */
export function takeVisibleText({ documentElement: root }: Document): VisibleText {
  const taker = new BlockTaker()
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
