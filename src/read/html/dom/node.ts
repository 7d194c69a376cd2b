/**
 * A page's tree: as much of the browser's DOM as Readability asks for, and no more.
 *
 * Children are a linked list, so that a walk needs no stack and taking a node out costs nothing; the arrays that
 * Readability reads (`children`, `childNodes`) are made when first asked for. `children` stays the same array while
 * elements come and go at its ends. There are no events, no styles, no live collections: those are what makes a
 * full DOM slow. Names are the DOM standard's.
 */
export const ELEMENT = 1
export const TEXT = 3

export abstract class Node {
  abstract readonly nodeType: number
  abstract readonly nodeName: string
  abstract readonly textContent: string
  parentNode: Element | null = null
  nextSibling: Node | null = null
  previousSibling: Node | null = null
  ownerDocument: Document

  constructor(document: Document) {
    this.ownerDocument = document
  }

  get nextElementSibling(): Element | null {
    let node = this.nextSibling
    while (node !== null && node.nodeType !== ELEMENT) node = node.nextSibling
    return node as Element | null
  }

  get previousElementSibling(): Element | null {
    let node = this.previousSibling
    while (node !== null && node.nodeType !== ELEMENT) node = node.previousSibling
    return node as Element | null
  }

  remove(): void {
    this.parentNode?.removeChild(this)
  }
}

const NONE: readonly Node[] = []

export class Text extends Node {
  readonly nodeType = TEXT
  readonly nodeName = '#text'
  data: string
  readonly childNodes: readonly Node[] = NONE
  /** Which block of the visible text it stands in; -1: in none. */
  block = -1

  constructor(document: Document, data: string) {
    super(document)
    this.data = data
  }

  get textContent(): string {
    return this.data
  }
}

export class Attribute {
  readonly name: string
  readonly value: string

  constructor(name: string, value: string) {
    this.name = name
    this.value = value
  }

  cloneNode(): Attribute {
    return this
  }
}

export class Element extends Node {
  readonly nodeType = ELEMENT
  readonly localName: string
  /** In capitals, as in HTML documents. */
  readonly tagName: string
  readonly attributes: Attribute[]
  firstChild: Node | null = null
  lastChild: Node | null = null
  /** Readability's own note. */
  readability: unknown
  #children: Element[] | null = null
  #childNodes: Node[] | null = null

  constructor(document: Document, name: string, attributes: Attribute[] = []) {
    super(document)
    this.localName = name.toLowerCase()
    this.tagName = name.toUpperCase()
    this.attributes = attributes
  }

  get nodeName(): string {
    return this.tagName
  }

  get textContent(): string {
    let text = ''
    for (let node = this.firstChild; node !== null; node = following(node, this))
      if (node.nodeType === TEXT) text += (node as Text).data
    return text
  }

  get children(): Element[] {
    if (this.#children === null) {
      this.#children = []
      for (let node = this.firstElementChild; node !== null; node = node.nextElementSibling)
        this.#children.push(node)
    }
    return this.#children
  }

  get childNodes(): Node[] {
    if (this.#childNodes === null) {
      this.#childNodes = []
      for (let node = this.firstChild; node !== null; node = node.nextSibling) this.#childNodes.push(node)
    }
    return this.#childNodes
  }

  get firstElementChild(): Element | null {
    return this.firstChild?.nodeType === ELEMENT
      ? (this.firstChild as Element)
      : (this.firstChild?.nextElementSibling ?? null)
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value
    return null
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null
  }

  setAttribute(name: string, value: string): void {
    this.setAttributeNode(new Attribute(name, value))
  }

