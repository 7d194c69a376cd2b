/**
 * Markup to a tree, by htmlparser2: forgiving as browsers are, and quick.
 *
 * Elements nested deeper than any page made for people are made siblings, as browsers do (Blink stops at 512): no
 * depth of nesting can take the time or the stack of what walks the tree. Comments are left out. Whatever stands
 * outside head and body belongs to the one or the other, as a browser would put it.
 */
import { Parser } from 'htmlparser2'
import { ParleyError } from '../../../model/index.ts'
import { Attribute, Document, Element, Text } from './node.ts'

/** Readability's time grows with the square of the nesting; pages made for people stay under 100. */
const DEEPEST = 120

/** Their content is no markup: they hold nothing that nests, and keep what is theirs. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'noscript'])
const OF_HEAD = new Set(['title', 'meta', 'link', 'base', 'script', 'style', 'noscript', 'template'])

/** Each takes some hundred times the memory of its tag; pages made for people have a tenth at most. */
const MOST = 100_000

export interface Parsed {
  readonly document: Document
  readonly elements: number
  /** Whether it nests so deep that it was cut into siblings. */
  readonly tooDeep: boolean
}

/** @throws ParleyError `too-large` */
export function parsePage(html: string): Parsed {
  const builder = new Builder()
  const parser = new ShallowParser(builder)
  parser.write(html)
  parser.end()
  return { document: builder.document, elements: builder.elements, tooDeep: builder.tooDeep }
}

/** Past `DEEPEST`, elements are void to it: closed as soon as they are opened. */
class ShallowParser extends Parser {
  readonly #builder: Builder

  constructor(builder: Builder) {
    super(builder)
    this.#builder = builder
  }

  protected override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || (this.#builder.full && !RAW.has(name))
  }

  override onopentagend(endIndex: number): void {
    super.onopentagend(endIndex)
    this.#builder.settle()
  }

  override onselfclosingtag(endIndex: number): void {
    super.onselfclosingtag(endIndex)
    this.#builder.settle()
  }
}

const tooMany = new ParleyError('too-large', `the page has over ${MOST.toLocaleString('en')} elements`, {
  remedy: 'it is a dump rather than an article: save the article alone, or give its text',
})

class Builder {
  readonly document = new Document()
  elements = 0
  tooDeep = false
  /** Whether the next element would nest too deep; the parser asks before a tag and after it, and gets one answer. */
  full = false
  /** The open elements, innermost last. */
  #open: Element[] = [this.document.documentElement]

  settle(): void {
    this.full = this.#open.length > DEEPEST
    this.tooDeep ||= this.full
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.elements > MOST) throw tooMany
    this.#open.push(this.#elementFor(name, attributes))
  }

  onclosetag(): void {
    if (this.#open.length > 1) this.#open.pop()
    this.settle()
  }

  ontext(data: string): void {
    const parent = this.#parentFor('#text', data)
    const last = parent?.lastChild
    if (last instanceof Text) last.data += data
    else parent?.appendChild(new Text(this.document, data))
  }

  #elementFor(name: string, given: Readonly<Record<string, string>>): Element {
    const { documentElement, head, body } = this.document
    const attributes = Object.keys(given).map((key) => new Attribute(key, given[key]!))
    const own = name === 'html' ? documentElement : name === 'head' ? head : name === 'body' ? body : null
    if (own === null) {
      const element = new Element(this.document, name, attributes)
      this.#parentFor(name, '')!.appendChild(element)
      return element
    }
    for (const attribute of attributes) if (!own.hasAttribute(attribute.name)) own.setAttributeNode(attribute)
    return own
  }

  /** Null: white space that stands nowhere. */
  #parentFor(name: string, data: string): Element | null {
    const { documentElement, head, body } = this.document
    const parent = this.#open.at(-1)!
    if (parent !== documentElement && parent !== head) return parent
    if (OF_HEAD.has(name) && body.firstChild === null) return head
    return name === '#text' && data.trim() === '' ? null : body
  }
}
