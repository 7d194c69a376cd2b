/**
 * Markup to a tree, by htmlparser2: forgiving as browsers are, and quick.
 *
 * Elements nested deeper than any page made for people are made siblings, as browsers do (Blink stops at 512): no
 * depth of nesting can take the time or the stack of what walks the tree. Comments are left out. Whatever stands
 * outside head and body belongs to the one or the other, as a browser would put it.
 */
import { Parser, type Handler as ParserHandler } from 'htmlparser2'
import { Document, Element, Text } from './node.ts'
import { Pieces } from './pieces.ts'

/** Readability's time grows with the square of the nesting; pages made for people stay under 100. */
const DEEPEST = 120

/** Their content is no markup: they hold nothing that nests, and keep what is theirs. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'noscript'])
const OF_HEAD = new Set(['title', 'meta', 'link', 'base', 'script', 'style', 'noscript', 'template'])

/**
 * An element takes some three hundred bytes, whatever its tag: this many are some MB. Of 316 pages of outlets the largest
 * has 4,600; past this a page is a dump, not an article, and Readability takes more than its time.
 */
const MOST = 12_000

export interface Parsed {
  readonly document: Document
  /** Whether it nests so deep that it was cut into siblings. */
  readonly tooDeep: boolean
}

/** Null: it has more elements than a tree is made of. */
export function parsePage(html: string): Parsed | null {
  const builder = new Builder()
  parseInto(builder, html)
  return builder.over ? null : builder
}

/** The attributes that somebody asks for: ours, and Readability. */
const ASKED_FOR = new Set(
  'class id role style hidden href rel itemprop content property name type datetime src srcset poster lang dir aria-hidden aria-modal summary datatable rowspan colspan'.split(
    ' ',
  ),
)
/** Of these Readability looks at all, for addresses of pictures and players. */
const MEDIA = new Set('img picture figure source embed object iframe video audio'.split(' '))
const MOST_ATTRIBUTES = 100
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {}

/** What a page's tags and texts are told to, in their order. */
export abstract class Handler {
  readonly document = new Document()
  tooDeep = false
  /** Whether the next element would nest too deep; the parser asks before a tag and after it, and gets one answer. */
  full = false
  /** Whether it has seen enough. */
  over = false
  /** The open elements, innermost last. */
  protected readonly open: Element[] = [this.document.documentElement]
  /** The tag that is not at its end yet; null: none. */
  #name: string | null = null
  #attributes: Record<string, string> | null = null
  #count = 0

  protected abstract onopentag(name: string, attributes: Readonly<Record<string, string>>): void
  abstract ontext(data: string): void

  onopentagname(name: string): void {
    this.endTag()
    this.#name = name
    this.#count = 0
  }

  /** The first of a name counts. */
  onattribute(name: string, value: string): void {
    if (!ASKED_FOR.has(name) && !(MEDIA.has(this.#name!) && ++this.#count <= MOST_ATTRIBUTES)) return
    this.#attributes ??= {}
    if (!Object.hasOwn(this.#attributes, name)) this.#attributes[name] = value
  }

  endTag(): void {
    if (this.#name === null) return
    const name = this.#name
    const attributes = this.#attributes ?? NO_ATTRIBUTES
    this.#name = null
    this.#attributes = null
    this.onopentag(name, attributes)
  }

  onclosetag(): void {
    this.endTag()
    if (this.open.length > 1) this.onclose(this.open.pop()!)
    this.settle()
  }

  protected onclose(_: Element): void {}

  onend(): void {
    this.endTag()
  }

  settle(): void {
    this.full = this.open.length > DEEPEST
    this.tooDeep ||= this.full
  }
}

export function parseInto(handler: Handler, html: string): void {
  // It makes no list of all attributes where it is not asked for one (`onopentag`).
  const parser = new ShallowParser(handler, {
    onopentagname: (name) => handler.onopentagname(name),
    onattribute: (name, value) => handler.onattribute(name, value),
    ontext: (data) => handler.ontext(data),
    onclosetag: () => handler.onclosetag(),
    onend: () => handler.onend(),
  })
  parser.write(html)
  if (!handler.over) parser.end()
}

/** Past `DEEPEST`, elements are void to it: closed as soon as they are opened. */
class ShallowParser extends Parser {
  readonly #handler: Handler

  constructor(handler: Handler, told: Partial<ParserHandler>) {
    super(told)
    this.#handler = handler
  }

  protected override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || (this.#handler.full && !RAW.has(name))
  }

  override onopentagend(endIndex: number): void {
    super.onopentagend(endIndex)
    this.#settle()
  }

  override onselfclosingtag(endIndex: number): void {
    super.onselfclosingtag(endIndex)
    this.#settle()
  }

  #settle(): void {
    this.#handler.endTag()
    this.#handler.settle()
    if (this.#handler.over) this.pause()
  }
}

class Builder extends Handler {
  #elements = 0
  /** What has come of the text that is open. */
  readonly #text = new Pieces()

  protected override onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#endText()
    this.over ||= ++this.#elements > MOST
    if (!this.over) this.open.push(this.#elementFor(name, attributes))
  }

  /** The parser cuts a text at each entity and each bracket that is none. */
  override ontext(data: string): void {
    this.endTag()
    if (!this.over && this.#parentFor('#text', data) !== null) this.#text.add(data)
  }

  override onclosetag(): void {
    this.endTag()
    this.#endText()
    super.onclosetag()
  }

  override onend(): void {
    this.endTag()
    this.#endText()
  }

  #endText(): void {
    if (this.#text.isEmpty) return
    const data = this.#text.take()
    const parent = this.#parentFor('#text', data)!
    const last = parent.lastChild
    if (last instanceof Text) last.data += data
    else parent.appendChild(new Text(this.document, data))
  }

  #elementFor(name: string, given: Readonly<Record<string, string>>): Element {
    const { documentElement, head, body } = this.document
    const own = name === 'html' ? documentElement : name === 'head' ? head : name === 'body' ? body : null
    if (own === null) {
      const element = new Element(this.document, name, given)
      this.#parentFor(name, '')!.appendChild(element)
      return element
    }
    for (const [key, value] of Object.entries(given)) if (!own.hasAttribute(key)) own.setAttribute(key, value)
    return own
  }

  /** Null: white space that stands nowhere. */
  #parentFor(name: string, data: string): Element | null {
    const { documentElement, head, body } = this.document
    const parent = this.open.at(-1)!
    if (parent !== documentElement && parent !== head) return parent
    if (OF_HEAD.has(name) && body.firstChild === null) return head
    return name === '#text' && data.trim() === '' ? null : body
  }
}
