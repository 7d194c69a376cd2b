/**
 * Pages of several articles one after another, as those that go on when the reader scrolls to the end: the article is
 * the one under the page's own title, not the longest.
 *
 *     <article><h2>Talks go on</h2><p>…</p></article>          ← the page's title
 *     <article><h2>Pilots call off their strike</h2><p>…</p></article>
 */
import type { Document, Element } from './dom/index.ts'
import { isProse } from './prune.ts'
import { type Block, type Box, boxAround } from './visible-text.ts'

/** With less prose beside the headline it is a card or a header, and the article stands elsewhere. */
const FEWEST_CHARACTERS = 500
const ARTICLE = 'ARTICLE'

/** The blocks of the `<article>` that the headline is in; null where that tells nothing. */
export function ownArticle(blocks: readonly Block[], headline: number): ReadonlySet<Block> | null {
  const article = headline === -1 ? null : boxAround(blocks[headline]!, ARTICLE)
  if (article === null) return null
  const own = new Set(blocks.filter(({ box }) => isInside(box, article)))
  return proseOf(own) >= FEWEST_CHARACTERS ? own : null
}

export const isMostlyOutside = (kept: ReadonlySet<Block>, own: ReadonlySet<Block>): boolean =>
  proseOf([...kept].filter((block) => own.has(block))) < proseOf(kept) / 2

/** Takes every `<article>` out but for the one around `headline`, and those around it and within it. */
export function leaveOneArticle(document: Document, headline: Element): void {
  const own = headline.closest(ARTICLE)!
  for (const article of document.querySelectorAll(ARTICLE))
    if (!isWithin(article, own) && !isWithin(own, article)) article.remove()
}

function isInside(box: Box, around: Box): boolean {
  let at: Box | null = box
  while (at !== null && at !== around) at = at.around
  return at !== null
}

function isWithin(element: Element, around: Element): boolean {
  let at: Element | null = element
  while (at !== null && at !== around) at = at.parentNode
  return at !== null
}

const proseOf = (blocks: Iterable<Block>): number =>
  [...blocks].filter(isProse).reduce((sum, { text }) => sum + text.length, 0)
