/**
 * A web page: its visible text in reading order, with everything around the article marked as furniture.
 *
 * The page's elements are numbered, its text is taken down block by block (`visible-text.ts`), and Readability (Mozilla's
 * reader view) says which elements are the article (`article.ts`): the blocks it keeps are found again by their numbers.
 * Nothing of the page is ever run or rendered: scripts, handlers and addresses of data end here.
 */
import { parseHTML } from 'linkedom'
import { type Finding, type Furniture, ParleyError } from '../../model/index.ts'
import { findFurniture } from '../furniture/index.ts'
import { linesOf } from '../lines.ts'
import type { Page, Reader } from '../page.ts'
import { aboutPage } from './about.ts'
import { articleBlocks } from './article.ts'
import { type Block, takeVisibleText } from './visible-text.ts'

export const readHtml: Reader = (html): Page => {
  const { document } = parseHTML(wholePage(html))
  const about = aboutPage(document)
  const visible = takeVisibleText(document)
  const { text, blocks } = visible
  if (text === '')
    throw new ParleyError('no-text', 'the page has no visible text', {
      remedy: 'save it again once it is fully loaded; some pages are empty until their scripts have run',
    })
  const kept = articleBlocks(document, visible)
  const outside = kept === null ? [] : outsideOf(blocks, kept, about.title)
  return {
    text,
    about,
    furniture: findFurniture(text, linesOf(text), outside),
    findings: kept === null ? [noArticle(text)] : [],
  }
}

/** A fragment without `<html>` is put into a page: the parser would take its first element for the whole. */
const wholePage = (html: string): string =>
  /<(?:html|body)[\s>]/iu.test(html) ? html : `<html><head></head><body>${html}</body></html>`

/** Blocks that are not the article's, neighbours joined. The headline stays, though reader view drops it. */
function outsideOf(
  blocks: readonly Block[],
  kept: ReadonlySet<Block>,
  title: string | undefined,
): Furniture[] {
  const headline = blocks.find((block) => block.text === title && block.heading)
  const outside: Furniture[] = []
  for (const [i, block] of blocks.entries()) {
    if (kept.has(block) || block === headline) continue
    const before = blocks[i - 1]
    const last = outside.at(-1)
    if (last && before && last.end === before.end) outside[outside.length - 1] = { ...last, end: block.end }
    else outside.push({ start: block.start, end: block.end, rule: 'outside-article' })
  }
  return outside
}

const noArticle = (text: string): Finding => ({
  rule: 'no-article-found',
  span: [0, Math.min(text.length, 80)],
  message: 'the article could not be told from the page around it; all of its text is read',
})