  setAttributeNode(attribute: Attribute): void {
    const at = this.attributes.findIndex(({ name }) => name === attribute.name)
    if (at === -1) this.attributes.push(attribute)
    else this.attributes[at] = attribute
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name)
    if (at !== -1) this.attributes.splice(at, 1)
  }

  get className(): string {
    return this.getAttribute('class') ?? ''
  }
  set className(value: string) {
    this.setAttribute('class', value)
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }
  set id(value: string) {
    this.setAttribute('id', value)
  }

  get src(): string {
    return this.getAttribute('src') ?? ''
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? ''
  }

  get style(): { readonly display: string; readonly visibility: string } | null {
    const style = this.getAttribute('style')
    if (style === null) return null
    const value = (property: RegExp): string => property.exec(style)?.[1]?.toLowerCase() ?? ''
    return {
      display: value(/(?:^|;)\s*display\s*:\s*([\w-]+)/iu),
      visibility: value(/(?:^|;)\s*visibility\s*:\s*([\w-]+)/iu),
    }
  }

  /**
   * Readability keeps the body's markup before it works on it, and puts it back where it found too little. It is kept
   * as a copy of the tree here: the words that name it are never read.
   */
  get innerHTML(): string {
    if (this === this.ownerDocument.body) this.ownerDocument.keep()
    return ''
  }
  set innerHTML(_: string) {
    if (this === this.ownerDocument.body) this.ownerDocument.restore()
  }

  appendChild<Kind extends Node>(node: Kind): Kind {
    node.remove()
    node.parentNode = this
    node.previousSibling = this.lastChild
    if (this.lastChild === null) this.firstChild = node
    else this.lastChild.nextSibling = node
    this.lastChild = node
    this.#childNodes?.push(node)
    if (node.nodeType === ELEMENT) this.#children?.push(node as unknown as Element)
    return node
  }

  removeChild<Kind extends Node>(node: Kind): Kind {
    if (node.previousSibling === null) this.firstChild = node.nextSibling
    else node.previousSibling.nextSibling = node.nextSibling
    if (node.nextSibling === null) this.lastChild = node.previousSibling
    else node.nextSibling.previousSibling = node.previousSibling
    node.parentNode = null
    node.previousSibling = null
    node.nextSibling = null
    this.#childNodes = null
    if (node.nodeType === ELEMENT) this.#forget(node as unknown as Element)
    return node
  }

  replaceChild<Kind extends Node>(node: Node, old: Kind): Kind {
    node.remove()
    node.parentNode = this
    node.previousSibling = old.previousSibling
    node.nextSibling = old.nextSibling
    if (old.previousSibling === null) this.firstChild = node
    else old.previousSibling.nextSibling = node
    if (old.nextSibling === null) this.lastChild = node
    else old.nextSibling.previousSibling = node
    old.parentNode = null
    old.previousSibling = null
    old.nextSibling = null
    this.#childNodes = null
    this.#children = null
    return old
  }

  /** The array stays where an end of it goes; taking one out of the middle of a long one costs more than a new one. */
  #forget(child: Element): void {
    if (this.#children === null) return
    if (this.#children[0] === child) this.#children.shift()
    else if (this.#children.at(-1) === child) this.#children.pop()
    else this.#children = null
  }

  /** `names`: tag names, with commas between; Readability asks for nothing else. */
  querySelectorAll(names: string): Element[] {
    const wanted = new Set(names.toUpperCase().split(','))
    const found: Element[] = []
    for (const node of walk(this))
      if (node.nodeType === ELEMENT && wanted.has((node as Element).tagName)) found.push(node as Element)
    return found
  }

  getElementsByTagName(name: string): Element[] {
    return this.querySelectorAll(name)
  }

  closest(tagName: string): Element | null {
    let element: Element | null = this
    while (element !== null && element.tagName !== tagName) element = element.parentNode
    return element
  }
}

/** A page: `documentElement` with its head and body, which are there whatever the page lacks. */
export class Document {
  readonly nodeType = 9
  readonly documentElement: Element
  readonly head: Element
  body: Element
  /** Readability makes addresses whole with these; nothing of what it writes is read. */
  readonly baseURI = 'https://page.invalid/'
  readonly documentURI = 'https://page.invalid/'
  #kept: Element | null = null

  constructor() {
    this.documentElement = new Element(this, 'html')
    this.head = this.documentElement.appendChild(new Element(this, 'head'))
    this.body = this.documentElement.appendChild(new Element(this, 'body'))
  }

  get firstChild(): Element {
    return this.documentElement
  }

  /** Keeps a copy of the body, for `restore`. */
  keep(): void {
    this.#kept = new Element(this, 'body')
    copyInto(this.#kept, this.body)
  }

  restore(): void {
    if (this.#kept === null) return
    while (this.body.lastChild !== null) this.body.lastChild.remove()
    copyInto(this.body, this.#kept)
  }

  get title(): string {
    return this.getElementsByTagName('title')[0]?.textContent ?? ''
  }

  createElement(name: string): Element {
    return new Element(this, name)
  }

  createTextNode(data: string): Text {
    return new Text(this, data)
  }

  querySelectorAll(names: string): Element[] {
    return this.documentElement.querySelectorAll(names)
  }

  getElementsByTagName(name: string): Element[] {
    return this.documentElement.querySelectorAll(name)
  }
}

/** All nodes under `root` in document order; nodes after the one that is given may be taken out meanwhile. */
export function* walk(root: Element): Generator<Node> {
  let node: Node | null = root.firstChild
  while (node !== null) {
    yield node
    node = following(node, root)
  }
}

/** The node after `node` in document order, within `root`; `below: false` leaves out what is under `node`. */
export function following(node: Node, root: Element, below = true): Node | null {
  if (below && node.nodeType === ELEMENT && (node as Element).firstChild !== null)
    return (node as Element).firstChild
  let at: Node | null = node
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling
    at = at.parentNode
  }
  return null
}

/** Puts copies of all that is under `from` into `to`; without recursion, whatever the depth. */
function copyInto(to: Element, from: Element): void {
  const copies = new Map<Element, Element>([[from, to]])
  for (const node of walk(from)) {
    const parent = copies.get(node.parentNode!)!
    if (node instanceof Element) {
      const copy = new Element(to.ownerDocument, node.localName, [...node.attributes])
      copies.set(node, copy)
      parent.appendChild(copy)
    } else if (node instanceof Text) {
      const copy = new Text(to.ownerDocument, node.data)
      copy.block = node.block
      parent.appendChild(copy)
    }
  }
}
