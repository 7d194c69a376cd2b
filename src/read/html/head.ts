/**
 * Gathers, in one walk over a page, what says something of the page itself: the head's `meta` and `link`, JSON-LD
 * (schema.org), headings, times, and elements that are marked as byline or date. `about.ts` chooses among them.
 */
import { foldSpaces } from '../../model/index.ts'
import { type Document, Element, Text, walk } from './dom/index.ts'
import { parseJsonLd, type Thing, thingsOf } from './json-ld.ts'

export interface Head {
  /** By `name`, `property` or `itemprop`, lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>
  readonly canonical: string | null
  readonly title: string
  /** Articles before other things, each kind in the page's order. */
  readonly things: readonly Thing[]
  /** First and second order. */
  readonly headings: readonly Element[]
  readonly times: readonly Element[]
  readonly bylines: readonly Element[]
}

const BYLINE = /(?:^|[\s_-])(?:byline|author-?name|author|p-author|writtenby)(?=$|[\s_-])/iu
/** Longer is a biography, not a name. */
const LONGEST_BYLINE = 100

export const fold = (text: string | null | undefined): string => foldSpaces(text ?? '').trim()

export function gatherHead(document: Document): Head {
  const meta = new Map<string, string>()
  const things: Thing[] = []
  const head = { headings: [] as Element[], times: [] as Element[], bylines: [] as Element[] }
  let canonical: string | null = null
  for (const element of walk(document.documentElement)) {
    if (!(element instanceof Element) || isPlain(element)) continue
    if (element.tagName === 'META') addMeta(meta, element)
    else if (element.tagName === 'LINK' && element.getAttribute('rel')?.toLowerCase() === 'canonical')
      canonical ??= element.getAttribute('href')
    else if (element.tagName === 'SCRIPT') {
      if (/^application\/ld\+json/iu.test(element.getAttribute('type') ?? ''))
        things.push(...thingsOf(parseJsonLd(element.textContent)))
    } else if (element.tagName === 'H1' || element.tagName === 'H2') head.headings.push(element)
    else if (isTime(element)) head.times.push(element)
    else if (isByline(element)) head.bylines.push(element)
  }
  const title = document.title
  return { meta, canonical, title, things: articlesFirst(things), ...head }
}

const OF_PAGE = new Set('META LINK SCRIPT H1 H2 TIME'.split(' '))

/** Most elements: neither their names nor their attributes can say anything of the page. */
const isPlain = (element: Element): boolean =>
  !OF_PAGE.has(element.tagName) &&
  element.className === '' &&
  !element.hasAttribute('itemprop') &&
  !element.hasAttribute('rel')

function addMeta(meta: Map<string, string>, element: Element): void {
  const content = element.getAttribute('content')
  if (!content?.trim()) return
  for (const key of ['property', 'name', 'itemprop']) {
    const name = element.getAttribute(key)?.trim().toLowerCase()
    if (name && !meta.has(name)) meta.set(name, content)
  }
}

const isTime = (element: Element): boolean =>
  element.tagName === 'TIME' || /\bdatepublished\b/iu.test(element.getAttribute('itemprop') ?? '')

function isByline(element: Element): boolean {
  const marked =
    element.getAttribute('rel') === 'author' ||
    /\bauthor\b/iu.test(element.getAttribute('itemprop') ?? '') ||
    BYLINE.test(element.className)
  if (!marked) return false
  return isShort(element)
}

/** Whether there are some words in it and no more than a name has; a long element is not read to its end. */
function isShort(element: Element): boolean {
  let length = 0
  for (const node of walk(element)) {
    if (node instanceof Text) length += node.data.trim().length
    if (length >= LONGEST_BYLINE) return false
  }
  return length > 0
}

const ARTICLE = /(?:Article|BlogPosting|Report|Review|SocialMediaPosting)$/u

const isArticle = (thing: Thing): boolean =>
  [thing['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))

const articlesFirst = (things: readonly Thing[]): Thing[] => [
  ...things.filter(isArticle),
  ...things.filter((thing) => !isArticle(thing)),
]
