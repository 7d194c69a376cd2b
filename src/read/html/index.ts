/**
 * A web page: its visible text in reading order, with everything around the article marked as furniture.
 *
 *     markup ──► tree ──► visible text, block by block ──► which blocks are the article ──► furniture: the others
 *                  └────► what the page says of itself
 *
 * The headline is marked too (`headline`): it is the document's title, and an article that comes by a feed has it
 * there as well. Nothing of the page is ever run or rendered: scripts, handlers and addresses of data end here.
 */
import { type Finding, type Furniture, ParleyError } from '../../model/index.ts'
import { findFurniture } from '../furniture/index.ts'
import type { AboutPage, Page, Reader } from '../page.ts'
import { aboutPage } from './about.ts'
import { articleBlocks } from './article.ts'
import { findAuthorNotes } from './author-note.ts'
import { findCards } from './cards.ts'
import { type Flat, readFlat } from './flat.ts'
import { fold, gatherHead } from './head.ts'
import { findInsets } from './inset.ts'
import { findOrphans } from './orphan.ts'
import { isProse } from './prune.ts'
import { namesIn, strayRule } from './stray.ts'
import { Tree } from './tree.ts'
import type { Block } from './visible-text.ts'

export const readHtml: Reader = (html): Page => {
  const tree = Tree.of(html)
  const page = tree ?? readFlat(html)
  const { text, blocks } = page
  if (text === '')
    throw new ParleyError('no-text', 'the page has no visible text', {
      remedy: 'save it again once it is fully loaded; some pages are empty until their scripts have run',
    })
  const about = aboutOf(page)
  const kept = tree === null || tree.tooDeep ? null : articleBlocks(tree, headlineOf(blocks, about))
  const outside = kept === null ? [] : outsideOf(blocks, kept, about)
  return {
    text,
    about,
    furniture: findFurniture(text, outside),
    findings: kept === null ? [noArticle(text)] : [],
  }
}

const aboutOf = ({ document, blocks }: Tree | Flat): AboutPage =>
  aboutPage({ ...gatherHead(document), opening: openingOf(blocks) })

/** Shorter blocks are dates and bylines, longer ones prose. */
const SHORT = 120

/** The short blocks from the first heading on, until prose begins. */
function openingOf(blocks: readonly Block[]): string[] {
  const from = blocks.findIndex(({ box }) => box.tag === 'H1')
  const opening = blocks.slice(from + 1, from + 12)
  const prose = opening.findIndex(({ text }) => text.length > SHORT * 2)
  return opening
    .slice(0, prose === -1 ? undefined : prose)
    .map(({ text }) => text)
    .filter((text) => text.length <= SHORT)
}

/** To each block that is not the article's, why. */
function rulesOf(
  blocks: readonly Block[],
  kept: ReadonlySet<Block>,
  { title, byline }: AboutPage,
): ReadonlyMap<Block, string> {
  const rules = new Map<Block, string>()
  for (const block of blocks) {
    const rule = isHeadline(block, title?.value)
      ? 'headline'
      : kept.has(block)
        ? strayRule(block, byline?.value)
        : 'outside-article'
    if (rule !== null) rules.set(block, rule)
  }
  const isOut = (block: Block) => rules.has(block)
  const cards = findCards(blocks)
  if (blocks.some((block) => !isOut(block) && isProse(block) && !cards.has(block)))
    for (const block of cards) if (!isOut(block)) rules.set(block, 'teaser')
  for (const block of findInsets(blocks, isOut)) rules.set(block, 'inset')
  const names = namesIn(byline?.value ?? '').filter((name) => name.includes(' '))
  for (const block of findAuthorNotes(blocks, isOut, names)) rules.set(block, 'author-note')
  for (const block of findOrphans(blocks, isOut)) rules.set(block, 'heading')
  return rules
}

/** The number of the heading that is the page's title; -1: there is none. */
const headlineOf = (blocks: readonly Block[], { title }: AboutPage): number =>
  blocks.findIndex((block) => isHeadline(block, title?.value))

const isHeadline = ({ box, text }: Block, title: string | undefined): boolean =>
  title !== undefined && /^H[1-6]$/u.test(box.tag) && fold(text) === title

/** Blocks that are not the article's, neighbours of one rule joined. */
function outsideOf(blocks: readonly Block[], kept: ReadonlySet<Block>, about: AboutPage): Furniture[] {
  const rules = rulesOf(blocks, kept, about)
  const outside: Furniture[] = []
  let last: Furniture | undefined
  for (const block of blocks) {
    const rule = rules.get(block)
    const start = rule !== undefined && last?.rule === rule ? outside.pop()!.start : block.start
    last = rule === undefined ? undefined : { start, end: block.end, rule }
    if (last !== undefined) outside.push(last)
  }
  return outside
}

const noArticle = (text: string): Finding => ({
  rule: 'no-article-found',
  span: [0, Math.min(text.length, 80)],
  message: 'the article could not be told from the page around it; all of its text is read',
})
