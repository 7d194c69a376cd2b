/**
 * Which blocks of a page are its article, by Mozilla's Readability over a pruned tree.
 *
 * Readability takes the tree apart and keeps some of it. A block is the article's where at least half of its text was
 * kept. Where less than half of the page's long paragraphs survive, pruning has taken the article itself: Readability
 * looks again at the untouched page, and the result that keeps more of them is taken.
 */
import { Readability } from '@mozilla/readability'
import { type Document, type Element, Text, walk } from './dom/index.ts'
import { withLead } from './lead.ts'
import { isMostlyOutside, leaveOneArticle, ownArticle } from './own-article.ts'
import { isProse, prune } from './prune.ts'
import type { Tree } from './tree.ts'
import type { Block } from './visible-text.ts'

const HALF = 0.5
/**
 * The article's blocks; null where none could be found. `tree` is used up.
 * @param headline the number of the block that is the page's title, or -1
 */
export function articleBlocks(tree: Tree, headline: number): ReadonlySet<Block> | null {
  const own = ownArticle(tree.blocks, headline)
  const kept = bestBlocks(tree)
  if (own === null || kept === null || !isMostlyOutside(kept, own)) return kept
  tree.renew()
  leaveOneArticle(tree.document, tree.elements[headline]!)
  prune(tree)
  const inside = keptBlocks(tree)
  return inside.size === 0 ? kept : inside
}

function bestBlocks(tree: Tree): ReadonlySet<Block> | null {
  const { blocks } = tree
  const { surely, out } = prune(tree)
  const kept = keptBlocks(tree)
  const long = blocks.filter((block, i) => isProse(block) && !surely.has(i))
  const share = (some: ReadonlySet<Block>): number =>
    lengthOf(long.filter((block) => some.has(block))) / Math.max(1, lengthOf(long))
  if (kept.size > 0 && (long.length === 0 || share(kept) >= HALF))
    return withLead(blocks, kept, (block) => surely.has(block) || out.has(block))
  tree.renew()
  const again = keptBlocks(tree)
  const better = share(again) > share(kept) || kept.size === 0 ? again : kept
  return better.size === 0 ? null : better
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)

function keptBlocks({ document, blocks }: Tree): Set<Block> {
  const lengths = new Map<number, number>()
  const content = readArticle(document)
  if (content !== null)
    for (const node of walk(content))
      if (node instanceof Text && node.block >= 0)
        lengths.set(node.block, (lengths.get(node.block) ?? 0) + node.data.trim().length)
  return new Set(blocks.filter(({ text }, i) => (lengths.get(i) ?? 0) >= HALF * text.length))
}

/** Readability compares each heading with the page's name, word by word: of a megabyte each that takes it hours. */
const LONGEST_NAME = 500
const HEADINGS = 'h1,h2'

function nameShortly(document: Document): void {
  const name = document.title.slice(0, LONGEST_NAME)
  for (const element of document.querySelectorAll('title,meta')) element.remove()
  document.head.appendChild(document.createElement('title')).appendChild(document.createTextNode(name))
  for (const heading of document.querySelectorAll(HEADINGS)) if (isLong(heading)) makeParagraph(heading)
}

function isLong(element: Element): boolean {
  let length = 0
  for (const node of walk(element)) {
    if (node instanceof Text) length += node.data.length
    if (length > LONGEST_NAME) return true
  }
  return false
}

function makeParagraph(element: Element): void {
  const paragraph = element.ownerDocument.createElement('p')
  element.parentNode!.replaceChild(paragraph, element)
  while (element.firstChild !== null) paragraph.appendChild(element.firstChild)
}

function readArticle(document: Document): Element | null {
  nameShortly(document)
  // They hold pictures for browsers without scripts, which Readability would unpack by reading markup anew.
  for (const element of document.querySelectorAll('noscript')) element.remove()
  // Its types want the browser's DOM; it asks of a page no more than the tree has.
  const reader = new Readability<Element>(document as never, {
    serializer: (node) => node as unknown as Element,
    disableJSONLD: true,
    keepClasses: true,
  })
  return reader.parse()?.content ?? null
}
