/**
 * Which blocks of a page are its article, by Mozilla's Readability.
 *
 * Readability works on the numbered page itself (it takes it apart) and keeps some elements. A block is the article's
 * where its element was kept and still holds the block's words: an element kept for one of its parts may have lost
 * another.
 */
import { Readability } from '@mozilla/readability'
import type { DomDocument, DomElement } from './dom.ts'
import { type Block, NUMBER, type VisibleText } from './visible-text.ts'

/** Readability's time grows with the square of the nesting; no page made for people comes near. */
const DEEPEST = 300
/** Past this many elements a page is a dump, not an article. */
const MOST_ELEMENTS = 50_000

const fold = (text: string): string => text.replace(/\s+/gu, '')

/** The article's blocks; null where none could be found, or the page is too deep or too large to look. */
export function articleBlocks(
  document: DomDocument,
  { blocks, depth, elements }: VisibleText,
): ReadonlySet<Block> | null {
  if (depth > DEEPEST || elements > MOST_ELEMENTS) return null
  // Its types want the browser's DOM; it asks of a page no more than linkedom has.
  const reader = new Readability(document as never, { serializer: (node) => node as unknown as DomElement })
  const article = reader.parse()?.content
  if (!article) return null
  const words = new Map<string, string>()
  for (const element of article.querySelectorAll(`[${NUMBER}]`))
    words.set(element.getAttribute(NUMBER)!, fold(element.textContent ?? ''))
  const kept = blocks.filter((block) => words.get(String(block.element))?.includes(fold(block.text)))
  return kept.length === 0 ? null : new Set(kept)
}
