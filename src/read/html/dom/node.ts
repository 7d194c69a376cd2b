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
  data: string
  /** Which block of the visible text it stands in; -1: in none. */
  block = -1

  constructor(document: Document, data: string) {
    super(document)
    this.data = data
  }

  get nodeType(): number {
    return TEXT
  }

  get nodeName(): string {
    return '#text'
  }

  get childNodes(): readonly Node[] {
    return NONE
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

const NO_ATTRIBUTES: Attributes = []

/** As the parser gives them, or as a list once somebody asked for it; neither is ever changed, only replaced. */
export type Attributes = Readonly<Record<string, string>> | readonly Attribute[]

const isList = (attributes: Attributes): attributes is readonly Attribute[] => Array.isArray(attributes)

/** Its fields are plain and few, as a page has thousands of it. */
export class Element extends Node {
  readonly localName: string
  /** In capitals, as in HTML documents. */
  readonly tagName: string
  shape: Attributes
  firstChild: Node | null = null
  lastChild: Node | null = null
  /** Readability's own note. */
  readability: unknown = undefined
  private elements: Element[] | null = null
  private nodes: Node[] | null = null

  constructor(document: Document, name: string, attributes: Attributes = NO_ATTRIBUTES) {
    super(document)
    const { small, capital } = document.nameOf(name)
    this.localName = small
    this.tagName = capital
    this.shape = attributes
  }

  get nodeType(): number {
    return ELEMENT
  }

  get nodeName(): string {
    return this.tagName
  }

  get attributes(): readonly Attribute[] {
    const { shape } = this
    if (isList(shape)) return shape
    const list = Object.keys(shape).map((name) => new Attribute(name, shape[name]!))
    this.shape = list
    return list
  }

  get textContent(): string {
    let text = ''
    for (let node = this.firstChild; node !== null; node = following(node, this))
      if (node instanceof Text) text += node.data
    return text
  }

  get children(): Element[] {
    if (this.elements === null) {
      this.elements = []
      for (let node = this.firstElementChild; node !== null; node = node.nextElementSibling)
        this.elements.push(node)
    }
    return this.elements
  }

  get childNodes(): Node[] {
    if (this.nodes === null) {
      this.nodes = []
      for (let node = this.firstChild; node !== null; node = node.nextSibling) this.nodes.push(node)
    }
    return this.nodes
  }

  get firstElementChild(): Element | null {
    return this.firstChild?.nodeType === ELEMENT
      ? (this.firstChild as Element)
      : (this.firstChild?.nextElementSibling ?? null)
  }

  getAttribute(name: string): string | null {
    const { shape } = this
    if (isList(shape)) {
      for (const attribute of shape) if (attribute.name === name) return attribute.value
      return null
    }
    const value: unknown = shape[name]
    return typeof value === 'string' ? value : null
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null
  }

  setAttribute(name: string, value: string): void {
    this.setAttributeNode(new Attribute(name, value))
  }

  setAttributeNode(attribute: Attribute): void {
    const at = this.attributes.findIndex(({ name }) => name === attribute.name)
    this.shape = at === -1 ? [...this.attributes, attribute] : this.attributes.with(at, attribute)
  }

  removeAttribute(name: string): void {
    if (this.hasAttribute(name)) this.shape = this.attributes.filter((attribute) => attribute.name !== name)
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
   * Readability keeps the body's markup before it works on it, and puts it back where it found too little. Here it is
   * what the tree was: the words that name it are never read.
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
    this.nodes?.push(node)
    if (node.nodeType === ELEMENT) this.elements?.push(node as unknown as Element)
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
    this.nodes = null
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
    this.nodes = null
    this.elements = null
    return old
  }

  /** The array stays where an end of it goes; taking one out of the middle of a long one costs more than a new one. */
  #forget(child: Element): void {
    if (this.elements === null) return
    if (this.elements[0] === child) this.elements.shift()
    else if (this.elements.at(-1) === child) this.elements.pop()
    else this.elements = null
  }

  /** `names`: tag names, with commas between; Readability asks for nothing else. */
  querySelectorAll(names: string): Element[] {
    const wanted = names.toUpperCase().split(',')
    const found: Element[] = []
    for (let node = this.firstChild; node !== null; node = following(node, this))
      if (node instanceof Element && wanted.includes(node.tagName)) found.push(node)
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

interface Name {
  readonly small: string
  readonly capital: string
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
  readonly #names = new Map<string, Name>()
  #kept: Snapshot | null = null

  constructor() {
    this.documentElement = new Element(this, 'html')
    this.head = this.documentElement.appendChild(new Element(this, 'head'))
    this.body = this.documentElement.appendChild(new Element(this, 'body'))
  }

  get firstChild(): Element {
    return this.documentElement
  }

  /** A name in both its forms, which all elements of that name share. */
  nameOf(name: string): Name {
    let known = this.#names.get(name)
    if (known === undefined) {
      known = { small: name.toLowerCase(), capital: name.toUpperCase() }
      this.#names.set(name, known)
    }
    return known
  }

  /** Keeps what the body is, for `restore`. */
  keep(): void {
    this.#kept = new Snapshot(this.body)
  }

  restore(): void {
    if (this.#kept === null) return
    while (this.body.lastChild !== null) this.body.lastChild.remove()
    this.#kept.copyInto(this.body)
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

/** What stood under an element, to be made again: three words for each node, where a copy would have some twenty. */
class Snapshot {
  readonly #root: Element
  readonly #nodes: Node[] = []
  readonly #parents: (Element | null)[] = []
  readonly #shapes: (Attributes | null)[] = []

  constructor(root: Element) {
    this.#root = root
    for (let node = root.firstChild; node !== null; node = following(node, root)) {
      this.#nodes.push(node)
      this.#parents.push(node.parentNode)
      this.#shapes.push(node instanceof Element ? node.shape : null)
    }
  }

  /** Without recursion, whatever the depth. */
  copyInto(to: Element): void {
    const copies = new Map<Element, Element>([[this.#root, to]])
    for (const [i, node] of this.#nodes.entries()) {
      const parent = copies.get(this.#parents[i]!)!
      if (node instanceof Element) {
        const copy = new Element(to.ownerDocument, node.localName, this.#shapes[i]!)
        copies.set(node, copy)
        parent.appendChild(copy)
      } else if (node instanceof Text) {
        const copy = new Text(to.ownerDocument, node.data)
        copy.block = node.block
        parent.appendChild(copy)
      }
    }
  }
}
